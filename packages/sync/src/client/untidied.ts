import type { Doc, Transaction } from 'yjs'

/**
 * Leaves it to the server to delete marks that have lost their meaning. Every replica of Yjs does that when a
 * text arrives, by the state that it has at that moment, and sends the deletions on as its own: from a page of
 * somebody who may only read these are writes, which the gate leaves out (G7), and that page then shows a mark
 * less than everybody else. The server tidies for all. Answers what takes it back.
 */
export function leaveTidying(doc: Doc): () => void {
  const leave = (transaction: Transaction): void => {
    transaction._needFormattingCleanup = false
  }
  doc.on('afterTransaction', leave)
  return () => doc.off('afterTransaction', leave)
}
