import { type LineMark, noteLine, type NoteLink, type NoteNode } from '@second-story/board'
import { LINE_MARK_WORDS } from './line-marks.ts'
import { inlineOf } from './note-inline.tsx'
import classes from './note-line.module.css'
import { madeWords, type NoteLinks } from './note-links.ts'
import { clockTime, ownZone } from './zoned.ts'

/** A line of the notes: when it was written, what it is, whose words they are, what was made of it. */
export const NoteLineBlock = ({ node, links }: { node: NoteNode; links: NoteLinks }) => {
  const { mark, speaker, at, made } = noteLine(node)
  return (
    <div className={classes.line} data-mark={mark ?? undefined}>
      {at !== null && <span className={classes.when}>{clockTime(at, ownZone())}</span>}
      {mark !== null && mark !== 'quote' && (
        <span className={classes.chip}>
          <LineMarkIcon mark={mark} />
          {LINE_MARK_WORDS[mark].name}
        </span>
      )}
      {made !== null && <Made link={made} line={wordsOf(node)} links={links} />}
      <p dir="auto">{node.content?.map((one, key) => inlineOf(one, key, links))}</p>
      {speaker !== null && <Speaker id={speaker} links={links} />}
    </div>
  )
}

const Speaker = ({ id, links }: { id: string; links: NoteLinks }) => {
  const name = links.useTitle({ kind: 'person', id })
  return name === null ? null : <span className={classes.by}>{name}</span>
}

const Made = ({ link, line, links }: { link: NoteLink; line: string; links: NoteLinks }) => {
  const title = links.useTitle(link)
  const { follow } = links
  if (title === null || !follow) return null
  return (
    <button type="button" className={classes.made} onClick={() => follow(link)}>
      <span>{madeWords(link, title, line)}</span>
    </button>
  )
}

const wordsOf = ({ text, content = [] }: NoteNode): string => text ?? content.map(wordsOf).join('')

/** The sign of a mark. Put its word beside it. */
export const LineMarkIcon = ({ mark, size = 13 }: { mark: LineMark; size?: number }) => (
  <svg className={classes.sign} style={{ width: size, height: size }} viewBox="0 0 16 16" aria-hidden>
    <path d={LINE_MARK_WORDS[mark].shape} />
  </svg>
)
