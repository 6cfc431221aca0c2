import { INSTRUMENT_MARKS, type Mark } from '@second-story/board'
import type { StoryMark } from '../kit/mark-words.tsx'

/** What a line of one's own may be marked with, what fits most often first. */
export const LINE_MARKS: readonly StoryMark[] = [
  'surprise',
  'improvised',
  'trusted',
  'misled',
  'question',
  'set-aside',
  'missing',
  'goal',
  'pressure',
  'help',
  'new-to-me',
  'obvious',
  'learned-later',
]

/** So many stand there at once; the others come when asked for. */
export const FIRST_MARKS = 5

/** Whether a mark speaks of a tool or a graph, which has a name. */
export const namesInstrument = (mark: Mark): boolean => INSTRUMENT_MARKS.some((one) => one === mark)
