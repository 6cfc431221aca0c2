import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readOrMakeSecret } from '../secret.ts'
import type { Logger } from '../logger.ts'
import { silent } from '../logger.ts'
import { KyselyDirectory } from '../relational/kysely-directory.ts'
import { dropBrokenFiles, KyselyFiles } from '../relational/kysely-files.ts'
import { KyselyImports } from '../relational/kysely-imports.ts'
import { KyselyOutbox } from '../relational/kysely-outbox.ts'
import { dropBrokenUploads, KyselySources } from '../relational/kysely-sources.ts'
import { KyselyTickets } from '../relational/kysely-tickets.ts'
import type { Store } from '../store.ts'
import { DamageBook } from './damage-book.ts'
import { openDatabase } from './database.ts'
import { explained } from './failure.ts'
import { kyselyOn } from './kysely.ts'
import { lockFolder } from './lock.ts'
import { SqliteLog } from './log.ts'

export interface SqliteStoreOptions {
  /** Folder of the database, its lock and the secret; made where it is missing. */
  dataDir: string
  /** Server time, ms since 1970. */
  clock: () => number
  log?: Logger
}

/**
 * Opens the store in a folder, bringing an older schema up to date. Rejects with `StoreInUse`, `StoreTooNew`,
 * `StoreDamaged` or `LogUnavailable`, each with what to do about it.
 */
export async function openSqliteStore({ dataDir, clock, log = silent }: SqliteStoreOptions): Promise<Store> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const release = lockFolder(dataDir)
  try {
    return await open(dataDir, clock, log, release)
  } catch (error) {
    release()
    throw error
  }
}

async function open(dataDir: string, clock: () => number, log: Logger, release: () => void): Promise<Store> {
  const db = openDatabase(join(dataDir, 'second-story.sqlite'))
  const damages = new DamageBook(db, log)
  const updates = new SqliteLog(db, damages, clock)
  const kysely = kyselyOn(db)
  await dropBrokenUploads(kysely)
  await dropBrokenFiles(kysely)
  if (damages.all.length > 0) {
    log.warn({ damages: damages.all.length }, 'the store has known damages: see health')
  }
  const probe = db.prepare('update meta set schema_version = schema_version')
  let closing: Promise<void> | undefined
  return {
    log: updates,
    directory: new KyselyDirectory(kysely, clock),
    sources: new KyselySources(kysely),
    imports: new KyselyImports(kysely, clock),
    files: new KyselyFiles(kysely),
    outbox: new KyselyOutbox(kysely),
    tickets: new KyselyTickets(kysely),
    history: (room, after) => updates.history(room, after),
    health: () => ({ damages: damages.all }),
    secret: async () => readOrMakeSecret(dataDir, log),
    ready: async () => void explained(() => probe.run()),
    close: () => (closing ??= close()),
  }

  async function close() {
    await updates.close()
    db.close()
    release()
  }
}
