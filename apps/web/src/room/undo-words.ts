import type { OwnStep, Section } from '@second-story/board'

/** What a step was about: come, gone, changed. */
const WORDS: Readonly<Partial<Record<Section, readonly [come: string, gone: string, changed: string]>>> = {
  timeline: ['a new entry', 'an entry', 'a change of an entry'],
  annotations: ['your new words', 'withdrawing your words', 'a change of your words'],
  questions: ['a new question', 'a question', 'a change of a question'],
  actions: ['a new action', 'an action', 'a change of an action'],
  factors: ['a new factor', 'a factor', 'a change of a factor'],
  facts: ['a change of the facts', 'a change of the facts', 'a change of the facts'],
  removed: ['taking words off the board', 'putting words back', 'taking words off the board'],
  agreement: ['your answer', 'your answer', 'your answer'],
  agreementNotes: ['a decision about a note', 'a decision about a note', 'a decision about a note'],
  checkin: ['your answer', 'your answer', 'your answer'],
  votes: ['your dots', 'your dots', 'your dots'],
}

/** A step in a few words, as they follow "Undone:". */
export const undoneWords = (step: OwnStep): string => {
  const [first] = step
  const words = first && WORDS[first.section]
  if (!words) return 'your last change'
  if (step.some(({ field, now }) => field === 'mergedInto' && now !== undefined)) return `merging ${words[1]}`
  if (step.some(isCut)) return 'splitting an entry'
  if (step.some(({ field, now }) => field === 'hidden' && now === true)) return `hiding ${words[1]}`
  if (first.field !== null) return words[2]
  return first.was === undefined ? words[0] : first.now === undefined ? words[1] : words[2]
}

// A proposal that names an entry so would change it.
const isCut = ({ section, key, now, field }: OwnStep[number]): boolean =>
  section === 'timeline' &&
  field === null &&
  !key.includes(':') &&
  typeof now === 'object' &&
  now !== null &&
  'splitFrom' in now
