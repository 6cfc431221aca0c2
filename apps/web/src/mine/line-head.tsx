import type { Draft } from '@second-story/board'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import { isStoryMark, MarkWord } from '../kit/mark-words.tsx'
import classes from './line-head.module.css'
import { namesInstrument } from './line-marks.ts'

/** Which lens a line looks through. */
export const LineLens = ({ draft: { lens = 'saw' } }: { draft: Draft }) => (
  <span className={classes.lens} data-lens={lens}>
    <LensIcon lens={lens} size={14} />
    {LENS_WORDS[lens].heading}
  </span>
)

/** What a line is marked with, and the instrument it speaks of. Nothing for a line without marks. */
export const LineMarks = ({ draft: { marks = [], instrument } }: { draft: Draft }) =>
  marks.filter(isStoryMark).map((mark) => (
    <span key={mark} className={classes.mark}>
      <MarkWord mark={mark} />
      {instrument && namesInstrument(mark) && `: ${instrument}`}
    </span>
  ))

/** Both in one line. */
export const LineHead = ({ draft }: { draft: Draft }) => (
  <span className={classes.head}>
    <LineLens draft={draft} />
    <LineMarks draft={draft} />
  </span>
)
