import { DatabaseSync } from 'node:sqlite'
import { explain } from './failure.ts'
import { migrate, migrations } from './migrate.ts'

/** Another program (a backup, a shell) may hold the file this long, in ms, before a commit is refused. */
const BUSY_MS = 200

/** Opens a database and brings it to the newest schema. A commit is on disk when it returns. */
export function openDatabase(file: string): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { timeout: BUSY_MS })
    db.exec(
      `pragma journal_mode = wal;
       pragma synchronous = full;
       pragma cell_size_check = on;
       pragma trusted_schema = off;
       pragma journal_size_limit = 67108864`,
    )
    migrate(db, migrations())
    return db
  } catch (error) {
    db?.close()
    throw explain(error)
  }
}

/** Runs `work` as one transaction: all of it is on disk afterwards, or it throws and nothing is. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('begin immediate')
  try {
    const result = work()
    db.exec('commit')
    return result
  } catch (error) {
    if (db.isTransaction) db.exec('rollback')
    throw error
  }
}
