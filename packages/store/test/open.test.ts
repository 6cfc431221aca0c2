import { spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { openSqliteStore, SecretUnreadable, StoreInUse, StoreTooNew } from '../src/index.ts'
import { migrate, migrations } from '../src/sqlite/migrate.ts'
import { record } from './log.contract.ts'
import { temporaryFolder } from './temp-store.ts'

const clock = () => 1_000
const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url))

it('lets one store at a time on a folder, and names the other in the refusal', async () => {
  const dataDir = temporaryFolder()
  const store = await openSqliteStore({ dataDir, clock })
  const second = openSqliteStore({ dataDir, clock })
  await expect(second).rejects.toBeInstanceOf(StoreInUse)
  await expect(second).rejects.toThrow(`process ${process.pid}`)
  expect(await store.log.append('a', [record('one')])).toBe(1)
  await store.close()
  const third = await openSqliteStore({ dataDir, clock })
  expect((await third.log.load('a')).head).toBe(1)
  await third.close()
})

it('refuses a folder that another process holds, and takes it over once that one is killed', async () => {
  const dataDir = temporaryFolder()
  const child = spawn(process.execPath, [CHILD, dataDir, '1'], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const gone = new Promise((resolve) => child.once('exit', resolve))
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const opening = openSqliteStore({ dataDir, clock })
  await expect(opening).rejects.toBeInstanceOf(StoreInUse)
  await expect(opening).rejects.toThrow(`process ${child.pid}`)
  child.kill('SIGKILL')
  await gone
  expect(existsSync(join(dataDir, 'lock.pid'))).toBe(true)
  const store = await openSqliteStore({ dataDir, clock })
  expect(readFileSync(join(dataDir, 'lock.pid'), 'utf8')).toBe(`${process.pid}\n`)
  await store.close()
})

it('is not kept out by files that a dead process left, whatever is in them', async () => {
  const dataDir = temporaryFolder()
  await (await openSqliteStore({ dataDir, clock })).close()
  writeFileSync(join(dataDir, 'lock.pid'), '1\n')
  const store = await openSqliteStore({ dataDir, clock })
  await store.close()
  expect(existsSync(join(dataDir, 'lock.pid'))).toBe(false)
})

it('makes one secret for ever, for its owner only', async () => {
  const dataDir = temporaryFolder()
  const store = await openSqliteStore({ dataDir, clock })
  const secrets = await Promise.all([store.secret(), store.secret()])
  expect(secrets[0]).toHaveLength(32)
  expect(Buffer.compare(secrets[0], secrets[1])).toBe(0)
  expect(new Set(secrets[0]).size).toBeGreaterThan(8)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  chmodSync(join(dataDir, 'secret'), 0o644)
  expect(Buffer.compare(await store.secret(), secrets[0])).toBe(0)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  await store.close()
})

it('never replaces a secret that it cannot read', async () => {
  const dataDir = temporaryFolder()
  writeFileSync(join(dataDir, 'secret'), 'half')
  const store = await openSqliteStore({ dataDir, clock })
  await expect(store.secret()).rejects.toBeInstanceOf(SecretUnreadable)
  expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe('half')
  await store.close()
})

it('keeps no token, device or secret in the database', async () => {
  const dataDir = temporaryFolder()
  const store = await openSqliteStore({ dataDir, clock })
  const secret = await store.secret()
  await store.close()
  const file = readFileSync(join(dataDir, 'second-story.sqlite'))
  expect(file.indexOf(secret)).toBe(-1)
  expect(file.indexOf(Buffer.from(secret).toString('hex'))).toBe(-1)
})

it('sets up an empty database and leaves one of the newest version as it is', () => {
  const db = new DatabaseSync(':memory:')
  const steps = migrations()
  expect(steps.map((step) => step.version)).toEqual(steps.map((_, i) => i + 1))
  expect(migrate(db, steps)).toBe(steps.length)
  expect(migrate(db, steps)).toBe(steps.length)
})

it('runs only the steps that are missing, and stops before one that fails', () => {
  const db = new DatabaseSync(':memory:')
  const steps = [
    { version: 1, sql: 'create table one (a integer) strict' },
    { version: 2, sql: 'create table two (a integer) strict; insert into two values (1)' },
    { version: 3, sql: 'create table three (a integer) strict; insert into nowhere values (1)' },
  ]
  migrate(db, steps.slice(0, 1))
  expect(() => migrate(db, steps)).toThrow('nowhere')
  expect(db.prepare('select schema_version from meta').get()?.schema_version).toBe(2)
  expect(db.prepare('select count(*) as n from two').get()?.n).toBe(1)
  expect(db.prepare("select name from sqlite_schema where name = 'three'").get()).toBeUndefined()
})

it('does not touch what a newer program wrote', async () => {
  const dataDir = temporaryFolder()
  await (await openSqliteStore({ dataDir, clock })).close()
  const db = new DatabaseSync(join(dataDir, 'second-story.sqlite'))
  db.exec('update meta set schema_version = 99')
  db.close()
  const opening = openSqliteStore({ dataDir, clock })
  await expect(opening).rejects.toBeInstanceOf(StoreTooNew)
  await expect(opening).rejects.toThrow('99')
})
