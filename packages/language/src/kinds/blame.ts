import type { Find } from '../hint.ts'
import { SUGGESTIONS } from '../suggestions.ts'
import { DETERMINERS, FIRST_NAMES, words } from '../words/lexicon.ts'
import type { Sentence } from '../words/sentence.ts'
import { doerOf, isPerson, subjectOf } from '../words/subject.ts'
import { modalAt } from './modal.ts'
import { omissionAt } from './omission.ts'

const OWN = words('my our your his her their')
const DENIES = words(
  'not never no nobody noone neither nor without avoid avoiding stop rather instead hardly',
)
const DOUBTS = words('if whether might may could')
const CHARACTER =
  words(`idiot idiots moron morons fool fools stupid dumb lazy careless incompetent negligent sloppy clueless
  reckless irresponsible ignorant silly dense useless idiotic foolish unprofessional lousy inept oblivious dumbass
  incapable inattentive complacent thoughtless guilty imbecile amateur amateurs jerk dummy
  clumsy`)
const FOLK = words('me myself him her himself herself them themselves us ourselves you yourself')
const LAZY = words('lazy stupid dumb careless sloppy incompetent ignorant dense')
const WITH_BAD = words('bad poor terrible awful lousy')
const JUDGEMENT = words('judgement judgment')
const LACKS = words(
  'negligence carelessness incompetence laziness sloppiness stupidity ignorance complacency',
)
/** The words the rarer forms begin at. */
const JUDGED = words(
  `should ought think bother bothered care thought pay paying careful what shame bad mea that this it i we`,
)
const BES = words("is was are were am be been being 's feel felt look looked")

/** Fault or bad character put on people, the writer too. Talk about blame, denials and what is said of things are not. */
export function blames(sentence: Sentence): Find[] {
  const finds: Find[] = []
  const add = (from: number, to: number, suggestion: string = SUGGESTIONS.fault) =>
    finds.push({ kind: 'blame', from, to, suggestion })
  for (let at = 0; at < sentence.length; at++) {
    if (sentence.sort(at) !== 'word') continue
    const word = sentence.low(at)
    if (word === 'fault') {
      const from = faultOf(sentence, at)
      if (from !== undefined) add(from, at)
    } else if (word === 'blame' || word === 'blaming' || word === 'blamed') {
      const span = blameAt(sentence, at)
      if (span) add(...span)
    } else if (CHARACTER.has(word)) {
      const from = characterOf(sentence, at)
      if (from !== undefined) add(from, at, SUGGESTIONS.character)
    } else if (word === 'bad' && sentence.low(at - 1) === 'my' && !sentence.reads(at - 2, 'not')) {
      if (
        sentence.sort(at + 1) !== 'word' ||
        /^(?:for|i|on|about|that|guys|sorry|if|here|it|and|but)$/.test(sentence.low(at + 1))
      )
        add(at - 1, at)
    } else if (LACKS.has(word) || (JUDGEMENT.has(word) && WITH_BAD.has(sentence.low(at - 1)))) {
      if (!sentence.has(DENIES, at - 4, at) && lackOfPeople(sentence, at)) add(at, at, SUGGESTIONS.character)
    }
    if (!JUDGED.has(word)) continue
    const omission = omissionAt(sentence, at)
    if (omission?.careless) add(omission.from, omission.to, SUGGESTIONS.character)
    const modal = modalAt(sentence, at)
    if (modal && modal.word === 'should' && sentence.reads(modal.verb, 'known', 'better'))
      add(at, modal.verb + 1, SUGGESTIONS.character)
    if (unheeding(sentence, at)) add(at, at + 1, SUGGESTIONS.character)
    const idiom = idiomAt(sentence, at)
    if (idiom !== undefined) add(at, idiom)
  }
  return finds
}

/** "my fault", "Maria's fault", "the fault of the on-call", "we are at fault": where it begins. */
function faultOf(sentence: Sentence, at: number): number | undefined {
  if (
    /^(?:tolerance|tolerant|injection|domain|domains|line|detection|model|rate)$/.test(sentence.low(at + 1))
  )
    return undefined
  const adjective = /^(?:own|entire|whole|bad|stupid)$/.test(sentence.low(at - 1)) ? 1 : 0
  const before = at - 1 - adjective
  const own = sentence.low(before)
  let from: number | undefined
  if (OWN.has(own)) from = before
  else if (own === "'s" && isPerson(sentence.low(before - 1))) from = before - 1
  else if (own === "'" && isPerson(sentence.low(before - 1))) from = before - 1
  else if (own === 'at' && peopleBe(sentence, before)) from = before
  else if (
    /^(?:is|was|of)$/.test(sentence.low(at + 1)) &&
    /^(?:mine|ours)$/.test(sentence.low(sentence.past(at + 2)))
  )
    from = at
  else if (
    sentence.reads(at + 1, 'of') &&
    isPerson(sentence.low(DETERMINERS.has(sentence.low(at + 2)) ? at + 3 : at + 2))
  )
    from = at
  if (from === undefined || sentence.has(DENIES, from - 6, from) || sentence.has(DOUBTS, from - 4, from))
    return undefined
  if (sentence.isQuestion && /^(?:whose|who|is|was)$/.test(sentence.low(0))) return undefined
  return from
}

