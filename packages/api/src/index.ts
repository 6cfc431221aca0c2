export { command, type Command, type CommandReply } from './commands.ts'
export {
  FILE_BYTES,
  FILE_TYPES,
  fileName,
  type FileType,
  keptFile,
  type KeptFile,
  THUMB_BYTES,
  THUMB_SIDE,
} from './files.ts'
export {
  COLUMN_ROLES,
  type ColumnRole,
  type EntryState,
  type ImportAnswer,
  type ImportCounts,
  type ImportLine,
  type ImportProgress,
  type LogChannel,
  type Oddity,
  type PreviewEntry,
  type SourceAnswer,
  type TableColumn,
  takeOver,
  type TakeOver,
  type TakenOver,
} from './imports.ts'
export type { NotesAt, NotesHistory } from './notes.ts'
export type { ImportListing, KeptLine, LinesAround } from './kept-logs.ts'
export {
  type CreatedReview,
  join,
  type Join,
  joined,
  type Joined,
  type Links,
  type LogName,
  newReview,
  type NewReview,
  type Problem,
  type ReviewSummary,
} from './reviews.ts'
export {
  deliveryList,
  type DeliveryList,
  ticketSetting,
  type TicketSetting,
  ticketStatus,
  type TicketAnswer,
  type TicketStatus,
} from './trackers.ts'
