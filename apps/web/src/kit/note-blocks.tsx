import { type NoteNode } from '@second-story/board'
import { memo, type ReactNode } from 'react'
import { inlineOf } from './note-inline.tsx'
import { NoteLineBlock } from './note-line.tsx'
import classes from './note-line.module.css'
import type { NoteLinks } from './note-links.ts'

export interface NoteBlocksProps {
  blocks: readonly NoteNode[]
  links: NoteLinks
}

/** Blocks of the notes, to be read. Put them into something with the look of prose. */
export const NoteBlocks = ({ blocks, links }: NoteBlocksProps) => (
  <>
    {blocks.map((node, key) => (
      <NoteBlock key={key} node={node} links={links} />
    ))}
  </>
)

/** Of thousands of blocks one changes with a letter: the others keep their identity and are not drawn again. */
const NoteBlock = memo(({ node, links }: { node: NoteNode; links: NoteLinks }): ReactNode => {
  const inner = node.content ?? []
  const within = () => <NoteBlocks blocks={inner} links={links} />
  switch (node.type) {
    case 'paragraph':
      return <NoteLineBlock node={node} links={links} />
    case 'heading': {
      const level = Math.min(4, Math.max(2, Number(node.attrs?.level) || 3)) as 2 | 3 | 4
      const Heading = `h${level}` as const
      return <Heading>{inner.map((one, key) => inlineOf(one, key, links))}</Heading>
    }
    case 'bulletList':
      return <ul>{within()}</ul>
    case 'orderedList':
      return <ol>{within()}</ol>
    case 'listItem':
      return <li>{within()}</li>
    case 'taskList':
      return <ul className={classes.tasks}>{within()}</ul>
    case 'taskItem':
      return (
        <li>
          <input type="checkbox" checked={node.attrs?.checked === true} disabled aria-label="Done" />
          <div>{within()}</div>
        </li>
      )
    case 'table':
      return (
        <table className={classes.table}>
          <tbody>{within()}</tbody>
        </table>
      )
    case 'tableRow':
      return <tr>{within()}</tr>
    case 'tableHeader':
      return <th {...spanOf(node)}>{within()}</th>
    case 'tableCell':
      return <td {...spanOf(node)}>{within()}</td>
    case 'blockquote':
      return <blockquote>{within()}</blockquote>
    case 'codeBlock':
      return <pre>{inner.map(({ text }) => text)}</pre>
    case 'horizontalRule':
      return <hr />
    case 'image': {
      const { fileId, alt } = node.attrs ?? {}
      if (typeof fileId !== 'string') return null
      return <div>{links.picture(fileId, typeof alt === 'string' ? alt : '')}</div>
    }
    default:
      // Blocks of a newer page: their words show, their dress does not.
      return node.text === undefined ? <div>{within()}</div> : inlineOf(node, 0, links)
  }
})
NoteBlock.displayName = 'NoteBlock'

const spanOf = ({ attrs }: NoteNode): { colSpan: number; rowSpan: number } => ({
  colSpan: Number(attrs?.colspan) || 1,
  rowSpan: Number(attrs?.rowspan) || 1,
})
