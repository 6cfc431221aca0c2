import * as Y from 'yjs'
import { rootMap } from '../schema.ts'
import { INLINE_NODES } from './note-shape.ts'

/** Whom a clientID belongs to. */
export type WriterOf = (client: number) => string | null

/** Words of the notes by one writer; null for what the server wrote or nobody is known for. */
export interface WrittenRun {
  readonly text: string
  /** personId */
  readonly by: string | null
}

/** One line of the notes: words, and the blocks they stand in. */
export interface WrittenLine {
  /** `paragraph`, `heading`, `codeBlock`, `image`, `horizontalRule`. */
  readonly type: string
  /** What it stands in, the outermost first: `bulletList`, `listItem`. */
  readonly inside: readonly string[]
  readonly runs: readonly WrittenRun[]
}

/** Words in the editor's own places: `from` and `to` count from before the block. */
export interface WrittenSpan {
  readonly from: number
  readonly to: number
  readonly by: string
}

/** Who wrote under which clientID, from what the server publishes of people. */
export const writersOf = (doc: Y.Doc): WriterOf => {
  const known = new Map<number, string>()
  for (const [id, person] of rootMap(doc, 'people')) {
    const { clients } = (person ?? {}) as { clients?: unknown }
    if (!Array.isArray(clients)) continue
    for (const client of clients as unknown[]) if (typeof client === 'number') known.set(client, id)
  }
  return (client) => known.get(client) ?? null
}

/** The lines of a block, or of all the notes, with who wrote which words. */
export const writtenLines = (
  parent: Y.XmlFragment | Y.XmlElement,
  writerOf: WriterOf,
): readonly WrittenLine[] => {
  const lines: WrittenLine[] = []
  const walk = (node: Y.XmlElement, inside: readonly string[]): void => {
    if (isLine(node)) {
      lines.push({ type: node.nodeName, inside, runs: byWord(piecesOf(node, writerOf, true)) })
    } else for (const child of elementsOf(node)) walk(child, [...inside, node.nodeName])
  }
  if (parent instanceof Y.XmlElement) walk(parent, [])
  else for (const block of elementsOf(parent)) walk(block, [])
  return lines
}

/** Where in a block whose words stand, and how much room the block takes in the editor. */
export const writtenSpans = (
  block: Y.XmlElement,
  writerOf: WriterOf,
): { spans: readonly WrittenSpan[]; size: number } => {
  const spans: WrittenSpan[] = []
  const walk = (node: Y.XmlElement, at: number): number => {
    if (LEAVES.has(node.nodeName)) return 1
    let inner = at + 1
    if (isLine(node)) {
      for (const { text, by } of byWord(piecesOf(node, writerOf, false))) {
        if (by !== null) spans.push({ from: inner, to: inner + text.length, by })
        inner += text.length
      }
    } else for (const child of elementsOf(node)) inner += walk(child, inner)
    return inner + 1 - at
  }
  return { size: walk(block, 0), spans }
}

/** Blocks that take one place in the editor, whatever they show. */
const LEAVES: ReadonlySet<string> = new Set(['image', 'horizontalRule'])
const LINES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'codeBlock', ...LEAVES])
const isLine = ({ nodeName }: Y.XmlElement): boolean => LINES.has(nodeName)

const elementsOf = (parent: Y.XmlFragment): Y.XmlElement[] =>
  parent.toArray().filter((child) => child instanceof Y.XmlElement)

/** Letters as they were written, each stretch by one; what is no letter takes one place, or says what it is called. */
const piecesOf = (line: Y.XmlElement, writerOf: WriterOf, named: boolean): WrittenRun[] => {
  if (line.nodeName === 'image') {
    const by = line._item ? writerOf(line._item.id.client) : null
    return [{ text: named ? `Picture ${String(line.getAttribute('alt') ?? '')}`.trim() : '', by }]
  }
  return (line.toArray() as unknown[]).flatMap((child): WrittenRun[] => {
    if (child instanceof Y.XmlText) return lettersOf(child, writerOf)
    if (!(child instanceof Y.XmlElement) || !INLINE_NODES.has(child.nodeName)) return []
    const by = child._item ? writerOf(child._item.id.client) : null
    if (child.nodeName === 'hardBreak') return [{ text: '\n', by }]
    return [{ text: named ? `@${String(child.getAttribute('label') ?? '')}` : '\uFFFC', by }]
  })
}

const lettersOf = (text: Y.XmlText, writerOf: WriterOf): WrittenRun[] => {
  const letters: WrittenRun[] = []
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    letters.push({ text: item.content.str, by: writerOf(item.id.client) })
  }
  return letters
}

/** A word is one person's: whoever wrote most of its letters, of two alike the first. What lies between goes with it. */
const byWord = (pieces: readonly WrittenRun[]): WrittenRun[] => {
  const whole = pieces.map(({ text }) => text).join('')
  const runs: { text: string; by: string | null }[] = []
  let piece = 0
  let within = 0
  for (const [word] of whole.matchAll(/\s*\S+\s*|\s+/gu)) {
    const shares = new Map<string | null, number>()
    for (let left = word.length; left > 0;) {
      const { text, by } = pieces[piece] ?? { text: '', by: null }
      const taken = Math.min(left, text.length - within)
      const letters = text.slice(within, within + taken).replaceAll(/\s/gu, '').length
      if (taken > 0) shares.set(by, (shares.get(by) ?? 0) + letters)
      left -= taken
      within += taken
      if (within >= text.length) {
        piece += 1
        within = 0
      }
    }
    const [[by]] = [...shares].toSorted(([, a], [, b]) => b - a) as [[string | null, number]]
    const last = runs.at(-1)
    if (last?.by === by) last.text += word
    else runs.push({ text: word, by })
  }
  return runs
}
