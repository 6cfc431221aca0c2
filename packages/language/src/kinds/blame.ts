import type { Find } from '../hint.ts'
import { SUGGESTIONS } from '../suggestions.ts'
import { DETERMINERS, OUTSIDERS, words } from '../words/lexicon.ts'
import type { Sentence } from '../words/sentence.ts'
import { doerOf, isPerson, subjectOf } from '../words/subject.ts'
import { characterAt } from './character.ts'
import { modalAt } from './modal.ts'
import { omissionAt } from './omission.ts'
import { reproachAt } from './reproach.ts'
import { BES, deniedBefore, DENIES, doerOfBe, DOUBTS, FOLK, named, OWN } from './people-meant.ts'

/** The words the rarer forms begin at. */
const JUDGED = words(
  `should ought think bother bothered care thought pay paying careful what shame bad mea put that this it i we drop dropped`,
)

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
    } else if (
      word === 'bad' &&
      /^(?:my|our)$/.test(sentence.low(at - 1)) &&
      !sentence.reads(at - 2, 'not')
    ) {
      if (
        sentence.sort(at + 1) !== 'word' ||
        /^(?:for|i|on|about|that|guys|sorry|if|here|it|and|but|as|since|because|again|then|too)$/.test(
          sentence.low(at + 1),
        )
      )
        add(at - 1, at)
    } else if (word === 'guilty') {
      if (
        /^(?:i|we)$/.test(sentence.low(sentence.past(at - 1, -1) - 1)) &&
        sentence.reads(at + 1, 'of') &&
        !sentence.has(DENIES, at - 4, at)
      )
        add(at, at + 1)
    } else {
      const character = characterAt(sentence, at)
      if (character) add(...character, SUGGESTIONS.character)
    }
    const reproach = reproachAt(sentence, at)
    if (reproach !== undefined) add(at, reproach, SUGGESTIONS.character)
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
  else if (own === "'s" && (isPerson(sentence.low(before - 1)) || OUTSIDERS.has(sentence.low(before - 1))))
    from = before - 1
  else if (own === "'" && isPerson(sentence.low(before - 1))) from = before - 1
  else if (own === 'at' && peopleBe(sentence, before)) from = before
  else if (
    /^(?:is|was|of)$/.test(sentence.low(at + 1)) &&
    /^(?:mine|ours)$/.test(
      sentence.low(
        /^(?:all|entirely|solely|fully)$/.test(sentence.low(at + 2)) ? at + 3 : sentence.past(at + 2),
      ),
    )
  )
    from = at
  else if (
    /^(?:lies|lay|rests|sits)$/.test(sentence.low(at + 1)) &&
    sentence.low(withWhom(sentence, at + 2)) === 'with'
  ) {
    const whom = withWhom(sentence, at + 2) + 1
    from = FOLK.has(sentence.low(whom)) || named(sentence, whom) ? at : undefined
  } else if (
    sentence.reads(at + 1, 'of') &&
    (named(sentence, at + 2) ||
      isPerson(sentence.low(DETERMINERS.has(sentence.low(at + 2)) ? at + 3 : at + 2)) ||
      sentence.low(at + 2) === 'whoever')
  )
    from = at
  if (from !== undefined && fears(sentence, from)) return undefined
  if (from === undefined || deniedBefore(sentence, from, 6) || sentence.has(DOUBTS, from - 4, from))
    return undefined
  if (sentence.isQuestion && /^(?:whose|who|is|was)$/.test(sentence.low(0))) return undefined
  return from
}

/** Past "squarely", "entirely". */
function withWhom(sentence: Sentence, at: number): number {
  return /^(?:squarely|entirely|solely|firmly|fully|wholly)$/.test(sentence.low(at)) ? at + 1 : at
}

/** "worried that people would think it was my fault", "they said it was my fault": told, not put on anybody. */
function fears(sentence: Sentence, at: number): boolean {
  if (sentence.reads(at - 3, 'likely', 'to', 'be')) return true
  if (sentence.has(AFRAID, at - 10, at)) return true
  for (let place = at - 1; place > 0 && at - place < 6; place--)
    if (OPINES.test(sentence.low(place)) && !/^(?:i|we)$/.test(sentence.low(sentence.past(place - 1, -1))))
      return true
  return false
}
const AFRAID = words('worried afraid fear fears feared scared anxious worry')
const OPINES =
  /^(?:think|thinks|thought|say|says|said|claim|claims|claimed|believe|believes|suggest|suggests|implies|implied|felt|decide|decided)$/

