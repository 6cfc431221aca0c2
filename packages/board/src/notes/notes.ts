import * as Y from 'yjs'
import { notesOf } from '../schema.ts'
import { INLINE_NODES } from './note-shape.ts'

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
  if (node.nodeName === 'hardBreak') return '\n'
  if (node.nodeName === 'mention') return `@${String(node.getAttribute('label') ?? '')}`
  const inner = node.toArray() as (Y.XmlElement | Y.XmlText)[]
  return inner.map(plain).join(inner.some(isBlock) ? '\n' : '')
}

const isBlock = (child: Y.XmlElement | Y.XmlText): boolean =>
  child instanceof Y.XmlElement && !INLINE_NODES.has(child.nodeName)

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
    .flatMap((child) => (child instanceof Y.XmlText ? runs(child) : [noteBlock(child as Y.XmlElement)]))

/** One block of the notes with all that is in it. */
export const noteBlock = (node: Y.XmlElement): NoteNode => {
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
