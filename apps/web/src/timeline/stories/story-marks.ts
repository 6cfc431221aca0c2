import { INSTRUMENT_MARKS, type Mark } from '@second-story/board'
import type { StoryMark } from '../../kit/mark-words.tsx'

/** A mark put on or taken off, the others in the order they came. */
export const toggled = (marks: readonly StoryMark[], mark: StoryMark): readonly StoryMark[] =>
  marks.includes(mark) ? marks.filter((one) => one !== mark) : [...marks, mark]

/** Whether a mark speaks of a tool or graph, so that its name is asked for. */
export const namesInstrument = (marks: readonly Mark[]): boolean =>
  INSTRUMENT_MARKS.some((mark) => marks.includes(mark))