function peopleBe(sentence: Sentence, at: number): boolean {
  const { doer, from } = subjectOf(sentence, at)
  return (
    (doer === 'i' || doer === 'person' || doer === 'you') &&
    !/^(?:who|individual|person)$/.test(sentence.low(from)) &&
    !/^(?:individual|person|one)$/.test(nounBefore(sentence, at))
  )
}

function nounBefore(sentence: Sentence, at: number): string {
  let place = sentence.past(at - 1, -1)
  while (BES.has(sentence.low(place))) place--
  return sentence.low(place)
}

/** "blame on me", "I blame Tom", "she is to blame": its words. Not `git blame`, not blame as a topic. */
function blameAt(sentence: Sentence, at: number): [number, number] | undefined {
  if (sentence.low(at - 1) === 'git' || sentence.has(DENIES, at - 5, at)) return undefined
  if (sentence.low(at - 1) === 'to' && BES.has(sentence.low(sentence.past(at - 2, -1)))) {
    const doer = doerOfBe(sentence, at - 1)
    return doer &&
      sentence.low(at) === 'blame' &&
      !(sentence.sort(at + 1) === 'word' && DETERMINERS.has(sentence.low(at + 1)))
      ? [at - 1, at]
      : undefined
  }
  if (/^(?:lies|lay|rests|sits)$/.test(sentence.low(at + 1)) && /^(?:with|on)$/.test(sentence.low(at + 2)))
    return named(sentence, at + 3) || FOLK.has(sentence.low(at + 3)) ? [at, at + 2] : undefined
  if (sentence.low(at + 1) === 'on')
    return FOLK.has(sentence.low(at + 2)) || named(sentence, at + 2) ? [at, at + 2] : undefined
  if (
    /^(?:take|takes|took|taking|accept|deserve|deserves)$/.test(
      sentence.low(sentence.low(at - 1) === 'the' ? at - 2 : at - 1),
    )
  ) {
    return peopleBe(sentence, sentence.low(at - 1) === 'the' ? at - 2 : at - 1) ? [at - 1, at] : undefined
  }
  if (!(FOLK.has(sentence.low(at + 1)) || named(sentence, at + 1))) return undefined
  const { doer } = subjectOf(sentence, at)
  const mayNot =
    /^(?:to|of|about|than|for|from|by|the|being|or|you|people|would)$/.test(sentence.low(at - 1)) ||
    (sentence.low(at - 1) === 'will' && doer !== 'i')
  return (doer === 'i' || doer === 'person' || doer === 'none') && !mayNot ? [at, at + 1] : undefined
}

function doerOfBe(sentence: Sentence, at: number): boolean {
  const { doer, from } = subjectOf(sentence, at)
  return (doer === 'i' || doer === 'person' || doer === 'you') && !/^(?:who|nobody)$/.test(sentence.low(from))
}

function named(sentence: Sentence, at: number): boolean {
  const place = /^(?:the|our|my)$/.test(sentence.low(at)) ? at + 1 : at
  if (isPerson(sentence.low(place)))
    return !/^(?:people|human|individuals?|someone|somebody|anyone|others|person|one)$/.test(
      sentence.low(place),
    )
  const adjective = sentence.sort(place) === 'word' && place !== at
  return adjective && isPerson(sentence.low(place + 1))
}

