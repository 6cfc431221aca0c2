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

/** "we failed to", "forgot to", "nobody thought to", "didn't think to": from `at`, of people. */
export function omissionAt(sentence: Sentence, at: number): Omission | undefined {
  const word = sentence.low(at)
  if (sentence.sort(at) !== 'word') return undefined
  if (word === 'failure') return failureOf(sentence, at)
  const round = gotRound(sentence, at)
  if (round !== undefined) return round
  if (
    word === 'bothered' &&
    sentence.reads(at - 2, 'not', 'be') &&
    /^(?:could|can)$/.test(sentence.low(at - 3))
  ) {
    const { doer, from } = subjectOf(sentence, at - 3)
    return peopleAct(doer, 'think') ? { from: Math.max(from, at - 5), to: at, careless: true } : undefined
  }
  if (word === 'occur' || word === 'occurred') return occurred(sentence, at)
  if (OMITTED.has(word) && notDone(sentence, at)) {
    const { doer, from } = subjectOf(sentence, at)
    if (!toDo(sentence, at) || !(peopleAct(doer, 'think') || doer === 'none')) return undefined
    return {
      from: doer === 'none' ? at - 2 : Math.max(from, at - 5),
      to: at + 1,
      careless: doer !== 'i' && doer !== 'none' && word !== 'remember',
    }
  }
  if ((word === 'thought' || word === 'bothered' || word === 'remembered') && toDo(sentence, at)) {
    const { doer, from } = subjectOf(sentence, at)
    const never = sentence.low(sentence.past(at - 1, -1)) === 'never' && peopleAct(doer, 'think')
    return doer === 'nobody' || never
      ? { from: Math.max(from, at - 4), to: at + 1, careless: word === 'bothered' }
      : undefined
  }
  const link = sentence.low(pastAside(sentence, at + 1))
  if (
    word === 'forgot' &&
    sentence.sort(at + 1) !== 'word' &&
    sentence.sort(at + 1) !== 'code' &&
    !denied(sentence, at)
  ) {
    const { doer, from } = subjectOf(sentence, at)
    // "oh no, totally forgot!"
    const whose =
      doer === 'i' || doer === 'person' || doer === 'you' || (doer !== 'nobody' && sentence.length < 8)
    return whose && !sentence.isQuestion && !SUPPOSES.has(sentence.low(from - 1))
      ? { from: Math.max(from, at - 4), to: at, careless: false }
      : undefined
  }
  // "it is two weeks old, I had forgotten about it" tells of now; "something I forgot about" of the thing.
  if (link === 'about') {
    const had = /^(?:had|have|'d)$/.test(sentence.low(sentence.past(at - 1, -1)))
    if (word === 'forgotten' && had && /^(?:it|that|this)$/.test(sentence.low(at + 2))) return undefined
    if (sentence.sort(at + 2) !== 'word' && /^(?:some|any)thing$/.test(sentence.low(at - 2))) return undefined
  }
  // "I forgot the name of it": what does not come to mind.
  const recalls = /^(?:the|my|our)$/.test(link) && RECALLED.test(sentence.low(at + 2))
  if (recalls) return undefined
  const part =
    /^(?:that|this)$/.test(link) && /^(?:part|bit|one|step|piece|thing)$/.test(sentence.low(at + 2))
  const of = FORGETS.has(word)
    ? part || OF_FORGETTING.test(link)
    : link === 'in' && sentence.low(at + 2).endsWith('ing')
  if ((link !== 'to' && !of) || !(FORGETS.has(word) || FAILS.has(word))) return undefined
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

const RECALLED = /^(?:name|term|word|url|title|number|password|syntax|details|exact|reason)$/
const OMITTED = words('think bother care remember')
const OF_FORGETTING = /^(?:about|the|a|an|my|our|his|her|their|one|half|all|some|everything|it|we)$/

/** "We failed, as a team, to raise it": past what stands between two commas. */
function pastAside(sentence: Sentence, at: number): number {
  if (sentence.low(at) !== ',') return at
  for (let place = at + 2; place < at + 7; place++) if (sentence.low(place) === ',') return place + 1
  return at
}

/** "to ask", "of asking", "about asking"; "bother asking". */
function toDo(sentence: Sentence, at: number): boolean {
  const link = sentence.low(at + 1)
  const ing = /^(?:of|about)$/.test(link)
    ? sentence.low(at + 2)
    : sentence.low(at).startsWith('bother')
      ? link
      : ''
  return link === 'to' || (ing.length > 4 && ing.endsWith('ing') && !/^(?:any|some|no)thing$/.test(ing))
}

/** "I never got round to testing it", of people. */
function gotRound(sentence: Sentence, at: number): Omission | undefined {
  if (!/^(?:got|get)$/.test(sentence.low(at)) || !/^a?round$/.test(sentence.low(at + 1))) return undefined
  if (sentence.low(at + 2) !== 'to' || !notDone(sentence, at)) return undefined
  const { doer, from } = subjectOf(sentence, at)
  if (!peopleAct(doer, 'think') && doer !== 'none' && doer !== 'nobody') return undefined
  return { from: doer === 'none' ? at - 1 : Math.max(from, at - 4), to: at + 2, careless: false }
}

/** "It didn't occur to us to ask", "it occurred to no one". */
function occurred(sentence: Sentence, at: number): Omission | undefined {
  if (sentence.low(at + 1) !== 'to') return undefined
  const whom = sentence.low(at + 2)
  const noOne = whom === 'nobody' || sentence.reads(at + 2, 'no', 'one')
  const some = /^(?:any|me|us|him|her|them|anyone|anybody|you)$/.test(whom)
  if (!(noOne || (some && notDone(sentence, at)))) return undefined
  return { from: noOne ? at : at - 2, to: at + 2, careless: false }
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
