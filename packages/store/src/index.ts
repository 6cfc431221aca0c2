export { openSqliteStore } from './sqlite/open.ts'
export type { SqliteStoreOptions } from './sqlite/open.ts'
export type { Store, HistoryRecord, Health, Damage } from './store.ts'
export type { Directory, Review, Person, Session } from './relational/directory.ts'
export type { Sources, SourceMeta, Source } from './relational/sources.ts'
export type { Imports, ImportRecord } from './relational/imports.ts'
export type { FileContent, FileMeta, Files } from './relational/files.ts'
export type { Attempt, Delivery, Outbox, OutgoingEvent } from './relational/outbox.ts'
export type { Tickets } from './relational/tickets.ts'
export type { Logger } from './logger.ts'
export {
  BindingConflict,
  HistoryDamaged,
  StoreDamaged,
  StoreInUse,
  StoreTooNew,
  SecretUnreadable,
} from './errors.ts'
