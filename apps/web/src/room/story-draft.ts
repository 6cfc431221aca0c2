import { type Lens, LINE_CHARS, MARKS, TEXT_CHARS } from '@second-story/board'
import { isStoryMark, type StoryMark } from '../kit/mark-words.tsx'
import type { Drafts } from './drafts.ts'

/** What goes with words that are being written. */
export interface Extras {
  readonly marks: readonly StoryMark[]
  /** Name of the tool or graph; '' for none. */
  readonly instrument: string
  /** personId of who tells it aloud; null for one's own words. */
  readonly saidBy: string | null
  readonly unnamed: boolean
}

const NO_EXTRAS: Extras = { marks: [], instrument: '', saidBy: null, unnamed: false }

/** Words about an entry under a lens with what goes with them, as both are kept on this device. */
export interface Story {
  readonly text: string
  /** As `storedExtras` makes it. */
  readonly extras: string
}

/** Key of the draft of such words; what goes with them has a key of its own. */
export const storyKey = (entryId: string, lens: Lens): string => `annotation:${entryId}:${lens}`

/** Key of what goes with the words of a draft. */
export const extrasKey = (story: string): string => story.replace('annotation:', 'annotation-with:')

/** As they are kept on this device; '' for nothing worth keeping. */
export const storedExtras = (extras: Extras): string =>
  JSON.stringify(extras) === JSON.stringify(NO_EXTRAS) ? '' : JSON.stringify(extras)

/** Reads what was kept; what is not right counts as not there. */
export const restoredExtras = (text: string): Extras => {
  if (text === '') return NO_EXTRAS
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept !== 'object' || kept === null) return NO_EXTRAS
    return extrasIn(kept as Record<string, unknown>)
  } catch {
    return NO_EXTRAS
  }
}

/** What goes with words, of the fields that hold them. */
export const extrasIn = ({ marks, instrument, saidBy, unnamed }: Record<string, unknown>): Extras => ({
  marks: Array.isArray(marks) ? MARKS.filter((mark) => marks.includes(mark)).filter(isStoryMark) : [],
  instrument: typeof instrument === 'string' ? instrument.slice(0, LINE_CHARS) : '',
  saidBy: typeof saidBy === 'string' ? saidBy : null,
  unnamed: unnamed === true,
})

/** What is kept under a key of `storyKey`. */
export const readStory = (drafts: Drafts, key: string): Story => ({
  text: drafts.read(key),
  extras: drafts.read(extrasKey(key)),
})

export const isBegun = ({ text, extras }: Story): boolean => text !== '' || extras !== ''

/**
 * Puts words after whatever has been begun in a draft, with all that goes with them: no word loses that it is told
 * without a name. What goes with them is kept first, so that a page that dies in between does not part them.
 * @returns false, and changes nothing, where another person's words are begun there or there would be too many
 */
export const addToStory = (drafts: Drafts, key: string, more: Story): boolean => {
  const there = readStory(drafts, key)
  const text = [there.text, more.text].filter(Boolean).join('\n\n')
  const [a, b] = [restoredExtras(there.extras), restoredExtras(more.extras)]
  if (text.length > TEXT_CHARS || !sameTeller(there, more)) return false
  const marks = MARKS.filter(isStoryMark).filter((mark) => a.marks.includes(mark) || b.marks.includes(mark))
  drafts.write(
    extrasKey(key),
    storedExtras({
      marks,
      instrument: a.instrument || b.instrument,
      saidBy: a.saidBy ?? b.saidBy,
      unnamed: a.unnamed || b.unnamed,
    }),
  )
  drafts.write(key, text)
  return true
}

/** Moves a draft to where nothing, or words of the same person, are begun. Where it cannot, it stays what it is. */
export const moveStory = (drafts: Drafts, from: string, to: string): void => {
  const story = readStory(drafts, from)
  if (!isBegun(story) || !addToStory(drafts, to, story)) return
  drafts.write(from, '')
  drafts.write(extrasKey(from), '')
}

/** Whether two drafts may become one: nobody's words come under another's name. */
const sameTeller = (a: Story, b: Story): boolean => {
  const [teller, other] = [tellerOf(a), tellerOf(b)]
  return teller === undefined || other === undefined || teller === other
}

/** Who tells it: null for whoever writes, undefined where that is still open. */
const tellerOf = ({ text, extras }: Story): string | null | undefined => {
  const { saidBy } = restoredExtras(extras)
  return text === '' && saidBy === null ? undefined : saidBy
}
