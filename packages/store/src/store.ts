import type { UpdateLog } from '@second-story/sync/room'
import type { Directory } from './relational/directory.ts'
import type { Files } from './relational/files.ts'
import type { Imports } from './relational/imports.ts'
import type { Outbox } from './relational/outbox.ts'
import type { Sources } from './relational/sources.ts'
import type { Tickets } from './relational/tickets.ts'

/** Everything that survives a restart. SQLite is behind it today; another database keeps the same promises. */
export interface Store {
  /**
   * `append` answers the number of its last record. When one fails, those of the same room that wait behind it
   * fail too, so that nothing is stored that hangs on what is not. It rejects with `BindingConflict` where a
   * clientID belongs to somebody else.
   */
  log: UpdateLog
  directory: Directory
  sources: Sources
  imports: Imports
  files: Files
  outbox: Outbox
  tickets: Tickets
  /**
   * Every record a room ever had, oldest first: what was archived, then the tail. Records appended while it
   * runs are yielded too. Numbers rise, with a hole where records were damaged and set aside.
   * Throws `HistoryDamaged` at an archive segment that can no longer be read.
   * @param after number of the last record that is known already; all of them without it
   */
  history(room: string, after?: number): AsyncIterable<HistoryRecord>
  /** What was found broken so far, also before the last restart. Nothing is ever left out quietly. */
  health(): Health
  /** 32 random bytes that link tokens are derived from; made on first use and the same for ever. */
  secret(): Promise<Uint8Array>
  /** Resolves when something could be written to disk just now, else rejects with `LogUnavailable`. */
  ready(): Promise<void>
  /**
   * Waits for appends and the running compaction step, folds the write-ahead log in and lets go of the data
   * folder. Callers have their other answers by then.
   */
  close(): Promise<void>
}

export interface HistoryRecord {
  seq: number
  /** Server time of the commit, ms since 1970. */
  at: number
  update: Uint8Array
}

export interface Damage {
  room: string
  /**
   * tail: records from `fromSeq` to `toSeq` were set aside and the room goes on from the one before.
   * snapshot: it was not readable, the room was rebuilt from all its records instead.
   * archive: records that only history needs can no longer be read.
   * unreadable: the room cannot be opened; the folder has to be restored from a backup.
   */
  kind: 'tail' | 'snapshot' | 'archive' | 'unreadable'
  fromSeq: number
  toSeq: number
  /** ms since 1970 */
  foundAt: number
  what: string
}

export interface Health {
  damages: readonly Damage[]
}
