import * as Y from 'yjs'
import { notesOf } from '../schema.ts'
import { inCommon } from './in-common.ts'
import { isBesides, rewriteLine, type StaysFor } from './rewrite-line.ts'
import { type NoteNode, noteBlock } from './notes.ts'
import { elementOf } from './note-element.ts'
import { ABOUT, isOfMeeting } from './notes-past.ts'

/** What stays as it is though it was not there then. */
export interface Spared {
  /** State vector of the notes as whoever brings back has seen them: what others wrote after it stays. */
  readonly since: Uint8Array
  /** Blocks that somebody else has the caret in, by their index. */
  readonly held: ReadonlySet<number>
}

/**
 * Makes the notes say again what they said then, as a new change of the present ones: nothing of the log is touched.
 * Blocks that are the same keep their identity, a line that differs changes by the word, and whatever others wrote
 * after `spared.since` stays. Call it in a transaction.
 * @returns how many blocks were left as they are for the sake of others
 */
export const bringBackNotes = (doc: Y.Doc, then: NoteNode, { since, held }: Spared): number => {
  const root = notesOf(doc)
  const known = Y.decodeStateVector(since)
  // One's own letters are what one brings back over.
  const stays: StaysFor = (client, clock) => client !== doc.clientID && clock >= (known.get(client) ?? 0)
  const blocks = root.toArray()
  const wanted = then.content ?? []
  const same = inCommon(
    blocks.map((block) => (block instanceof Y.XmlElement ? textOf(noteBlock(block)) : '')),
    wanted.map(textOf),
  )
  let kept = 0
  let [blockEnd, wantEnd] = [blocks.length, wanted.length]
  // From the end, so that the places before stay right.
  for (let at = same.length - 1; at >= -1; at--) {
    const [block, want] = same[at] ?? [-1, -1]
    const partners = alike(blocks, wanted, block + 1, blockEnd, want + 1, wantEnd)
    let [b, w] = [blockEnd - 1, wantEnd - 1]
    while (b > block || w > want) {
      const node = wanted[w]
      const partner = w > want ? partners.get(w) : undefined
      if (
        b > block &&
        partner !== b &&
        (w <= want || ![...partners].some(([one, of]) => of === b && one <= w))
      ) {
        const present = blocks[b]
        const isOthers = held.has(b) || !(present instanceof Y.XmlElement) || isBesides(present, stays)
        // The meeting makes its headings once: what is written under one later has to find it.
        const isHeading = present instanceof Y.XmlElement && isOfMeeting(present)
        if (isOthers && !isHeading) kept += 1
        if (!isOthers && !isHeading) root.delete(b, 1)
        b -= 1
      } else if (node && partner === b && partner !== undefined) {
        const present = blocks[b]
        if (held.has(b)) kept += 1
        else if (present instanceof Y.XmlElement) rewriteLine(present, node, stays)
        b -= 1
        w -= 1
      } else if (node) {
        root.insert(b + 1, [elementOf(node)])
        w -= 1
      } else break
    }
    ;[blockEnd, wantEnd] = [block, want]
  }
  return kept
}

/** The block as text, its attributes in one order and without those that are not set. */
const textOf = (node: NoteNode): string =>
  JSON.stringify(node, (key, value: unknown) =>
    key === 'attrs' && typeof value === 'object' && value !== null
      ? Object.entries(value)
          .filter(([, one]) => one !== null && one !== undefined)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
      : value,
  )

/** Which wanted line is which of the present ones, said otherwise: by half of its words, in the order of both. */
const alike = (
  blocks: readonly unknown[],
  wanted: readonly NoteNode[],
  blockFrom: number,
  blockTo: number,
  wantFrom: number,
  wantTo: number,
): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  let next = blockFrom
  for (let want = wantFrom; want < wantTo; want++) {
    const node = wanted[want]
    for (let at = next; node && at < Math.min(blockTo, next + MOST_APART); at++) {
      const block = blocks[at]
      // One text of words, or none yet: anything else in a line is not taken apart.
      if (!(block instanceof Y.XmlElement) || block.length > 1 || !isLike(noteBlock(block), node)) continue
      found.set(want, at)
      next = at + 1
      break
    }
  }
  return found
}

/** So far down a line is looked for at most. */
const MOST_APART = 40

const isLike = (a: NoteNode, b: NoteNode): boolean => {
  if (ABOUT.some((name) => a.attrs?.[name] !== b.attrs?.[name])) return false
  if (a.type !== b.type || !isPlain(a) || !isPlain(b)) return false
  const [words, others] = [wordsIn(a), wordsIn(b)]
  return inCommon(words, others).length * 2 >= Math.max(words.length, others.length)
}

const isPlain = ({ type, content = [] }: NoteNode): boolean =>
  (type === 'paragraph' || type === 'heading' || type === 'codeBlock') &&
  content.every((one) => one.type === 'text')

const wordsIn = ({ content = [] }: NoteNode): string[] =>
  content
    .map(({ text = '' }) => text)
    .join('')
    .split(/\s+/u)
    .filter(Boolean)
