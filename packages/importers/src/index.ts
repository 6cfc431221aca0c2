export { importTimeline } from './import-timeline.ts'
export { entryKeys } from './entry-keys.ts'
export { oddities } from './oddities.ts'
export type { Oddity } from './oddities.ts'
export { isZip } from './bytes/zip-directory.ts'
export { linesOf } from './text/input.ts'
export { InvalidOption, UnreadableInput } from './failures.ts'
export type { UnreadableCode } from './failures.ts'
export { columnRoles, defaultLimits, longestText } from './timeline.ts'
export type {
  ColumnRole,
  EntryDraft,
  ImportedTimeline,
  ImportLimits,
  ImportOptions,
  ImportWarning,
  Need,
  Precision,
  TableColumn,
} from './timeline.ts'
