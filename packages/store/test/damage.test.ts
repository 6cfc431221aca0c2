import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { HistoryDamaged, openSqliteStore, StoreDamaged } from '../src/index.ts'
import type { Store } from '../src/index.ts'
import { bytes, historyOf, record, text } from './log.contract.ts'
import { temporaryFolder } from './temp-store.ts'

const ROOM = 'a'
const FILE = 'second-story.sqlite'

async function filled(
  contents: readonly string[],
  compactTo = 0,
): Promise<{ dataDir: string; epoch: string }> {
  const dataDir = temporaryFolder()
  const store = await openSqliteStore({ dataDir, clock: () => 1_000 })
  const { epoch } = await store.log.load(ROOM)
  for (const content of contents) await store.log.append(ROOM, [record(content)])
  if (compactTo > 0) await store.log.compact(ROOM, bytes(`snapshot of ${compactTo}`), compactTo)
  await store.close()
  return { dataDir, epoch }
}

/** Opens the store again, with what it says in the log. */
async function open(dataDir: string): Promise<{ store: Store; said: string[] }> {
  const said: string[] = []
  const log = { info() {}, warn() {}, error: (_: object, message: string) => void said.push(message) }
  const store = await openSqliteStore({ dataDir, clock: () => 2_000, log })
  onTestFinished(() => store.close())
  return { store, said }
}

function tamper(dataDir: string, sql: string): void {
  const db = new DatabaseSync(join(dataDir, FILE))
  db.exec(sql)
  db.close()
}

/** Changes one byte of the file, inside the bytes of a text that is in it once. */
function flip(dataDir: string, inside: string): void {
  const file = join(dataDir, FILE)
  const content = readFileSync(file)
  const at = content.indexOf(inside)
  expect(at).toBeGreaterThan(0)
  expect(content.indexOf(inside, at + 1)).toBe(-1)
  content[at + 2] = (content[at + 2] ?? 0) ^ 0x10
  writeFileSync(file, content)
}

it('goes on from the last good record when a byte of the tail is wrong, and says so', async () => {
  const { dataDir, epoch } = await filled(['first', 'second', 'third one', 'fourth'])
  flip(dataDir, 'third one')
  const { store, said } = await open(dataDir)
  const loaded = await store.log.load(ROOM)
  expect(loaded.updates.map(text)).toEqual(['first', 'second'])
  expect(loaded.head).toBe(4)
  expect(loaded.epoch).not.toBe(epoch)
  expect(store.health().damages).toMatchObject([
    { room: ROOM, kind: 'tail', fromSeq: 3, toSeq: 4, foundAt: 2_000 },
  ])
  expect(said).toEqual([expect.stringContaining('record 3 of room a is damaged')])
})

it('lives on after a repair: new records, compaction, history and restart, with the damage still known', async () => {
  const { dataDir } = await filled(['first', 'second', 'third one', 'fourth'])
  flip(dataDir, 'third one')
  const before = await open(dataDir)
  const { epoch } = await before.store.log.load(ROOM)
  expect(await before.store.log.append(ROOM, [record('fifth')])).toBe(5)
  await before.store.close()
  const { store, said } = await open(dataDir)
  const loaded = await store.log.load(ROOM)
  expect(loaded.updates.map(text)).toEqual(['first', 'second', 'fifth'])
  expect(loaded.epoch).toBe(epoch)
  expect(said).toEqual([])
  expect(store.health().damages).toHaveLength(1)
  await store.log.compact(ROOM, bytes('merged'), 5)
  await store.log.append(ROOM, [record('sixth')])
  expect((await store.log.load(ROOM)).updates.map(text)).toEqual(['sixth'])
  expect((await historyOf(store, ROOM)).map((entry) => [entry.seq, entry.text])).toEqual([
    [1, 'first'],
    [2, 'second'],
    [5, 'fifth'],
    [6, 'sixth'],
  ])
})

it('keeps what it set aside', async () => {
  const { dataDir } = await filled(['first', 'second', 'third one', 'fourth'])
  flip(dataDir, 'third one')
  const { store } = await open(dataDir)
  await store.log.load(ROOM)
  await store.close()
  const db = new DatabaseSync(join(dataDir, FILE))
  const rows = db.prepare('select seq, data from quarantine order by seq').all()
  db.close()
  expect(rows.map((row) => row.seq)).toEqual([3, 4])
  expect(text(rows[1]?.data as Uint8Array)).toBe('fourth')
})

it.each([
  ['in the middle', 'delete from records where seq = 2', 2],
  ['at the end', 'delete from records where seq = 3', 3],
  ['under another number', 'update records set seq = 9 where seq = 3', 3],
])('notices a record that is missing: %s', async (_, sql, fromSeq) => {
  const { dataDir } = await filled(['first', 'second', 'third'])
  tamper(dataDir, sql)
  const { store } = await open(dataDir)
  const loaded = await store.log.load(ROOM)
  expect(loaded.updates.map(text)).toEqual(['first', 'second'].slice(0, fromSeq - 1))
  expect(store.health().damages).toMatchObject([{ kind: 'tail', fromSeq, toSeq: 3 }])
  expect(await store.log.append(ROOM, [record('next')])).toBe(4)
  expect((await store.log.load(ROOM)).updates.map(text).at(-1)).toBe('next')
})

it('touches no other room', async () => {
  const { dataDir } = await filled(['first', 'second'])
  const before = await openSqliteStore({ dataDir, clock: () => 1_000 })
  await before.log.append('b', [record('elsewhere')])
  await before.close()
  flip(dataDir, 'second')
  const { store } = await open(dataDir)
  expect((await store.log.load('b')).updates.map(text)).toEqual(['elsewhere'])
  expect(store.health().damages).toEqual([])
})

