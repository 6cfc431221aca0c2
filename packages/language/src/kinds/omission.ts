import { words } from '../words/lexicon.ts'
import type { Sentence } from '../words/sentence.ts'
import { peopleAct, subjectOf } from '../words/subject.ts'

/** What was left undone, as the words tell it; `careless` where they also judge the one who left it. */
export interface Omission {
  readonly from: number
  readonly to: number
  readonly careless: boolean
}

const FORGETS = words('forgot forgotten')
const FAILS = words('failed neglected omitted')
const SUPPOSES = words('if whether when case')
const WITHIN = words('within timeout')
/** What one gets is another's doing: "why didn't we get an alert?" asks about a machine. */
const GETS = words('get got receive received see hear')
const NO_ONES = words('nobody noone anyone anybody')

/** "we failed to", "forgot to", "nobody thought to", "didn't think to": from `at`, of people. */
export function omissionAt(sentence: Sentence, at: number): Omission | undefined {
  const word = sentence.low(at)
  if (sentence.sort(at) !== 'word') return undefined
  if (word === 'failure') return failureOf(sentence, at)
  if ((word === 'think' || word === 'bother' || word === 'care') && notDone(sentence, at)) {
    const { doer, from } = subjectOf(sentence, at)
    if (sentence.low(at + 1) !== 'to' || !(peopleAct(doer, 'think') || doer === 'none')) return undefined
    return {
      from: doer === 'none' ? at - 2 : Math.max(from, at - 5),
      to: at + 1,
      careless: doer !== 'i' && doer !== 'none',
    }
  }
  if ((word === 'thought' || word === 'bothered' || word === 'remembered') && sentence.low(at + 1) === 'to') {
    const { doer, from } = subjectOf(sentence, at)
    const never = sentence.low(sentence.past(at - 1, -1)) === 'never' && peopleAct(doer, 'think')
    return doer === 'nobody' || never
      ? { from: Math.max(from, at - 4), to: at + 1, careless: word === 'bothered' }
      : undefined
  }
  const link = sentence.low(at + 1)
  if ((link !== 'to' && !(link === 'about' && FORGETS.has(word))) || !(FORGETS.has(word) || FAILS.has(word)))
    return undefined
  if (denied(sentence, at)) return undefined
  const { doer, from } = subjectOf(sentence, at)
  const people =
    peopleAct(doer, sentence.low(sentence.past(at + 2))) ||
    doer === 'anyone' ||
    (FORGETS.has(word) && (doer === 'none' || doer === 'maybe'))
  // What is measured in time is no deed: "authentication failed to respond within 5 s".
  if (doer === 'maybe' && sentence.has(WITHIN, at + 2)) return undefined
  if (!people || SUPPOSES.has(sentence.low(Math.min(from, at) - 1))) return undefined
  return { from: at - from <= 4 ? Math.min(from, at) : at, to: at + 1, careless: false }
}

function notDone(sentence: Sentence, at: number): boolean {
  const before = sentence.past(at - 1, -1)
  return (
    (sentence.low(before) === 'not' && sentence.low(before - 1) === 'did') || sentence.low(before) === 'never'
  )
}

function denied(sentence: Sentence, at: number): boolean {
  const before = sentence.past(at - 1, -1)
  return (
    sentence.low(before) === 'not' ||
    sentence.low(before) === 'never' ||
    subjectOf(sentence, at).doer === 'nobody'
  )
}

/** "our failure to tell", "the team's failure to". */
function failureOf(sentence: Sentence, at: number): Omission | undefined {
  if (sentence.low(at + 1) !== 'to') return undefined
  const before = sentence.low(at - 1)
  const own = before === 'our' || before === 'my' || before === 'his' || before === 'her' || before === 'your'
  const others = before === "'s" && peopleAct(subjectOf(sentence, at - 1).doer, '')
  return own || others ? { from: at - 1, to: at + 1, careless: false } : undefined
}

/** "why didn't you": the last place of it, where it begins at `at` and is said to people. */
export function whyNotAt(sentence: Sentence, at: number): number | undefined {
  const come = sentence.low(at) === 'how' && sentence.low(at + 1) === 'come'
  if (sentence.low(at) !== 'why' && !come) return undefined
  // Told of, not asked: "I wonder why they didn't".
  if (
    sentence.sort(at - 1) === 'word' &&
    !/^(?:and|so|but|or|then|also|asked|ask|just)$/.test(sentence.low(at - 1))
  )
    return undefined
  let place = at + (come ? 2 : 1)
  if (sentence.low(place) === 'did' && NO_ONES.has(sentence.low(place + 1))) return place + 1
  if (sentence.reads(place, 'did', 'no', 'one')) return place + 2
  let not = false
  let did = false
  let who = -1
  for (; place < at + 7 && sentence.sort(place) === 'word'; place++) {
    const word = sentence.low(place)
    if (word === 'did' || word === 'was' || word === 'were' || word === 'had') did = true
    else if (word === 'not') not = true
    else if (who < 0 && /^(?:you|he|she|they|anyone|anybody|we|someone)$/.test(word)) who = place
    if (did && not && who >= 0) return GETS.has(sentence.low(Math.max(place, who) + 1)) ? undefined : place
  }
  return undefined
}
