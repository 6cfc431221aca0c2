import { words } from '../words/lexicon.ts'
import type { Sentence } from '../words/sentence.ts'
import { isPerson, subjectOf } from '../words/subject.ts'

// Words by which blame is told to be put on people, or not.
export const DENIES = words(
  'not never no nobody noone neither nor without avoid avoiding stop rather instead hardly rarely seldom',
)
export const DOUBTS = words('if whether might may could')
export const OWN = words('my our your his her their ur')
export const FOLK = words('me myself him her himself herself them themselves us ourselves you yourself')
export const BES = words("is was are were am be been being 's feel felt look looked")

/** Whether a clause denies it before a place: back to the nearest comma, and, so, but, because. */
export function deniedBefore(sentence: Sentence, at: number, reach: number): boolean {
  for (let place = at - 1; place >= 0 && at - place <= reach; place--) {
    if (/^(?:,|;|so|but|because)$/.test(sentence.low(place))) return false
    if (DENIES.has(sentence.low(place))) return true
  }
  return false
}

/** Whether certain people are named there, not people in general. */
export function named(sentence: Sentence, at: number): boolean {
  const place = /^(?:the|our|my)$/.test(sentence.low(at)) ? at + 1 : at
  if (isPerson(sentence.low(place)))
    return !/^(?:people|human|individuals?|someone|somebody|anyone|others|person|one)$/.test(
      sentence.low(place),
    )
  const adjective = sentence.sort(place) === 'word' && place !== at
  return adjective && isPerson(sentence.low(place + 1))
}

/** Whether somebody in particular is said to be so, before the verb at a place. */
export function doerOfBe(sentence: Sentence, at: number): boolean {
  const { doer, from } = subjectOf(sentence, at)
  return (doer === 'i' || doer === 'person' || doer === 'you') && !/^(?:who|nobody)$/.test(sentence.low(from))
}