it('rebuilds a room from its history when the snapshot is broken', async () => {
  const { dataDir, epoch } = await filled(['first', 'second', 'third'], 2)
  tamper(dataDir, "update snapshot_chunks set data = x'00'")
  const { store, said } = await open(dataDir)
  const loaded = await store.log.load(ROOM)
  expect(loaded).toMatchObject({ snapshot: null, head: 3, epoch })
  expect(loaded.updates.map(text)).toEqual(['first', 'second', 'third'])
  expect(store.health().damages).toMatchObject([{ kind: 'snapshot', toSeq: 2 }])
  expect(said).toHaveLength(1)
  await store.log.compact(ROOM, bytes('new'), 2)
  expect(text((await store.log.load(ROOM)).snapshot ?? bytes(''))).toBe('new')
})

it('keeps the older snapshot when a newer one was cut short, and clears it away later', async () => {
  const { dataDir } = await filled(['first', 'second', 'third'], 2)
  tamper(dataDir, "insert into snapshot_chunks (room, upload, n, data) values (1, 'cut short', 0, x'00')")
  const { store } = await open(dataDir)
  expect(text((await store.log.load(ROOM)).snapshot ?? bytes(''))).toBe('snapshot of 2')
  await store.log.compact(ROOM, bytes('new'), 3)
  expect(text((await store.log.load(ROOM)).snapshot ?? bytes(''))).toBe('new')
  await store.close()
  const db = new DatabaseSync(join(dataDir, FILE))
  expect(db.prepare('select count(*) as n from snapshot_chunks').get()?.n).toBe(1)
  db.close()
})

it.each(['delete from segments', "update segments set data = x'00'"])(
  'refuses a room whose snapshot and history are both broken: %s',
  async (sql) => {
    const { dataDir } = await filled(['first', 'second'], 2)
    tamper(dataDir, `update snapshot_chunks set data = x'00'; ${sql}`)
    const { store } = await open(dataDir)
    await expect(store.log.load(ROOM)).rejects.toBeInstanceOf(StoreDamaged)
    expect(store.health().damages.map((damage) => damage.kind)).toContain('unreadable')
  },
)

it('says once that a room is unreadable when a whole page of the file is wrecked', async () => {
  const { dataDir } = await filled(['first', 'second'])
  const file = join(dataDir, FILE)
  const content = readFileSync(file)
  const page = Math.floor(content.indexOf('second') / 4096) * 4096
  content.fill(0xff, page, page + 16)
  writeFileSync(file, content)
  const { store, said } = await open(dataDir)
  await expect(store.log.load(ROOM)).rejects.toBeInstanceOf(StoreDamaged)
  await expect(store.log.load(ROOM)).rejects.toThrow('restore it from a backup')
  await expect(store.log.append(ROOM, [record('third')])).rejects.toBeInstanceOf(StoreDamaged)
  expect(store.health().damages).toMatchObject([{ room: ROOM, kind: 'unreadable' }])
  expect(said).toHaveLength(1)
})

it('loads a room whose archive is broken, and tells its history up to there', async () => {
  const { dataDir } = await filled(['first', 'second', 'third'], 2)
  tamper(dataDir, "update segments set data = x'00'")
  const { store } = await open(dataDir)
  expect((await store.log.load(ROOM)).updates.map(text)).toEqual(['third'])
  const history = historyOf(store, ROOM)
  await expect(history).rejects.toBeInstanceOf(HistoryDamaged)
  await expect(history).rejects.toMatchObject({ fromSeq: 1, toSeq: 2 })
  expect(store.health().damages).toMatchObject([{ kind: 'archive', fromSeq: 1, toSeq: 2 }])
})

it('archives what is good and reports a record that rotted while the room was open', async () => {
  const dataDir = temporaryFolder()
  const { store } = await open(dataDir)
  for (const content of ['first', 'second', 'third']) await store.log.append(ROOM, [record(content)])
  tamper(dataDir, "update records set data = x'00' where seq = 2")
  await store.log.compact(ROOM, bytes('merged'), 3)
  expect(text((await store.log.load(ROOM)).snapshot ?? bytes(''))).toBe('merged')
  expect((await historyOf(store, ROOM)).map((entry) => entry.seq)).toEqual([1, 3])
  expect(store.health().damages).toMatchObject([{ kind: 'archive', fromSeq: 2, toSeq: 2 }])
})

it('loses nothing that was folded in when the write-ahead log is cut short', async () => {
  const { dataDir } = await filled(['first', 'second'])
  const { store } = await open(dataDir)
  await store.log.append(ROOM, [record('third')])
  const copy = temporaryFolder()
  for (const part of ['', '-wal'])
    writeFileSync(join(copy, FILE + part), readFileSync(join(dataDir, FILE + part)))
  truncateSync(join(copy, `${FILE}-wal`), 100)
  const again = await open(copy)
  expect((await again.store.log.load(ROOM)).updates.map(text)).toEqual(['first', 'second'])
})

it('says what to do when the file is no database', async () => {
  const dataDir = temporaryFolder()
  writeFileSync(join(dataDir, FILE), 'this is not what was written here'.repeat(200))
  const opening = openSqliteStore({ dataDir, clock: () => 1_000 })
  await expect(opening).rejects.toBeInstanceOf(StoreDamaged)
  await expect(opening).rejects.toThrow('restore it from a backup')
})
