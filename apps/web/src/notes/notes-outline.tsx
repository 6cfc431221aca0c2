import type { LineMark } from '@second-story/board'
import { useRef } from 'react'
import { LineMarkIcon } from '../kit/note-line.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useNotesPart } from '../room/use-notes.ts'
import { headingsOf, marksOf, timeOf } from './headings.ts'
import classes from './notes.module.css'

/** What has been written about so far and what was collected, to go there; the entry under discussion is lit. */
export const NotesOutline = () => {
  const headings = useNotesPart(headingsOf, isSame)
  const now = useAgenda((agenda) => agenda.entryId)
  return (
    <>
      {headings.length > 0 && (
        <nav aria-label="Headings of the notes" className={classes.outline}>
          <h2>Notes</h2>
          <ul>
            {headings.map(({ index, text, entryId, isBox }) => (
              <li key={index}>
                <button
                  type="button"
                  data-now={(entryId !== null && entryId === now) || undefined}
                  data-box={isBox || undefined}
                  onClick={() => showBlock(index)}
                >
                  <HeadingWords text={text} />
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Collected />
    </>
  )
}

const COLLECTED = [
  ['surprise', 'Surprises'],
  ['improvised', 'Improvised'],
  ['quote', 'Quotes'],
  ['question', 'Open questions'],
  ['later', 'Action ideas'],
] as const satisfies readonly (readonly [LineMark, string])[]

/** Lines by what they are marked as: a press goes from one to the next. */
const Collected = () => {
  const marks = useNotesPart(marksOf, isSameMarks)
  const shown = useRef(new Map<LineMark, number>())
  if (!COLLECTED.some(([mark]) => marks.has(mark))) return null
  const next = (mark: LineMark, blocks: readonly number[]): void => {
    const at = ((shown.current.get(mark) ?? -1) + 1) % blocks.length
    shown.current.set(mark, at)
    showBlock(blocks[at] ?? 0)
  }
  return (
    <nav aria-label="Collected in the notes" className={classes.outline}>
      <h2>Collected</h2>
      <ul>
        {COLLECTED.map(([mark, words]) => {
          const blocks = marks.get(mark)
          if (!blocks) return null
          return (
            <li key={mark}>
              <button type="button" className={classes.collected} onClick={() => next(mark, blocks)}>
                <LineMarkIcon mark={mark} size={14} />
                {words}
                <span>{blocks.length}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const isSameMarks = (
  a: ReadonlyMap<LineMark, readonly number[]>,
  b: ReadonlyMap<LineMark, readonly number[]>,
): boolean => isSame([...a], [...b])

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
