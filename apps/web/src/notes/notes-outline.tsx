import { headingsOf, timeOf } from './headings.ts'
import classes from './notes.module.css'
import { useAgenda } from '../room/use-board.ts'
import { useNotes } from '../room/use-notes.ts'

/** What has been written about so far, to go there; the entry under discussion is lit. */
export const NotesOutline = () => {
  const headings = headingsOf(useNotes())
  const now = useAgenda((agenda) => agenda.entryId)
  if (headings.length === 0) return null
  return (
    <nav aria-label="Headings of the notes" className={classes.outline}>
      <h2>Notes</h2>
      <ul>
        {headings.map(({ index, text, entryId }) => (
          <li key={index}>
            <button
              type="button"
              data-now={(entryId !== null && entryId === now) || undefined}
              onClick={() => showBlock(index)}
            >
              <HeadingWords text={text} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const HeadingWords = ({ text }: { text: string }) => {
  const time = timeOf(text)
  if (time === null) return text
  return (
    <>
      <span className={classes.time}>{time}</span> {text.slice(time.length)}
    </>
  )
}

/** Scrolls the notes to one of their blocks, in the editor or in the reader. */
const showBlock = (index: number): void => {
  const prose = document.querySelector(`.${CSS.escape(classes.prose ?? '')}`)
  prose?.children[index]?.scrollIntoView({ block: 'start', behavior: 'auto' })
}
