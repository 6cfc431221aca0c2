import { isSafeLink, type NoteNode } from '@second-story/board'
import type { ReactNode } from 'react'

/** How a picture of the notes is shown: by its file and what it shows. */
type Picture = (fileId: string, alt: string) => ReactNode

export interface NoteBlocksProps {
  blocks: readonly NoteNode[]
  /** Left out, pictures are named only. */
  picture?: Picture
}

/** Blocks of the notes, to be read. Put them into something with the look of prose. */
export const NoteBlocks = ({ blocks, picture = (_, alt) => alt }: NoteBlocksProps) => (
  <>{blocks.map((node, key) => blockOf(node, key, picture))}</>
)

const blockOf = (node: NoteNode, key: number, picture: Picture): ReactNode => {
  const inner = node.content ?? []
  const blocks = (): ReactNode => inner.map((one, index) => blockOf(one, index, picture))
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
      return <ul key={key}>{blocks()}</ul>
    case 'orderedList':
      return <ol key={key}>{blocks()}</ol>
    case 'listItem':
      return <li key={key}>{blocks()}</li>
    case 'blockquote':
      return <blockquote key={key}>{blocks()}</blockquote>
    case 'codeBlock':
      return <pre key={key}>{inner.map(({ text }) => text)}</pre>
    case 'horizontalRule':
      return <hr key={key} />
    case 'image': {
      const { fileId, alt } = node.attrs ?? {}
      if (typeof fileId !== 'string') return null
      return <div key={key}>{picture(fileId, typeof alt === 'string' ? alt : '')}</div>
    }
    default:
      // Blocks of a newer page: their words show, their dress does not.
      return node.text === undefined ? <div key={key}>{blocks()}</div> : inlineOf(node, key)
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
