import type * as Y from 'yjs'
import { ORIGIN } from '../schema.ts'
import { type FactText, factText } from './facts.ts'

/**
 * Puts what somebody made of a shared text into it by touching only the part that differs from what they began with,
 * so that words which others wrote elsewhere in it meanwhile stay.
 * @param before what the text was when they began
 * @param after what they made of it
 */
export const rewriteFact = (doc: Y.Doc, field: FactText, before: string, after: string): void => {
  const text = factText(doc, field)
  if (!text || before === after) return
  const now = text.toString()
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before.at(-1 - tail) === after.at(-1 - tail)
  )
    tail++
  // Two emoji may share a half; a letter cut in two comes out differently on each page.
  if (/[\uD800-\uDBFF]/.test(before.charAt(head - 1))) head--
  if (/[\uDC00-\uDFFF]/.test(before.charAt(before.length - tail))) tail--
  const gone = before.slice(head, before.length - tail)
  const come = after.slice(head, after.length - tail)
  // Others may have moved the place: it is looked for from where it was, and what cannot be found is not taken away.
  const at = now.startsWith(before.slice(0, head))
    ? head
    : now.indexOf(gone, Math.max(0, head - (before.length - now.length)))
  doc.transact(() => {
    if (at === -1) return text.insert(text.length, come)
    if (gone !== '' && now.startsWith(gone, at)) text.delete(at, gone.length)
    text.insert(Math.min(at, text.length), come)
  }, ORIGIN.person)
}
