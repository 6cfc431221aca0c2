import { OUTSIDERS, words } from '../words/lexicon.ts'
import { isParticiple } from '../words/participle.ts'
import type { Sentence } from '../words/sentence.ts'
import { doerOf, isPerson, subjectOf } from '../words/subject.ts'

const SEES =
  words(`see seeing saw seen receive received receiving get getting got think thought believe believed show showing
  shown told report reported reporting appear appeared charged billed`)

export const OPENS_CLAUSE = words(', ; : ( because but since so')

const MAKES = words('created added committed merged pushed uploaded published posted checked-in left')

/** What a program makes of its data: "the job was mistakenly marked as done". */
const READS =
  words(`marked treated parsed interpreted classified counted considered recognised recognized identified detected
  reported cached matched flagged`)
const MISTAKES = /^(?:mistakenly|erroneously|unintentionally)$/

/** Whether people slipped: the passive of a deed, or people as the ones who act; not what a program did. */
export function slipOfPeople(sentence: Sentence, at: number): boolean {
  // The verb it belongs to: after it, else before ("deleted by mistake").
  let verb = sentence.past(at + 1)
  const after = !/^(?:by|on|in)$/.test(sentence.low(at)) && sentence.sort(verb) === 'word'
  if (after && SEES.has(sentence.low(verb)))
    return /^(?:thought|believed)$/.test(sentence.low(verb)) && subjectOf(sentence, at).doer === 'i'
  if (sentence.low(at) === 'by' && FINDS.test(sentence.low(sentence.past(at + 3)))) return false
  if (!after || !(isParticiple(sentence, verb) || /^(?!during$)\w+ing$/.test(sentence.low(verb))))
    verb = verbBefore(sentence, at) ?? at
  const helper = sentence.low(sentence.past(Math.min(at, verb) - 1, -1))
  if (/^(?:was|were|been|being|got|is|are|be)$/.test(helper) && isParticiple(sentence, verb))
    return !byThing(sentence, verb) && !(MISTAKES.test(sentence.low(at)) && READS.has(sentence.low(verb)))
  const { doer } = subjectOf(sentence, Math.min(at, verb))
  if (/^(?:will|would|could|can|does|do)$/.test(helper)) return false
  // "Traefik is mistakenly using it": what goes on and on is a program's.
  if (doer === 'maybe' && /^(?:is|are)$/.test(helper)) return false
  if ((doer === 'thing' || doer === 'it') && peopleOpen(sentence, at)) return true
  // "Wrong valve closed by mistake", in notes.
  if (doer === 'thing' && verb === at - 1 && sentence.low(0) === 'wrong') return true
  // "Removed a file created by mistake": what only people do to it.
  if (doer === 'thing' && verb === at - 1 && MAKES.has(sentence.low(verb))) return true
  if (doer === 'thing' || doer === 'it')
    return (
      doer === 'it' &&
      sentence.low(at) === 'by' &&
      isParticiple(sentence, verb) &&
      /^(?:was|were|been)$/.test(helper)
    )
  return (
    doer === 'i' ||
    doer === 'person' ||
    doer === 'anyone' ||
    doer === 'none' ||
    doer === 'maybe' ||
    (doer === 'you' && (isParticiple(sentence, verb) || sentence.low(sentence.past(at + 1)) === 'did'))
  )
}

