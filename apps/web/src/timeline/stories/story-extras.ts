import { INSTRUMENT_MARKS, LINE_CHARS, type Mark, MARKS } from '@second-story/board'
import { isStoryMark, type StoryMark } from '../../kit/mark-words.tsx'

/** What goes with words that are being written. */
export interface Extras {
  readonly marks: readonly StoryMark[]
  /** Name of the tool or graph; '' for none. */
  readonly instrument: string
  /** personId of who tells it aloud; null for one's own words. */
  readonly saidBy: string | null
  readonly unnamed: boolean
}

export const NO_EXTRAS: Extras = { marks: [], instrument: '', saidBy: null, unnamed: false }

/** As they are kept on this device; '' for nothing worth keeping. */
export const storedExtras = (extras: Extras): string =>
  JSON.stringify(extras) === JSON.stringify(NO_EXTRAS) ? '' : JSON.stringify(extras)

/** Reads what was kept; what is not right counts as not there. */
export const restoredExtras = (text: string): Extras => {
  if (text === '') return NO_EXTRAS
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept !== 'object' || kept === null) return NO_EXTRAS
    const { marks, instrument, saidBy, unnamed } = kept as Record<string, unknown>
    return {
      marks: Array.isArray(marks) ? MARKS.filter((mark) => marks.includes(mark)).filter(isStoryMark) : [],
      instrument: typeof instrument === 'string' ? instrument.slice(0, LINE_CHARS) : '',
      saidBy: typeof saidBy === 'string' ? saidBy : null,
      unnamed: unnamed === true,
    }
  } catch {
    return NO_EXTRAS
  }
}

/** A mark put on or taken off, the others in the order they came. */
export const toggled = (marks: readonly StoryMark[], mark: StoryMark): readonly StoryMark[] =>
  marks.includes(mark) ? marks.filter((one) => one !== mark) : [...marks, mark]

/** Whether a mark speaks of a tool or graph, so that its name is asked for. */
export const namesInstrument = (marks: readonly Mark[]): boolean =>
  INSTRUMENT_MARKS.some((mark) => marks.includes(mark))
