import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import type { SqliteDatabase } from 'kysely'
import type { Tables } from '../relational/tables.ts'
import { explained } from './failure.ts'

/**
 * Kysely on a database that is already open. Each query is one statement and so one transaction: Kysely's own
 * transactions would stay open across turns of the event loop, where group commits begin theirs.
 */
export function kyselyOn(db: DatabaseSync): Kysely<Tables> {
  // The few statements there are stay prepared: their text never depends on what is asked.
  const prepared = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
  const prepare = (sql: string): ReturnType<SqliteDatabase['prepare']> => {
    const statement = explained(() => db.prepare(sql))
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => explained(() => statement.all(...values(parameters))),
      run: (parameters) => explained(() => statement.run(...values(parameters))),
      iterate: (parameters) => statement.iterate(...values(parameters)),
    }
  }
  const database: SqliteDatabase = {
    close: () => db.close(),
    prepare(sql) {
      const known = prepared.get(sql) ?? prepare(sql)
      prepared.set(sql, known)
      return known
    },
  }
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
}

/** Kysely types its parameters as unknown; our tables hold text, numbers and bytes only. */
function values(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[]
}
