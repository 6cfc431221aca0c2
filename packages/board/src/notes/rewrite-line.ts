import * as Y from 'yjs'
import { inCommon } from './in-common.ts'
import { marksOf } from './note-element.ts'
import { type NoteNode, noteBlock } from './notes.ts'

/** Whether a letter or block is not to be touched: somebody else's of late. */
export type StaysFor = (client: number, clock: number) => boolean

interface Word {
  readonly text: string
  readonly marks: Record<string, unknown>
}

/** Makes a line that is one text say what it said then, by the word; letters that stay are left where they are. */
export const rewriteLine = (line: Y.XmlElement, then: NoteNode, stays: StaysFor): void => {
  const wanted = then.attrs ?? {}
  for (const name of Object.keys(line.getAttributes())) {
    if (wanted[name] === undefined || wanted[name] === null) line.removeAttribute(name)
  }
  for (const [name, value] of Object.entries(wanted)) {
    // Yjs types attributes as strings; it stores any JSON.
    if (value !== null && value !== undefined && (line.getAttribute(name) as unknown) !== value) {
      line.setAttribute(name, value as string)
    }
  }
  const [first] = line.toArray()
  const text = first instanceof Y.XmlText ? first : new Y.XmlText()
  if (text !== first) line.insert(0, [text])
  rewriteWords(text, wordsOf(noteBlock(line)), wordsOf(then), stays)
}

const rewriteWords = (
  text: Y.XmlText,
  present: readonly Word[],
  wanted: readonly Word[],
  stays: StaysFor,
): void => {
  const staying = lettersThatStay(text, stays)
  const same = inCommon(present.map(keyOf), wanted.map(keyOf))
  const starts = placesOf(present)
  let [end, wantEnd] = [present.length, wanted.length]
  for (let at = same.length - 1; at >= -1; at--) {
    const [word, want] = same[at] ?? [-1, -1]
    const [from, to] = [starts[word + 1] ?? 0, starts[end] ?? 0]
    for (let letter = to - 1; letter >= from; letter--) {
      if (!staying[letter]) text.delete(letter, 1)
    }
    for (const { text: words, marks } of wanted.slice(want + 1, wantEnd).toReversed()) {
      text.insert(from, words, marks)
    }
    ;[end, wantEnd] = [word, want]
  }
}

const keyOf = ({ text, marks }: Word): string => `${text}\u0000${JSON.stringify(marks)}`

/** Where each word begins, and where the last one ends. */
const placesOf = (words: readonly Word[]): number[] => {
  const places = [0]
  for (const { text } of words) places.push((places.at(-1) ?? 0) + text.length)
  return places
}

const wordsOf = ({ content = [] }: NoteNode): Word[] =>
  content.flatMap((node) =>
    [...(node.text ?? '').matchAll(/\s+|\S+/gu)].map(([text]) => ({ text, marks: marksOf(node) })),
  )

const lettersThatStay = (text: Y.XmlText, stays: StaysFor): boolean[] => {
  const letters: boolean[] = []
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    for (let at = 0; at < item.length; at++) letters.push(stays(item.id.client, item.id.clock + at))
  }
  return letters
}

/** Whether something in a block, or the block itself, stays. */
export const isBesides = (block: Y.XmlElement | Y.XmlText, stays: StaysFor): boolean => {
  const own = block._item
  if (own && stays(own.id.client, own.id.clock)) return true
  for (let item = block._start; item !== null; item = item.right) {
    if (item.deleted) continue
    if (stays(item.id.client, item.id.clock + item.length - 1)) return true
    if (item.content instanceof Y.ContentType) {
      const { type } = item.content
      if ((type instanceof Y.XmlElement || type instanceof Y.XmlText) && isBesides(type, stays)) return true
    }
  }
  return false
}
