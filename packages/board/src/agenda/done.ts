import type * as Y from 'yjs'
import { rootMap } from '../schema.ts'
import { matchList } from './match-list.ts'

/** So many commands are remembered: a page sends again what had no answer for seconds or minutes, not for hours. */
const REMEMBERED = 100

/**
 * Was the command with this mark carried out? It is remembered in the document that it changed, in the same
 * transaction: whatever a crash leaves, effect and memory are both there or neither is.
 */
export const wasDone = (doc: Y.Doc, mark: string): boolean => marksOf(doc).includes(mark)

/** Remembers a command. Call it in the transaction that carries it out. */
export const noteDone = (doc: Y.Doc, mark: string): void =>
  matchList(rootMap(doc, 'agenda'), 'done', [...marksOf(doc), mark].slice(-REMEMBERED))

const marksOf = (doc: Y.Doc): readonly string[] =>
  (rootMap(doc, 'agenda').get('done') as Y.Array<string> | undefined)?.toArray() ?? []
