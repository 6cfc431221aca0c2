import { ATTACKERS, HELPS, SOONER, words } from '../words/lexicon.ts'
import { isParticiple } from '../words/participle.ts'
import { isPerson } from '../words/subject.ts'
import type { Sentence } from '../words/sentence.ts'

const INDIRECT =
  words(`wonder wondering wondered know knows sure unsure unclear ask asked asking see check checking tell
  remember curious matter even as like doubt`)
const WE = words('i we he she they anyone anybody')
const BAD =
  words(`happened occurred lost failed lasted gone affected broken taken deleted spread impacted needed missed
  escalated`)
const KNOWN = words(
  'known realised realized seen recovered restored reacted responded kept done finished ready',
)
const NO_ONES = words('no nobody none nothing')
const WRONG = words('wrong')
const OPENS = words('if wish wished')

interface Past {
  /** The place of had. */
  readonly had: number
  readonly verb: number
  readonly subject: 'people' | 'you' | 'thing'
}

/** "if we had checked", "had the alert fired", "I wish we'd asked": from `at`, and the last place of the phrase. */
export function ifHadAt(sentence: Sentence, at: number): number | undefined {
  const word = sentence.low(at)
  const wish = word === 'wish' || word === 'wished'
  if (OPENS.has(word)) {
    if (!wish && INDIRECT.has(sentence.low(at - 1))) return undefined
    const only = sentence.low(at + 1) === 'only'
    const past = pastAfter(sentence, only ? at + 2 : at + 1)
    if (!past) return undefined
    // "Maybe if I had read it earlier ...": said, and left open.
    const maybe = /^(?:maybe|perhaps)$/.test(sentence.low(at - 1)) && past.subject === 'people'
    if (only || wish || maybe) return past.verb
    return changes(sentence, past) ? past.had : undefined
  }
  const opens =
    at === 0 ||
    sentence.sort(at - 1) === 'mark' ||
    /^(?:and|but|that|so)$/.test(sentence.low(at - 1)) ||
    (/^(?:i|we|he|she|they|someone|somebody|anyone|anybody)$/.test(sentence.low(at + 1)) &&
      !/^(?:what|how|why|where|when|which|who|than)$/.test(sentence.low(at - 1)))
  if (word !== 'had' || !opens) return undefined
  const past = invertedAfter(sentence, at)
  return past && changes(sentence, past) ? past.verb - 1 : undefined
}

function subjectSort(sentence: Sentence, from: number, to: number): Past['subject'] {
  if (sentence.low(from) === 'you') return 'you'
  for (let at = from; at < to; at++)
    if (WE.has(sentence.low(at)) || isPerson(sentence.low(at))) return 'people'
  return 'thing'
}

/** A subject of up to eight words, had, a participle. */
function pastAfter(sentence: Sentence, from: number): Past | undefined {
  for (let at = from + 1; at < from + 9 && sentence.sort(at) !== 'mark'; at++) {
    const word = sentence.low(at)
    if (word !== 'had' && word !== "'d") continue
    const verb = perfect(sentence, at + 1) ?? setUp(sentence, at + 1)
    return verb === undefined ? undefined : { had: at, verb, subject: subjectSort(sentence, from, at) }
  }
  return undefined
}

const SET_UP = words('enabled configured installed deployed enrolled')

/** "(if the account had) two-factor login enabled": where it says so. */
function setUp(sentence: Sentence, from: number): number | undefined {
  for (let at = from + 1; at < from + 5 && sentence.sort(at) === 'word'; at++)
    if (SET_UP.has(sentence.low(at))) return at
  return undefined
}

/** Had, a subject of up to six words, a participle. */
function invertedAfter(sentence: Sentence, had: number): Past | undefined {
  if (
    !/^(?:i|we|he|she|they|you|it|this|that|these|those|the|a|an|any|some|our|my|someone|somebody|anyone|one)$/.test(
      sentence.low(had + 1),
    ) &&
    !(had === 0 && (sentence.sort(1) === 'code' || /^[A-Z]|-/.test(sentence.tokens[1]?.text ?? '')))
  )
    return undefined
  for (let at = had + 2; at < had + 9 && sentence.sort(at) !== 'mark'; at++) {
    const verb = perfect(sentence, at)
    if (verb !== undefined) return { had, verb, subject: subjectSort(sentence, had + 1, at) }
  }
  return undefined
}

/** The participle after helpers and denials, if one is there. */
function perfect(sentence: Sentence, from: number): number | undefined {
  let at = from
  while (/^(?:not|never|only|been|had|but)$/.test(sentence.low(at)) || at !== sentence.past(at))
    at = Math.max(at + 1, sentence.past(at))
  if (sentence.low(at - 1) === 'been' && sentence.sort(at) === 'word') return at
  if (isParticiple(sentence, at)) return at
  // "had we had a second line"
  return at > from && sentence.low(at - 1) === 'had' ? at - 1 : undefined
}

/** Whether the sentence says what would have come of it: anything, for people; something better, for things. */
function changes(sentence: Sentence, past: Past): boolean {
  for (let at = 0; at < sentence.length; at++) {
    const modal = sentence.low(at)
    if (modal !== 'would' && modal !== 'could' && modal !== 'might' && modal !== "'d") continue
    let place = sentence.past(at + 1)
    if (/^(?:i|we|he|she|they|it|this)$/.test(sentence.low(place))) place++
    const not = sentence.low(place) === 'not' || sentence.low(place) === 'never'
    if (not) place = sentence.past(place + 1)
    // "no traffic would have been lost"
    const denied = not || NO_ONES.has(sentence.low(at - 1)) || NO_ONES.has(sentence.low(at - 2))
    if (sentence.low(place) === 'be' && sentence.has(SOONER, place)) return past.subject !== 'you'
    if (sentence.low(place) !== 'have') continue
    place = sentence.past(place + 1)
    const been = sentence.low(place) === 'been'
    if (been) place = sentence.past(place + 1)
    const verb = sentence.low(place)
    const good = denied
      ? BAD.has(verb) || sentence.has(WRONG, place + 1, place + 4) || (been && isParticiple(sentence, place))
      : HELPS.has(verb) || KNOWN.has(verb) || sentence.has(SOONER, place)
    if (good || (denied && verb === 'able' && sentence.has(ATTACKERS))) return true
    if (past.subject === 'people' && !(denied && been) && !BAD.has(verb)) return true
  }
  return past.subject === 'people' && sentence.has(new Set(['only']), past.had, past.verb)
}