/** "I'm an idiot", "too lazy to", "the careless operator": where it begins. */
function characterOf(sentence: Sentence, at: number): number | undefined {
  const word = sentence.low(at)
  const next = sentence.low(at + 1)
  // "those without a client or too lazy to look": people are meant where no thing is said to be so.
  const bare = word === 'lazy' && next === 'to' && /^(?:to|too)$/.test(sentence.low(at - 1))
  if (bare && /^(?:or|and|,|just|but|am|i|)$/.test(sentence.low(at - 2))) return at - 1
  if (sentence.has(DENIES, at - 4, at) || sentence.has(DOUBTS, at - 4, at)) return undefined
  if (/^(?:to|too|so)$/.test(sentence.low(at - 1)) && LAZY.has(word)) {
    const { doer } = subjectOf(sentence, at - 1)
    return doer === 'i' || doer === 'person' || doer === 'you' || doer === 'none' || doer === 'maybe'
      ? at - 1
      : undefined
  }
  if (next === 'me' && /^(?:silly|stupid|dumb|foolish)$/.test(word)) return at
  if (next === 'of' && FOLK.has(sentence.low(at + 2))) return at
  // A guide's "the careless individual" is a figure, not somebody.
  if (isPerson(next) && next !== 'individual' && next !== 'people' && next !== 'person' && next !== 'one')
    return /^(?:a|an|any|some|every)$/.test(sentence.low(at - 1)) ? undefined : at
  let place = at - 1
  while (
    /^(?:a|an|the|such|so|too|very|bit|little|of|total|complete|absolute|bunch|being|pretty|kind)$/.test(
      sentence.low(place),
    )
  )
    place--
  if (sentence.reads(place, 'for', 'being')) return place + 1
  place = sentence.past(place, -1)
  if (!BES.has(sentence.low(place)) && sentence.low(at - 1) !== 'being') return undefined
  if (
    sentence.sort(at + 1) === 'word' &&
    !/^(?:and|or|but|for|to|when|that|about|here|in|today|not|with|because|as|i|again|enough|on|if|at|sorry|who|by|then|since|lol|haha|now|there)$/.test(
      next,
    )
  )
    return undefined
  if (sentence.low(at - 1) === 'being' && FOLK.has(sentence.low(at - 2))) return at - 2
  const { doer, from } = subjectOf(sentence, place)
  const people =
    isPerson(sentence.low(place - 1)) ||
    doer === 'i' ||
    doer === 'person' ||
    doer === 'you' ||
    sentence.low(Math.max(0, from - 2)) === 'whoever'
  return people && !sentence.isQuestion ? Math.max(from, at - 6) : undefined
}

/** "shame on you", "that's on me", "mea culpa", "I suck", "my own stupidity": the last place of it. */
function idiomAt(sentence: Sentence, at: number): number | undefined {
  const word = sentence.low(at)
  if (word === 'what') return knowsNot(sentence, at)
  if (sentence.has(DENIES, at - 3, at)) return undefined
  if (word === 'shame' && sentence.low(at + 1) === 'on' && FOLK.has(sentence.low(at + 2))) return at + 2
  if (word === 'bad' && sentence.low(at + 1) === 'on' && /^(?:me|us)$/.test(sentence.low(at + 2)))
    return at + 2
  if (word === 'mea' && sentence.low(at + 1) === 'culpa') return at + 1
  if (/^(?:that|this|it)$/.test(word) && /^(?:'s|is|was)$/.test(sentence.low(at + 1))) {
    const on = sentence.past(at + 2)
    const ends = sentence.sort(on + 2) !== 'word' || /^(?:and|but|for|sorry)$/.test(sentence.low(on + 2))
    if (sentence.low(on) === 'on' && /^(?:me|us|him|her|them|you)$/.test(sentence.low(on + 1)) && ends)
      return on + 1
  }
  if ((word === 'i' || word === 'we') && /^suck(?:ed)?$/.test(sentence.low(sentence.past(at + 1))))
    return sentence.past(at + 1)
  return undefined
}

/** "they don't know what they are doing", from what. */
function knowsNot(sentence: Sentence, at: number): number | undefined {
  const they =
    /^(?:you|he|she|they)$/.test(sentence.low(at + 1)) &&
    /^(?:are|was|were|'s|is)$/.test(sentence.low(at + 2))
  const knows = /^(?:know|knew|idea|clue)$/.test(sentence.low(at - 1)) && sentence.has(DENIES, at - 5, at)
  return they && knows && sentence.low(at + 3) === 'doing' ? at + 3 : undefined
}

/** Whether a lack is put on people: as the reason, or as somebody's. */
function lackOfPeople(sentence: Sentence, at: number): boolean {
  const place = WITH_BAD.has(sentence.low(at - 1)) ? at - 2 : at - 1
  const before = sentence.low(place)
  if (OWN.has(before)) return true
  if (before === "'s") return isPerson(sentence.low(place - 1)) || FIRST_NAMES.has(sentence.low(place - 1))
  return (
    /^(?:to|of|by|through|sheer|pure|was|is|plain|from|gross)$/.test(before) &&
    !/^(?:accused|accuse|fear|signs?|form|act)$/.test(sentence.low(place - 1))
  )
}

/** "wasn't paying attention", "ignored the alert", of people. */
function unheeding(sentence: Sentence, at: number): boolean {
  const word = sentence.low(at)
  const next = sentence.low(at + 1)
  if ((word === 'paying' || word === 'pay') && next === 'attention') {
    const before = sentence.past(at - 1, -1)
    if (sentence.low(before) !== 'not' || !/^(?:was|were|did)$/.test(sentence.low(before - 1))) return false
    const { doer } = subjectOf(sentence, at)
    return (
      doer === 'person' ||
      doer === 'i' ||
      doer === 'you' ||
      doer === 'none' ||
      doerOf(sentence, before - 2) === 'person'
    )
  }
  if (word === 'careful' && next === 'enough') {
    return sentence.low(at - 1) === 'not' && /^(?:was|were)$/.test(sentence.low(at - 2))
  }
  return false
}
