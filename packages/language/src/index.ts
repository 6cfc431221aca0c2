export { findHints } from './find-hints.ts'
export type { Hint, HintKind } from './hint.ts'
