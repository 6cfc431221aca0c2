import { isSafeLink, noteLink, type NoteNode } from '@second-story/board'
import type { ReactNode } from 'react'
import classes from './note-line.module.css'
import type { NoteLinks } from './note-links.ts'

/** Words, a break or a link of a line of the notes. */
export const inlineOf = (node: NoteNode, key: number, links: NoteLinks): ReactNode => {
  const { type, text, marks = [] } = node
  if (type === 'hardBreak') return <br key={key} />
  if (type === 'mention') return <Mention key={key} node={node} links={links} />
  return <span key={key}>{marks.reduce<ReactNode>(marked, text)}</span>
}

const Mention = ({ node, links }: { node: NoteNode; links: NoteLinks }) => {
  const link = noteLink(node)
  const label = typeof node.attrs?.label === 'string' ? node.attrs.label : ''
  const words = `@${links.useTitle(link) ?? label}`
  const { follow } = links
  if (!link || !follow) return <span className={classes.link}>{words}</span>
  return (
    <button type="button" className={classes.link} onClick={() => follow(link)}>
      {words}
    </button>
  )
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
