import {
  isSafeLink,
  type LineMark,
  type NoteLink,
  noteLine,
  noteLink,
  type NoteNode,
} from '@second-story/board'
import { type Block, paragraph, type Span } from './outline.ts'

/** What a thing that the notes link to is called now; null where nobody knows. */
export type NameOf = (link: NoteLink) => string | null

/** The scribe's notes as blocks; headings go below the level of the chapter that they stand in. */
export const notesBlocks = (notes: NoteNode, nameOf: NameOf): Block[] => blocksOf(notes.content ?? [], nameOf)

const blocksOf = (nodes: readonly NoteNode[], nameOf: NameOf): Block[] =>
  nodes.flatMap((node) => blockOf(node, nameOf))

const blockOf = (node: NoteNode, nameOf: NameOf): Block[] => {
  const inner = node.content ?? []
  switch (node.type) {
    case 'paragraph':
      return lineOf(node, nameOf)
    case 'heading':
      return [
        {
          kind: 'heading',
          level: Math.min(6, Math.max(3, Number(node.attrs?.level) || 3)),
          spans: spansOf(inner, nameOf),
        },
      ]
    case 'bulletList':
    case 'orderedList':
      return [
        {
          kind: 'list',
          ordered: node.type === 'orderedList',
          items: inner.map((item) => blocksOf(item.content ?? [], nameOf)),
        },
      ]
    case 'taskList':
      return [{ kind: 'list', ordered: false, items: inner.map((item) => ticked(item, nameOf)) }]
    case 'table':
      return [
        { kind: 'table', rows: inner.map((row) => (row.content ?? []).map((cell) => cellOf(cell, nameOf))) },
      ]
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(inner, nameOf) }]
    case 'codeBlock':
      return [{ kind: 'code', text: inner.map(({ text }) => text ?? '').join('') }]
    case 'image': {
      const shows = node.attrs?.alt
      const words = typeof shows === 'string' && shows !== '' ? shows : 'not described'
      return [{ kind: 'picture', fileId: String(node.attrs?.fileId), shows: words }]
    }
    case 'horizontalRule':
      return [{ kind: 'rule' }]
    default:
      // Blocks of a newer schema: their words stay, their dress does not.
      return inner.some(({ type }) => type === 'text')
        ? [{ kind: 'paragraph', spans: spansOf(inner, nameOf) }]
        : blocksOf(inner, nameOf)
  }
}

/** What a line is, in a word before it. A quote shows by its shape. */
const MARK_WORDS: Readonly<Record<Exclude<LineMark, 'quote'>, string>> = {
  fact: 'Fact',
  question: 'Open question',
  improvised: 'Improvised',
  surprise: 'Surprise',
  later: 'Idea for later',
  decision: 'Decision',
  opinion: 'Opinion',
}

const lineOf = (node: NoteNode, nameOf: NameOf): Block[] => {
  const spans = spansOf(node.content ?? [], nameOf)
  if (spans.length === 0) return []
  const { mark, speaker } = noteLine(node)
  if (mark === null) return [{ kind: 'paragraph', spans }]
  if (mark !== 'quote') return [paragraph({ text: `${MARK_WORDS[mark]}: `, bold: true }, ...spans)]
  const name = speaker && nameOf({ kind: 'person', id: speaker })
  return [{ kind: 'quote', blocks: [paragraph(...spans, ...(name ? [` (${name})`] : []))] }]
}

const ticked = (item: NoteNode, nameOf: NameOf): Block[] => {
  const [first, ...rest] = blocksOf(item.content ?? [], nameOf)
  const box = item.attrs?.checked === true ? '☑ ' : '☐ '
  if (first?.kind === 'paragraph') return [paragraph(box, ...first.spans), ...rest]
  return [paragraph(box), ...(first ? [first] : []), ...rest]
}

const cellOf = (cell: NoteNode, nameOf: NameOf): { heads: boolean; spans: Span[] } => ({
  heads: cell.type === 'tableHeader',
  spans: (cell.content ?? []).flatMap((block, index) => [
    ...(index > 0 ? [{ text: '\n' }] : []),
    ...spansOf(block.content ?? [], nameOf),
  ]),
})

const spansOf = (nodes: readonly NoteNode[], nameOf: NameOf): Span[] =>
  nodes.flatMap((node) => {
    if (node.type === 'hardBreak') return [{ text: '\n' }]
    if (node.type === 'mention') return linked(node, nameOf)
    return node.text ? [spanOf(node, node.text)] : []
  })

const linked = (node: NoteNode, nameOf: NameOf): Span[] => {
  const link = noteLink(node)
  const label = node.attrs?.label
  const text = (link && nameOf(link)) ?? (typeof label === 'string' ? label : '')
  return text === '' ? [] : [{ text, italic: true }]
}

const spanOf = ({ marks = [] }: NoteNode, text: string): Span => {
  const has = (type: string): boolean => marks.some((mark) => mark.type === type)
  const href = marks.find(({ type }) => type === 'link')?.attrs?.href
  return {
    text,
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italic: true } : {}),
    ...(has('code') ? { code: true } : {}),
    ...(has('strike') ? { strike: true } : {}),
    ...(typeof href === 'string' && isSafeLink(href) ? { href } : {}),
  }
}
