import type { Find } from '../hint.ts'
import { SUGGESTIONS } from '../suggestions.ts'
import { words } from '../words/lexicon.ts'
import { answers, answersLater, ASIDE, pastAside } from './cause-named.ts'
import { doerOfBe, named } from './people-meant.ts'
import type { Sentence } from '../words/sentence.ts'

const THE_ONE =
  words(`root primary main sole only single real true actual direct principal ultimate fundamental
  underlying`)

const INCIDENTS =
  words(`outage incident issue issues problem problems failure failures downtime crash outages errors error
  slowdown breakage delay disruption degradation interruption loss`)

const COPULAS = words('is was being be seems appears turns turned proved ended lies lay')

const FOUND = words(
  'identified determined found traced confirmed narrowed believed thought established diagnosed tracked',
)

const FIND = words('identify identifies confirm confirms establish')

const HOLDS = words('believe think know suspect found understand')

const TRACED = words('traced tracked narrowed')

const SEEMED = words(
  'believed found thought determined appears appeared seems seemed out proved identified confirmed',
)

const NOT_CERTAIN = words(
  'may might could if whether can trying try failed unable would should not never no nor without rarely neither',
)

const LOOKS_FOR =
  words(`investigating investigate identify identifying determine determining find finding know understand
  understanding unsure doubt doubts doubtful sure guess guessing wonder wondering looking seek seeking searching confirm considered treat call consider analyse analyze discuss`)

/** One cause named as the answer. Looking for it, having found it, doubting it or naming several is not. */
export function singleCauses(sentence: Sentence): Find[] {
  const finds: Find[] = []
  const add = (from: number, to: number) =>
    finds.push({ kind: 'single-cause', from, to, suggestion: SUGGESTIONS.oneCause })
  for (let at = 0; at < sentence.length; at++) {
    if (/^(?:solely|entirely|purely|exclusively)$/.test(sentence.low(at)) && dueTo(sentence, at))
      add(at, at + 1)
    const down = cameDownTo(sentence, at)
    if (down !== undefined) add(at, down)
    const last = causeAt(sentence, at)
    if (last === undefined) continue
    if (
      inBrackets(sentence, at, last) ||
      afterDash(sentence, at, last) ||
      namedAfter(sentence, last) ||
      namedAside(sentence, last) ||
      namedBefore(sentence, at)
    )
      add(at, last)
    at = last
  }
  return finds
}

/** "It all boiled down to a wrong line", "came down to": the one thing behind it, told as done. */
function cameDownTo(sentence: Sentence, at: number): number | undefined {
  const verb = sentence.low(at)
  const told = verb === 'boiled' || verb === 'boils' || verb === 'came'
  if (!told || !sentence.reads(at + 1, 'down', 'to') || sentence.isQuestion) return undefined
  const before = sentence.low(sentence.past(at - 1, -1))
  const whole = /^(?:it|this|everything|all|that|thing|story)$/.test(before) || INCIDENTS.has(before)
  if (!whole || sentence.has(NOT_CERTAIN, at - 4, at)) return undefined
  const one = sentence.low(at + 3) === 'one' && sentence.low(at + 4) !== 'of' ? at + 4 : at + 3
  return answers(sentence, one) && !/^\w+ing$/.test(sentence.low(at + 3)) ? at + 2 : undefined
}

/** "No handler is wired - the direct cause of the gap." */
function afterDash(sentence: Sentence, first: number, last: number): boolean {
  const dash = /^[-–—]$/.test(sentence.low(first - 2)) && sentence.low(first - 1) === 'the' && first > 4
  const after = sentence.low(last + 1)
  return (
    dash &&
    (after === 'of' || after === 'for' || after === 'behind' || after === '.') &&
    !sentence.isQuestion &&
    !sentence.has(NOT_CERTAIN, first - 2, last)
  )
}

/** "A full disk (the primary root cause)". */
function inBrackets(sentence: Sentence, first: number, last: number): boolean {
  const open = sentence.low(first - 1) === 'the' ? first - 2 : first - 1
  return sentence.low(open) === '(' && sentence.low(last + 1) === ')' && open > 1 && !sentence.isQuestion
}

