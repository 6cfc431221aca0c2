import { isSafeLink, type NoteNode } from '@second-story/board'
import type { Block, Span } from './outline.ts'

/** The scribe's notes as blocks; headings go below the level of the chapter that they stand in. */
export const notesBlocks = (notes: NoteNode): Block[] => (notes.content ?? []).flatMap(blockOf)

const blockOf = (node: NoteNode): Block[] => {
  const inner = node.content ?? []
  switch (node.type) {
    case 'paragraph': {
      const spans = spansOf(inner)
      return spans.length ? [{ kind: 'paragraph', spans }] : []
    }
    case 'heading':
      return [
        {
          kind: 'heading',
          level: Math.min(6, Math.max(3, Number(node.attrs?.level) || 3)),
          spans: spansOf(inner),
        },
      ]
    case 'bulletList':
    case 'orderedList':
      return [
        {
          kind: 'list',
          ordered: node.type === 'orderedList',
          items: inner.map((item) => (item.content ?? []).flatMap(blockOf)),
        },
      ]
    case 'blockquote':
      return [{ kind: 'quote', blocks: inner.flatMap(blockOf) }]
    case 'codeBlock':
      return [{ kind: 'code', text: inner.map(({ text }) => text ?? '').join('') }]
    case 'image': {
      const shows = node.attrs?.alt
      const words = typeof shows === 'string' && shows !== '' ? shows : 'not described'
      return [{ kind: 'paragraph', spans: [{ text: 'Picture: ', italic: true }, { text: words }] }]
    }
    case 'horizontalRule':
      return [{ kind: 'rule' }]
    default:
      // Blocks of a newer schema: their words stay, their dress does not.
      return inner.some(({ type }) => type === 'text')
        ? [{ kind: 'paragraph', spans: spansOf(inner) }]
        : inner.flatMap(blockOf)
  }
}

const spansOf = (nodes: readonly NoteNode[]): Span[] =>
  nodes.flatMap((node) =>
    node.type === 'hardBreak' ? [{ text: '\n' }] : node.text ? [spanOf(node, node.text)] : [],
  )

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
