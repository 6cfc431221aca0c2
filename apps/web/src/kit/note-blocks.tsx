import { isSafeLink, type NoteNode } from '@second-story/board'
import type { ReactNode } from 'react'

/** Blocks of the notes, to be read. Put them into something with the look of prose. */
export const NoteBlocks = ({ blocks }: { blocks: readonly NoteNode[] }) => <>{blocks.map(blockOf)}</>

const blockOf = (node: NoteNode, key: number): ReactNode => {
  const inner = node.content ?? []
  switch (node.type) {
    case 'paragraph':
      return (
        <p key={key} dir="auto">
          {inner.map(inlineOf)}
        </p>
      )
    case 'heading': {
      const level = Math.min(4, Math.max(2, Number(node.attrs?.level) || 3)) as 2 | 3 | 4
      const Heading = `h${level}` as const
      return <Heading key={key}>{inner.map(inlineOf)}</Heading>
    }
    case 'bulletList':
      return <ul key={key}>{inner.map(blockOf)}</ul>
    case 'orderedList':
      return <ol key={key}>{inner.map(blockOf)}</ol>
    case 'listItem':
      return <li key={key}>{inner.map(blockOf)}</li>
    case 'blockquote':
      return <blockquote key={key}>{inner.map(blockOf)}</blockquote>
    case 'codeBlock':
      return <pre key={key}>{inner.map(({ text }) => text)}</pre>
    case 'horizontalRule':
      return <hr key={key} />
    default:
      // Blocks of a newer page: their words show, their dress does not.
      return node.text === undefined ? <div key={key}>{inner.map(blockOf)}</div> : inlineOf(node, key)
  }
}

const inlineOf = ({ type, text, marks = [] }: NoteNode, key: number): ReactNode => {
  if (type === 'hardBreak') return <br key={key} />
  return <span key={key}>{marks.reduce<ReactNode>(marked, text)}</span>
}

const marked = (
  inner: ReactNode,
  { type, attrs }: { type: string; attrs?: Record<string, unknown> },
): ReactNode => {
  switch (type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'strike':
      return <s>{inner}</s>
    case 'underline':
      return <u>{inner}</u>
    case 'code':
      return <code>{inner}</code>
    case 'link': {
      const href = attrs?.href
      if (typeof href !== 'string' || !isSafeLink(href)) return inner
      return (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {inner}
        </a>
      )
    }
    default:
      return inner
  }
}