/** "We found the root cause, it's the new kernel", "the outage has one root cause, a broken record". */
function namedAside(sentence: Sentence, cause: number): boolean {
  const mark = sentence.low(cause + 1)
  if (sentence.isQuestion || !/^[,:—–-]$/.test(mark)) return false
  const it =
    /^(?:it|that|this)$/.test(sentence.low(cause + 2)) && /^(?:'s|is|was)$/.test(sentence.low(cause + 3))
  if (it && (sentence.has(FOUND, cause - 6, cause) || sentence.has(HAVE, cause - 6, cause)))
    return !sentence.has(NOT_CERTAIN, cause - 6, cause) && answers(sentence, cause + 4)
  let one = cause - 1
  while (THE_ONE.has(sentence.low(one))) one--
  return (
    /^(?:one|single|a)$/.test(sentence.low(one)) &&
    sentence.has(HAVE, one - 2, one) &&
    /^(?:a|an|the)$/.test(sentence.low(cause + 2)) &&
    answers(sentence, cause + 2)
  )
}

const HAVE = words('has have had got')

function dueTo(sentence: Sentence, at: number): boolean {
  const next = sentence.low(at + 1)
  if (next === 'due' || next === 'because' || next === 'caused') return sentence.low(at - 1) !== 'not'
  return sentence.low(at - 1) === 'caused' && next === 'by'
}

/** "root cause", "main cause", "the cause of the outage": the last word of it. */
function causeAt(sentence: Sentence, at: number): number | undefined {
  const word = sentence.low(at)
  if (word === 'root-cause' || word === 'rootcause') return at
  if (word === 'rca' && at === 0 && /^[:=–—-]$/.test(sentence.low(1))) return at
  if (word === 'root' && /^(?:the|true|real)$/.test(sentence.low(at - 1)) && ofIncident(sentence, at))
    return at
  if (THE_ONE.has(word)) {
    const next = THE_ONE.has(sentence.low(at + 1)) ? at + 2 : at + 1
    if (sentence.low(next) === 'cause') return next
    if (sentence.low(next) === 'reason' && word !== 'underlying')
      return ofIncident(sentence, next) ? next : undefined
    return (word === 'real' || word === 'main' || word === 'sole') && sentence.low(next) === 'culprit'
      ? next
      : undefined
  }
  if (word === 'culprit' && sentence.low(at - 1) === 'the' && !PERSONS.test(sentence.low(at + 2)))
    return doerOfBe(sentence, at - 1) || named(sentence, sentence.past(at + 1) + 1) ? undefined : at
  if (word === 'cause' && sentence.low(at - 1) === 'the' && !THE_ONE.has(sentence.low(at - 1)))
    return ofIncident(sentence, at) ? at : undefined
  return undefined
}

const PERSONS = /^(?:him|her|them|me|us|you|somebody|someone|who)$/

function ofIncident(sentence: Sentence, at: number): boolean {
  return /^(?:of|for|behind)$/.test(sentence.low(at + 1)) && sentence.has(INCIDENTS, at + 2, at + 7)
}

/** What comes after the cause's own complement: "of these issues", "for the outage", "behind it". */
function pastOf(sentence: Sentence, from: number): number {
  const at = /^(?:here|there)$/.test(sentence.low(from)) ? from + 1 : from
  if (!/^(?:of|for|behind)$/.test(sentence.low(at))) return at
  let place = at + 1
  while (place < at + 12 && sentence.sort(place) !== 'edge' && !endsComplement(sentence, place)) place++
  return place
}

function endsComplement(sentence: Sentence, at: number): boolean {
  const word = sentence.low(at)
  return (
    COPULAS.has(word) ||
    FOUND.has(word) ||
    word === 'has' ||
    word === "'s" ||
    /^[:.,;?!—–]$/.test(word) ||
    word === 'have'
  )
}

/** "... was an expired certificate", "... identified as X", "...: X". */
function namedAfter(sentence: Sentence, cause: number): boolean {
  if (soughtBefore(sentence, cause)) return false
  const shared = sentence.low(cause + 1) === ':' && sentence.has(ONE, cause - 4, cause)
  if (!definite(sentence, cause) && !shared) return false
  let at = pastOf(sentence, pastAside(sentence, cause + 1))
  if (
    sentence.low(at) === ':' ||
    sentence.low(at) === '=' ||
    (/^[-–—]$/.test(sentence.low(at)) && at < cause + 3)
  )
    return answers(sentence, at + 1)
  if (sentence.low(at) === 'has' || sentence.low(at) === "'s") at++
  while (ASIDE.has(sentence.low(at))) at++
  let copula = false
  if (COPULAS.has(sentence.low(at))) {
    copula = true
    at++
    const place = /^(?:lies|lay)$/.test(sentence.low(at - 1)) && sentence.low(at) === 'in'
    if (place) return answers(sentence, at)
    while (ASIDE.has(sentence.low(at)) || /^(?:to|out|up|be|have|been)$/.test(sentence.low(at))) at++
    if (sentence.low(at) === 'being' && sentence.low(at - 1) === 'up') at++
  }
  if (FOUND.has(sentence.low(at))) {
    const link = sentence.low(at + 1)
    if (/^[:–—-]$/.test(link)) return answers(sentence, at + 2)
    if (/^(?:for|on|from|in|at|by|via)$/.test(link)) return answersLater(sentence, at + 2)
    if (
      link === 'as' ||
      (link === 'to' && !/^(?:fix|resolve|avoid|prevent|restore)$/.test(sentence.low(at + 2)))
    )
      return answers(
        sentence,
        sentence.low(at + 2) === 'be' || sentence.low(at + 2) === 'being' ? at + 3 : at + 2,
      )
    return false
  }
  if (copula) return answers(sentence, at)
  // "identified the root cause as X", "the root cause to be X"
  if (sentence.reads(at, 'to', 'be') && sentence.has(HOLDS, cause - 5, cause))
    return answers(sentence, at + 2)
  if (!sentence.has(FOUND, cause - 6, cause)) return false
  if (sentence.low(at) === 'as') return answers(sentence, at + 1)
  if (sentence.low(at) === 'to' && sentence.has(TRACED, cause - 6, cause)) return answers(sentence, at + 1)
  if (sentence.reads(at, 'to', 'be')) return answers(sentence, at + 2)
  return false
}

const ONE = words('same one single')

/** "the root cause", "root cause:", "its root cause"; not "a root cause", "one of", "no root cause", "exact same". */
function definite(sentence: Sentence, cause: number): boolean {
  return !/^(?:a|any|into|on|about|for|in|no|each|every|same|possible|potential|suspected|exact|of|what|not|without|another|one|other|first|second)$/.test(
    sentence.low(before(sentence, cause)),
  )
}

/** The place before the cause and what it is called: main, primary, underlying. */
function before(sentence: Sentence, cause: number): number {
  let at = cause - 1
  while (THE_ONE.has(sentence.low(at))) at--
  return at
}

/** Whether it is only sought, doubted or asked for: "investigating whether the root cause is". */
function soughtBefore(sentence: Sentence, cause: number): boolean {
  if (sentence.isQuestion) return true
  for (let at = cause - 1; at >= 0 && cause - at < 8; at--) {
    const word = sentence.low(at)
    if (/^[.,;:]$/.test(word) || word === 'but' || word === 'though') return false
    if (LOOKS_FOR.has(word) || /^(?:whether|if|what|once|until|when|after)$/.test(word)) return true
  }
  return false
}

/** "X was the root cause", "this is the direct cause", said as a fact. */
function namedBefore(sentence: Sentence, first: number): boolean {
  let at = first - 1
  if (sentence.low(at) === 'the' || sentence.low(at) === 'our' || sentence.low(at) === 'its') at--
  else if (sentence.low(at) !== 'as') return false
  if (sentence.low(at) === 'as' && (sentence.has(FOUND, at - 8, at) || sentence.has(FIND, at - 8, at - 1)))
    return !sentence.has(NOT_CERTAIN, at - 8, at) && !sentence.isQuestion
  at = sentence.past(at, -1)
  const copula = sentence.low(at)
  if (!/^(?:was|is|were|be|being|been|'s)$/.test(copula) || at === 0 || sentence.isQuestion) return false
  const before = sentence.past(at - 1, -1)
  const subject = sentence.low(before)
  if (subject === 'to' && !sentence.has(SEEMED, before - 2, before)) return false
  if (/^(?:what|there|here|goal|aim|none|nothing|nobody)$/.test(subject)) return false
  return !sentence.has(NOT_CERTAIN, at - 4, first) && !/^(?:what|why|how)$/.test(sentence.low(at - 2))
}