/** "We ran it twice by mistake", "the person on shift skipped a step by accident": people open the clause. */
function peopleOpen(sentence: Sentence, at: number): boolean {
  if (!/^(?:by|on)$/.test(sentence.low(at))) return false
  let clause = at
  while (clause > 0 && at - clause < 16 && !OPENS_CLAUSE.has(sentence.low(clause - 1))) clause--
  const word = sentence.low(clause)
  if (/^(?:i|we|he|she|they|you|someone|somebody)$/.test(word)) return true
  // "The change went out by accident": somebody let it.
  for (let place = clause; place < at - 1; place++)
    if (
      /^(?:went|gone)$/.test(sentence.low(place)) &&
      /^(?:out|live|ahead|through)$/.test(sentence.low(place + 1))
    )
      return true
  if (/^(?:it|this|that)$/.test(word) && /^(?:was|'s)$/.test(sentence.low(clause + 1))) return true
  return (
    isPerson(word) ||
    (/^(?:the|a|an|our|one)$/.test(word) &&
      (isPerson(sentence.low(clause + 1)) || isPerson(sentence.low(clause + 2))))
  )
}

/** "by accident I found it": luck, not a slip. */
const FINDS = /^(?:found|noticed|discovered|saw|spotted|learned|stumbled)$/

function verbBefore(sentence: Sentence, at: number): number | undefined {
  for (let place = at - 1; place >= 0 && at - place < 10; place--)
    if (isParticiple(sentence, place)) return place
  return undefined
}

/** "we wrongly assumed": people did, actively; how a setting came to be wrong is another matter. */
export function peopleWrongly(sentence: Sentence, at: number): boolean {
  const verb = sentence.past(at + 1)
  if (!isParticiple(sentence, verb)) return false
  // "was wrongly applied by a contractor"
  if (/^(?:was|were|been)$/.test(sentence.low(at - 1))) return byFolk(sentence, verb)
  if (/^(?:being|is|are|be|got)$/.test(sentence.low(at - 1))) return false
  const { doer } = subjectOf(sentence, at)
  return doer === 'i' || doer === 'person'
}

const PUTS = words(
  'typed entered wrote read spelled spelt copied pasted remembered recalled configured calculated interpreted named tagged converted',
)

/** "I typed it incorrectly", "we had configured the limit wrong": people did, and the judgement comes last. */
export function didWrongly(sentence: Sentence, at: number): boolean {
  if (
    sentence.sort(at + 1) === 'word' &&
    !/^(?:and|but|so|in|on|at|because|when)$/.test(sentence.low(at + 1))
  )
    return false
  for (let verb = at - 1; verb > 0 && at - verb < 6 && sentence.sort(verb) === 'word'; verb--) {
    const it = /^(?:it|this|that)$/.test(sentence.low(verb + 1)) && verb === at - 2
    if (!PUTS.has(sentence.low(verb)) && !(it && /^(?:got|did|had)$/.test(sentence.low(verb)))) continue
    const { doer } = subjectOf(sentence, verb)
    return doer === 'i' || doer === 'person'
  }
  return false
}

function byFolk(sentence: Sentence, verb: number): boolean {
  for (let at = verb + 1; at < verb + 8; at++) if (sentence.low(at) === 'by') return folk(sentence, at + 1)
  return false
}

/** "was accidentally disabled by the migration": a thing did it. */
function byThing(sentence: Sentence, verb: number): boolean {
  for (let at = verb + 1; at < verb + 5; at++) {
    if (sentence.low(at) !== 'by') continue
    if (/^(?:mistake|accident)$/.test(sentence.low(at + 1)) || sentence.low(at + 1).endsWith('ing')) continue
    return !people(sentence, at + 1)
  }
  return false
}

export function people(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + 4 && sentence.sort(at) === 'word'; at++) {
    if (
      isPerson(sentence.low(at)) ||
      doerOf(sentence, at) === 'person' ||
      /^(?:me|him|her|my|our)$/.test(sentence.low(at))
    )
      return true
  }
  return false
}

const PROVIDES = /^(?:provider|vendor|supplier|isp|host)s?$/

/** "by an engineer", "by one of our engineers": somebody of the trade, not those who use what others run. */
export function folk(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + 5 && sentence.sort(at) === 'word'; at++)
    if (PROVIDES.test(sentence.low(at)) || (isPerson(sentence.low(at)) && !OUTSIDERS.has(sentence.low(at))))
      return true
  return false
}

/** Somebody's deed, also where who did it is left out in chat; not what was done to something. */
export function deedOfPeople(sentence: Sentence, at: number): boolean {
  const { doer } = subjectOf(sentence, at)
  return (
    doer === 'i' ||
    doer === 'person' ||
    doer === 'anyone' ||
    doer === 'you' ||
    (doer === 'none' && at < 4) ||
    (doer === 'maybe' && at < 3)
  )
}

/** "I messed up the rebase", "fat-fingered it"; not a layout that is messed up, nor "messed up formatting". */
export function peopleMessUp(sentence: Sentence, at: number, last: number): boolean {
  const helper = sentence.low(sentence.past(at - 1, -1))
  if (/^(?:is|are|was|were|been|be|being|get|gets|got|'s)$/.test(helper)) return false
  const { doer } = subjectOf(sentence, at)
  if (doer === 'i' || doer === 'person' || doer === 'anyone' || doer === 'maybe') return true
  const object =
    /^(?:the|my|our|this|that|it|a|an|on|with|when|while|again|there|here|sorry|and|by|in|somewhere)$/
  return doer === 'none' && (sentence.sort(last + 1) !== 'word' || object.test(sentence.low(last + 1)))
}
