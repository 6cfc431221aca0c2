import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { LogUnavailable } from '@second-story/sync/room'
import { expect, it, onTestFinished } from 'vitest'
import { KyselyDirectory } from '../src/relational/kysely-directory.ts'
import { silent } from '../src/logger.ts'
import { DamageBook } from '../src/sqlite/damage-book.ts'
import { openDatabase } from '../src/sqlite/database.ts'
import { kyselyOn } from '../src/sqlite/kysely.ts'
import { SqliteLog } from '../src/sqlite/log.ts'
import { bytes, noise, record, text } from './log.contract.ts'
import { temporaryFolder } from './temp-store.ts'

/** A log with its connection at hand, to make the database fail for real. */
function openLog(): { db: DatabaseSync; log: SqliteLog; file: string } {
  const file = join(temporaryFolder(), 'second-story.sqlite')
  const db = openDatabase(file)
  onTestFinished(() => db.close())
  return { db, file, log: new SqliteLog(db, new DamageBook(db, silent), () => 1_000) }
}

const big = (letter: string) => record(letter.repeat(50_000))

it('stores nothing of an append on a full disk, says so, and goes on when there is room again', async () => {
  const { db, log } = openLog()
  await log.append('a', [record('before')])
  const pages = db.prepare('pragma page_count').get()?.page_count
  db.exec(`pragma max_page_count = ${Number(pages) + 2}`)
  const full = log.append('a', [record('small'), big('x')])
  await expect(full).rejects.toBeInstanceOf(LogUnavailable)
  await expect(full).rejects.toThrow('the disk is full')
  expect((await log.load('a')).updates.map(text)).toEqual(['before'])
  db.exec('pragma max_page_count = 1000000')
  expect(await log.append('a', [big('y')])).toBe(2)
  expect((await log.load('a')).updates).toHaveLength(2)
})

it('fails all rooms of a group that did not fit, each with nothing stored', async () => {
  const { db, log } = openLog()
  const pages = db.prepare('pragma page_count').get()?.page_count
  db.exec(`pragma max_page_count = ${Number(pages) + 2}`)
  const outcomes = await Promise.allSettled([
    log.append('a', [record('one')]),
    log.append('b', [big('x')]),
    log.append('a', [record('two')]),
  ])
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'rejected'])
  db.exec('pragma max_page_count = 1000000')
  expect((await log.load('a')).head).toBe(0)
  expect(await log.append('a', [record('three')])).toBe(1)
})

it('leaves a room as it was when its compaction meets a full disk', async () => {
  const { db, log } = openLog()
  await log.append('a', [record('one'), record('two')])
  const pages = db.prepare('pragma page_count').get()?.page_count
  db.exec(`pragma max_page_count = ${Number(pages) + 100}`)
  await expect(log.compact('a', noise(600_000), 2)).rejects.toBeInstanceOf(LogUnavailable)
  const loaded = await log.load('a')
  expect(loaded.snapshot).toBeNull()
  expect(loaded.updates.map(text)).toEqual(['one', 'two'])
  db.exec('pragma max_page_count = 1000000')
  await log.compact('a', bytes('one+two'), 2)
  expect(text((await log.load('a')).snapshot ?? bytes(''))).toBe('one+two')
})

it('refuses on a read-only database, reads on, and heals', async () => {
  const { db, log } = openLog()
  await log.append('a', [record('before')])
  db.exec('pragma query_only = on')
  await expect(log.append('a', [record('lost')])).rejects.toThrow('read-only')
  expect((await log.load('a')).updates.map(text)).toEqual(['before'])
  await expect(log.load('new')).rejects.toBeInstanceOf(LogUnavailable)
  db.exec('pragma query_only = off')
  expect(await log.append('a', [record('after')])).toBe(2)
})

it('refuses while another program holds the database, and heals', async () => {
  const { log, file } = openLog()
  const other = new DatabaseSync(file)
  onTestFinished(() => other.close())
  other.exec('begin immediate')
  await expect(log.append('a', [record('lost')])).rejects.toThrow('another program holds the database')
  other.exec('rollback')
  expect(await log.append('a', [record('after')])).toBe(1)
})

it('stores the others of a group when one append cannot be stored whatever the disk', async () => {
  const { db, log } = openLog()
  await log.append('bad', [record('one')])
  db.exec("update rooms set head = 0 where name = 'bad'")
  const outcomes = await Promise.allSettled([
    log.append('a', [record('one')]),
    log.append('bad', [record('its number is taken')]),
    log.append('bad', [record('behind it')]),
    log.append('b', [record('one')]),
  ])
  expect(outcomes.map((outcome) => outcome.status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
  ])
  expect((await log.load('b')).updates.map(text)).toEqual(['one'])
})

it('says the same of the directory', async () => {
  const { db } = openLog()
  const directory = new KyselyDirectory(kyselyOn(db), () => 1_000)
  db.exec('pragma query_only = on')
  await expect(directory.createReview()).rejects.toBeInstanceOf(LogUnavailable)
  db.exec('pragma query_only = off')
  await directory.createReview()
  expect(await directory.countReviews()).toBe(1)
})
