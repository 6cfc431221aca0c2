import type { Find } from '../hint.ts'
import { SUGGESTIONS } from '../suggestions.ts'
import { words } from '../words/lexicon.ts'
import type { Sentence } from '../words/sentence.ts'

const THE_ONE =
  words(`root primary main sole only single real true actual direct principal ultimate fundamental
  underlying`)
const INCIDENTS =
  words(`outage incident issue issues problem problems failure failures downtime crash outages errors error
  slowdown breakage delay disruption degradation interruption loss`)
const ASIDE = words(
  'been already also since now likely probably most very almost certainly finally later eventually',
)
const COPULAS = words('is was being be seems appears turns turned proved ended lies lay')
const FOUND = words(
  'identified determined found traced confirmed narrowed believed thought established diagnosed tracked',
)
const HOLDS = words('believe think know suspect found understand')
const TRACED = words('traced tracked narrowed')
const NOT_NAMED =
  words(`unknown unclear not still being under yet unidentified understood fixed addressed resolved mitigated
  found identified determined same similar difficult hard now currently pending tbd what why how whether never multi
  several multiple two three four many both unfixed known uncertain investigated corrected complex different always
  often rarely usually easy clear obvious , . ? ! ; … ( ) remediated removed removing reverted eliminated discovered
  n/a none likely-unknown beyond one important as and or irrelevant`)
const SEEMED = words(
  'believed found thought determined appears appeared seems seemed out proved identified confirmed',
)
const NOT_CERTAIN = words(
  'may might could if whether can would should not never no nor without rarely neither',
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
    const last = causeAt(sentence, at)
    if (last === undefined) continue
    if (namedAfter(sentence, last) || namedBefore(sentence, at)) add(at, last)
    at = last
  }
  return finds
}

function dueTo(sentence: Sentence, at: number): boolean {
  const next = sentence.low(at + 1)
  if (next === 'due' || next === 'because' || next === 'caused') return sentence.low(at - 1) !== 'not'
  return sentence.low(at - 1) === 'caused' && next === 'by'
}

/** "root cause", "main cause", "the cause of the outage": the last word of it. */
function causeAt(sentence: Sentence, at: number): number | undefined {
  const word = sentence.low(at)
  if (word === 'root-cause' || word === 'rootcause') return at
  if (THE_ONE.has(word)) {
    const next = THE_ONE.has(sentence.low(at + 1)) ? at + 2 : at + 1
    if (sentence.low(next) === 'cause') return next
    return (word === 'real' || word === 'main' || word === 'sole') && sentence.low(next) === 'culprit'
      ? next
      : undefined
  }
  if (word === 'cause' && sentence.low(at - 1) === 'the' && !THE_ONE.has(sentence.low(at - 1)))
    return ofIncident(sentence, at) ? at : undefined
  return undefined
}

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
  if (soughtBefore(sentence, cause) || !definite(sentence, cause)) return false
  let at = pastOf(sentence, cause + 1)
  if (sentence.low(at) === ':' || (/^[-–—]$/.test(sentence.low(at)) && at < cause + 3))
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
    if (link === ':') return answers(sentence, at + 2)
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

/** Whether something that could be a cause is said from here on: a thing, a clause; not a state of the search. */
function answers(sentence: Sentence, from: number): boolean {
  let at = from
  if (/^[:*_]$/.test(sentence.low(at))) at++
  if (sentence.low(at) === 'that' || sentence.low(at) === 'because' || sentence.low(at) === 'due') return true
  while (ASIDE.has(sentence.low(at))) at++
  if (sentence.sort(at) === 'edge' || NOT_NAMED.has(sentence.low(at))) return false
  // "in the parser" names a place, "in review" a state; "the same as before" points elsewhere.
  if (sentence.low(at) === 'in' && !/^(?:the|a|an|our|how)$/.test(sentence.low(at + 1))) return false
  if (
    sentence.reads(at, 'the', 'same') &&
    !(sentence.sort(at + 2) === 'word' && sentence.sort(at + 3) === 'word')
  )
    return false
  if (sentence.reads(at, 'the', 'same', 'as')) return false
  const noun = /^(?:a|an|the|some)$/.test(sentence.low(at)) ? at + 1 : at
  if (
    /^(?:combination|mix|mixture|series|chain|number|variety|several|set|confluence|mystery|interaction|multiple|following)$/.test(
      sentence.low(noun),
    )
  )
    return false
  return !/^(?:investigation|investigating|fix|fixes|analysis|review|work|under|unknown|tbd|todo)$/.test(
    sentence.low(at),
  )
}

/** "the root cause", "root cause:", "its root cause"; not "a root cause", "one of", "no root cause", "exact same". */
function definite(sentence: Sentence, cause: number): boolean {
  let at = cause - 1
  while (THE_ONE.has(sentence.low(at))) at--
  const before = sentence.low(at)
  return !/^(?:a|any|no|each|every|same|possible|potential|suspected|exact|of|what|not|without|another|one|other|first|second)$/.test(
    before,
  )
}

/** Whether it is only sought, doubted or asked for: "investigating whether the root cause is". */
function soughtBefore(sentence: Sentence, cause: number): boolean {
  if (sentence.isQuestion) return true
  for (let at = cause - 1; at >= 0 && cause - at < 8; at--) {
    const word = sentence.low(at)
    if (/^[.,;:]$/.test(word) || word === 'but' || word === 'though') return false
    if (LOOKS_FOR.has(word) || word === 'whether' || word === 'if' || word === 'what') return true
  }
  return false
}

/** "X was the root cause", "this is the direct cause", said as a fact. */
function namedBefore(sentence: Sentence, first: number): boolean {
  let at = first - 1
  if (sentence.low(at) === 'the' || sentence.low(at) === 'our' || sentence.low(at) === 'its') at--
  else return false
  if (sentence.low(at) === 'as' && sentence.has(FOUND, at - 8, at))
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