function peopleBe(sentence: Sentence, at: number): boolean {
  const { doer, from } = subjectOf(sentence, at)
  return (
    (doer === 'i' || doer === 'person' || doer === 'you' || OUTSIDERS.has(nounBefore(sentence, at))) &&
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
  // "Blaming the operator gets us nowhere" talks about it; "he is blaming the operator" does it.
  if (
    sentence.low(at) === 'blaming' &&
    !/^(?:is|are|am|was|were|'s|keep|keeps|kept)$/.test(sentence.low(sentence.past(at - 1, -1)))
  )
    return undefined
  if (sentence.low(at - 1) === 'to' && BES.has(sentence.low(sentence.past(at - 2, -1)))) {
    const be = sentence.past(at - 2, -1)
    const doer = doerOfBe(sentence, at - 1) || OUTSIDERS.has(sentence.low(be - 1))
    if (meAfter(sentence, at + 1)) return [at - 1, at]
    return doer &&
      sentence.low(at) === 'blame' &&
      !(sentence.sort(at + 1) === 'word' && DETERMINERS.has(sentence.low(at + 1)))
      ? [at - 1, at]
      : undefined
  }
  if (/^(?:lies|lay|rests|sits)$/.test(sentence.low(at + 1)) && /^(?:with|on)$/.test(sentence.low(at + 2)))
    return named(sentence, at + 3) || FOLK.has(sentence.low(at + 3)) ? [at, at + 2] : undefined
  const on = /^(?:it|this|that|everything)$/.test(sentence.low(at + 1)) ? at + 2 : at + 1
  if (sentence.low(on) === 'on')
    return FOLK.has(sentence.low(on + 1)) || named(sentence, on + 1) ? [at, on + 1] : undefined
  if (
    /^(?:take|takes|took|taking|accept|deserve|deserves)$/.test(
      sentence.low(sentence.low(at - 1) === 'the' ? at - 2 : at - 1),
    )
  ) {
    return peopleBe(sentence, sentence.low(at - 1) === 'the' ? at - 2 : at - 1) ? [at - 1, at] : undefined
  }
  if (!(FOLK.has(sentence.low(at + 1)) || named(sentence, at + 1))) return undefined
  // Offered oneself: "you can blame me", "feel free to blame me".
  if (/^(?:me|us)$/.test(sentence.low(at + 1)) && /^(?:can|may|should|to)$/.test(sentence.low(at - 1)))
    return sentence.isQuestion || sentence.has(DOUBTS, at - 6, at - 1) ? undefined : [at, at + 1]
  const { doer } = subjectOf(sentence, at)
  // "I'm going to blame Tom"
  if (sentence.reads(at - 2, 'going', 'to') && subjectOf(sentence, at - 2).doer === 'i') return [at, at + 1]
  const mayNot =
    /^(?:to|of|about|than|for|from|by|the|being|or|you|people|would)$/.test(sentence.low(at - 1)) ||
    (sentence.low(at - 1) === 'will' && doer !== 'i')
  return (doer === 'i' || doer === 'person' || doer === 'none') && !mayNot ? [at, at + 1] : undefined
}

/** "(if anyone is to blame) it is me": who, after all. */
function meAfter(sentence: Sentence, from: number): boolean {
  const at = sentence.low(from) === ',' ? from + 1 : from
  return (
    /^(?:it|that)$/.test(sentence.low(at)) &&
    /^(?:'s|is|was)$/.test(sentence.low(at + 1)) &&
    (FOLK.has(sentence.low(at + 2)) || named(sentence, at + 2))
  )
}

/** "shame on you", "that's on me", "mea culpa", "I suck", "my own stupidity": the last place of it. */
function idiomAt(sentence: Sentence, at: number): number | undefined {
  const word = sentence.low(at)
  if (word === 'what') return thinking(sentence, at) ?? knowsNot(sentence, at)
  if (word === 'put') return putOn(sentence, at)
  if (sentence.has(DENIES, at - 3, at)) return undefined
  if (word === 'shame' && sentence.low(at + 1) === 'on' && FOLK.has(sentence.low(at + 2))) return at + 2
  if (word === 'bad' && sentence.low(at + 1) === 'on' && /^(?:me|us)$/.test(sentence.low(at + 2)))
    return at + 2
  if (word === 'mea' && sentence.low(at + 1) === 'culpa') return at + 1
  if (/^(?:that|this|it)$/.test(word)) {
    const is = sentence.low(at + 1) === 'one' ? at + 2 : at + 1
    let on = sentence.past(is + 1)
    while (/^(?:\d+|%|all|entirely|totally|completely|fully|squarely|solely)$/.test(sentence.low(on))) on++
    const ends = sentence.sort(on + 2) !== 'word' || /^(?:and|but|for|sorry|guys)$/.test(sentence.low(on + 2))
    if (
      /^(?:'s|is|was)$/.test(sentence.low(is)) &&
      sentence.low(on) === 'on' &&
      /^(?:me|us|him|her|them|you)$/.test(sentence.low(on + 1)) &&
      // "that one is on us" is said of a bill as well.
      (is === at + 1 || sentence.low(on + 1) === 'me') &&
      ends
    )
      return on + 1
  }
  if (/^(?:dropped|drop)$/.test(word) && sentence.reads(at + 1, 'the', 'ball')) {
    const { doer } = subjectOf(sentence, at)
    return /^(?:i|person|you|anyone|maybe)$/.test(doer) ? at + 2 : undefined
  }
  if ((word === 'i' || word === 'we') && /^suck(?:ed)?$/.test(sentence.low(sentence.past(at + 1))))
    return sentence.past(at + 1)
  return undefined
}

/** "I'd put this one squarely on the vendor": its last place. */
function putOn(sentence: Sentence, at: number): number | undefined {
  if (!/^(?:this|that|it)$/.test(sentence.low(at + 1)) || sentence.has(DENIES, at - 4, at)) return undefined
  const adverb = sentence.low(at + 2) === 'one' ? at + 3 : at + 2
  const on = withWhom(sentence, adverb)
  const whom = on + 1
  if (sentence.low(on) !== 'on') return undefined
  return on > adverb && (named(sentence, whom) || FOLK.has(sentence.low(whom))) ? whom : undefined
}

/** "What were they thinking?" */
function thinking(sentence: Sentence, at: number): number | undefined {
  const asked =
    /^(?:was|were)$/.test(sentence.low(at + 1)) && /^(?:they|he|she|you)$/.test(sentence.low(at + 2))
  return asked && sentence.low(at + 3) === 'thinking' && sentence.low(at + 4) === '?' ? at + 3 : undefined
}

/** "they don't know what they are doing", from what. */
function knowsNot(sentence: Sentence, at: number): number | undefined {
  const they =
    /^(?:you|he|she|they)$/.test(sentence.low(at + 1)) &&
    /^(?:are|was|were|'s|is)$/.test(sentence.low(at + 2))
  const knows = /^(?:know|knew|idea|clue)$/.test(sentence.low(at - 1)) && sentence.has(DENIES, at - 5, at)
  return they && knows && sentence.low(at + 3) === 'doing' ? at + 3 : undefined
}

/** "wasn't paying attention", "ignored the alert", of people. */
function unheeding(sentence: Sentence, at: number): boolean {
  const word = sentence.low(at)
  const next = sentence.low(at + 1)
  if ((word === 'paying' || word === 'pay') && next === 'attention') {
    const before = sentence.past(at - 1, -1)
    const be = sentence.past(before - 1, -1)
    if (sentence.low(before) !== 'not' || !/^(?:was|were|did)$/.test(sentence.low(be))) return false
    const { doer } = subjectOf(sentence, at)
    return (
      doer === 'person' ||
      doer === 'i' ||
      doer === 'you' ||
      doer === 'none' ||
      doer === 'anyone' ||
      sentence.low(0) === 'whoever' ||
      doerOf(sentence, be - 1) === 'person'
    )
  }
  if (word === 'careful' && next === 'enough') {
    return sentence.low(at - 1) === 'not' && /^(?:was|were)$/.test(sentence.low(at - 2))
  }
  return false
}
