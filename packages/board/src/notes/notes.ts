import * as Y from 'yjs'
import { notesOf } from '../schema.ts'

/**
 * The nodes and marks that notes are made of, with the attributes each may carry. The editor's schema and the gate
 * both come from here, so that no client can write what another's editor would throw away.
 */
export const NOTE_NODES: Readonly<Record<string, readonly string[]>> = {
  paragraph: [],
  heading: ['level', 'entryId', 'questionId', 'box'],
  bulletList: [],
  orderedList: ['start', 'type'],
  listItem: [],
  blockquote: [],
  codeBlock: ['language'],
  horizontalRule: [],
  hardBreak: [],
  // A file of the review by its id and never an address: a picture from elsewhere would tell who reads the notes.
  image: ['fileId', 'alt'],
}
export const NOTE_MARKS: Readonly<Record<string, readonly string[]>> = {
  bold: [],
  italic: [],
  strike: [],
  underline: [],
  code: [],
  link: ['href', 'target', 'rel', 'class', 'title'],
}

/** Link targets that a page may follow: nothing that runs. */
export const isSafeLink = (href: string): boolean => /^(https?:\/\/|mailto:|#|\/(?!\/))/i.test(href.trim())

/** A node of the notes as TipTap writes it in JSON. */
export interface NoteNode {
  type: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
  content?: NoteNode[]
}

/** The notes as TipTap JSON. */
export const notesJson = (doc: Y.Doc): NoteNode => ({ type: 'doc', content: childrenOf(notesOf(doc)) })

/** The words of the notes, a line a block. */
export const notesText = (doc: Y.Doc): string => notesOf(doc).toArray().map(plain).join('\n')

const plain = (node: Y.XmlElement | Y.XmlText | Y.XmlHook): string => {
  if (node instanceof Y.XmlText) return wordsOf(node)
  if (!(node instanceof Y.XmlElement)) return ''
  const inner = node.toArray() as (Y.XmlElement | Y.XmlText)[]
  return inner.map(plain).join(inner.some((child) => child instanceof Y.XmlElement) ? '\n' : '')
}

interface Run {
  insert?: unknown
  attributes?: Record<string, unknown>
}
const runsOf = (text: Y.XmlText): Run[] => text.toDelta() as Run[]
const wordsOf = (text: Y.XmlText): string =>
  runsOf(text)
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')

const childrenOf = (parent: Y.XmlFragment): NoteNode[] =>
  parent
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlText ? runs(child) : [element(child as Y.XmlElement)]))

const element = (node: Y.XmlElement): NoteNode => {
  const attrs = node.getAttributes() as Record<string, unknown>
  const content = childrenOf(node)
  return {
    type: node.nodeName,
    ...(Object.keys(attrs).length ? { attrs } : {}),
    ...(content.length ? { content } : {}),
  }
}

const runs = (text: Y.XmlText): NoteNode[] =>
  runsOf(text).flatMap(({ insert, attributes }) =>
    typeof insert !== 'string' || insert === ''
      ? []
      : [{ type: 'text', text: insert, ...marksOf(attributes) }],
  )

const marksOf = (attributes: Record<string, unknown> | undefined): Pick<NoteNode, 'marks'> => {
  const marks = Object.entries(attributes ?? {}).map(([type, attrs]) =>
    attrs && typeof attrs === 'object' && Object.keys(attrs).length
      ? { type, attrs: attrs as Record<string, unknown> }
      : { type },
  )
  return marks.length ? { marks } : {}
}

/**
 * The heading under which the scribe writes about an entry, put at the end of the notes when the entry is first
 * taken up. Does nothing where it stands already. Call it in a transaction of the server's.
 */
export const headEntry = (doc: Y.Doc, entryId: string, words: string): void =>
  head(doc, 'entryId', entryId, words)

/** The same for a question of the discussion. */
export const headQuestion = (doc: Y.Doc, questionId: string, words: string): void =>
  head(doc, 'questionId', questionId, words)

const head = (doc: Y.Doc, about: 'entryId' | 'questionId', id: string, words: string): void => {
  const notes = notesOf(doc)
  const there = notes
    .toArray()
    .some((node) => node instanceof Y.XmlElement && node.getAttribute(about) === id)
  if (there) return
  const heading = new Y.XmlElement<{ level: number; entryId: string; questionId: string }>('heading')
  heading.setAttribute('level', 3)
  heading.setAttribute(about, id)
  heading.insert(0, [new Y.XmlText(words)])
  // Yjs types the children of a fragment by string attributes only; it stores any JSON.
  notes.push([heading as unknown as Y.XmlElement])
}
