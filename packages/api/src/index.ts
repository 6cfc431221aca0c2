export { command, type Command, type CommandReply } from './commands.ts'
export {
  type ImportAnswer,
  type PreviewEntry,
  type SourceAnswer,
  takeOver,
  type TakeOver,
  type TakenOver,
} from './imports.ts'
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
