import { decodeStateVector, encodeStateVector } from 'yjs'
import type { Doc } from 'yjs'

/** All that a document holds, comparable: what is in it and whose clocks it has. */
export function contentOf(doc: Doc): unknown {
  const clocks = [...decodeStateVector(encodeStateVector(doc))].sort(([a], [b]) => a - b)
  return { board: doc.getMap('board').toJSON(), notes: doc.getXmlFragment('notes').toJSON(), clocks }
}
