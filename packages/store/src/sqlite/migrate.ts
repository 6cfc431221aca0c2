import { readdirSync, readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { StoreTooNew } from '../errors.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

/** One step forward of the schema; its number is that of its file. */
export interface Migration {
  version: number
  sql: string
}

/** The steps of this program, in order. Those that were released never change; there is no way back. */
export function migrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ version: Number.parseInt(name, 10), sql: readFileSync(new URL(name, FOLDER), 'utf8') }))
}

/** Brings a database up to the newest version, each step in its own transaction. Answers that version. */
export function migrate(db: DatabaseSync, steps: readonly Migration[]): number {
  db.exec(
    `create table if not exists meta (one integer primary key check (one = 1), schema_version integer not null) strict;
     insert into meta (one, schema_version) values (1, 0) on conflict do nothing`,
  )
  const found = Number(db.prepare('select schema_version from meta').get()?.schema_version)
  const newest = steps.at(-1)?.version ?? 0
  if (found > newest) throw new StoreTooNew(found, newest)
  for (const step of steps) {
    if (step.version <= found) continue
    db.exec('begin immediate')
    try {
      db.exec(step.sql)
      db.prepare('update meta set schema_version = ?').run(step.version)
      db.exec('commit')
    } catch (error) {
      if (db.isTransaction) db.exec('rollback')
      throw error
    }
  }
  return newest
}
