import type { Annotation } from '@second-story/board'
import { useState } from 'react'
import { isStoryMark, MarkIcon, markWord, type StoryMark } from '../../kit/mark-words.tsx'
import { namesInstrument } from './story-marks.ts'
import classes from './said-marks.module.css'

/** More than so many in a row are no longer read. */
const SHOWN = 3

/** What somebody marked on their words: a sign and a word each, with the name of the tool where it speaks of one. */
export const SaidMarks = ({ annotation }: { annotation: Annotation }) => {
  const [all, setAll] = useState(false)
  const marks = (annotation.marks ?? []).filter(isStoryMark)
  if (marks.length === 0) return null
  const shown = all ? marks : marks.slice(0, SHOWN)
  const more = marks.length - shown.length
  return (
    <p className={classes.marks}>
      {shown.map((mark) => (
        <span key={mark} className={classes.mark}>
          <MarkIcon mark={mark} />
          {wordsOf(mark, annotation.instrument)}
        </span>
      ))}
      {more > 0 && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          and {more} more
        </button>
      )}
    </p>
  )
}

const wordsOf = (mark: StoryMark, instrument = ''): string =>
  instrument.trim() !== '' && namesInstrument([mark])
    ? `${markWord(mark)}: ${instrument.trim()}`
    : markWord(mark)
