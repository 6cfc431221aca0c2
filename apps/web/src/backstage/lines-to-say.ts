import { type Annotation, type Entry, type Facilitation, promptsFor } from '@second-story/board'

/** Where the meeting is, as far as it decides what to say next. */
export interface Moment {
  readonly phase: 'preparation' | 'intro' | 'timeline' | 'agreement' | 'discussion' | 'remediation'
  /** What the room discusses, with what was said about it and the entry before it. */
  readonly entry: Entry | null
  readonly before: Entry | null
  readonly annotations: readonly Annotation[]
  /** Texts of the questions that are on the board already. */
  readonly asked: readonly string[]
}

/** What there is to say or to ask now, the most fitting first. */
export const linesToSay = (words: Facilitation, moment: Moment): readonly string[] => {
  switch (moment.phase) {
    case 'preparation':
      return words.before
    case 'intro':
      return [...words.opening.frame, words.opening.questions.why, words.opening.questions.first]
    case 'timeline':
      return moment.entry ? promptsFor(words, moment.entry, moment) : words.timeline.inflection
    case 'agreement':
      return words.gate
    case 'discussion':
      return words.discussion.filter((question) => !moment.asked.includes(question))
    case 'remediation':
      return words.remediation
  }
}

/** So many have a key. */
export const KEYED = 3

/** The lines from one on, going round, so that the last ones do not leave the keys empty. */
export const threeFrom = (lines: readonly string[], from: number): readonly string[] =>
  Array.from(
    { length: Math.min(KEYED, lines.length) },
    (_, index) => lines[(from + index) % lines.length] ?? '',
  )
