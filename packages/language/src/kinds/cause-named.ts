import { words } from '../words/lexicon.ts'
import type { Sentence } from '../words/sentence.ts'

export const ASIDE = words(
  'been already also since now likely probably most very almost certainly finally later eventually',
)

const NOT_NAMED =
  words(`unknown unclear not still being under yet unidentified understood fixed addressed resolved mitigated
  found identified determined same similar difficult hard now currently pending tbd what why how whether never multi
  several multiple two three four many both unfixed known uncertain investigated corrected complex different always
  often rarely usually easy clear obvious , . ? ! ; … ( ) remediated removed removing reverted eliminated discovered
  n/a none despite although beyond one important as and or irrelevant`)

const TO_FILL_IN = words('details description explanation summary')

/** Whether something that could be a cause is said from here on: a thing, a clause; not a state of the search. */
export function answers(sentence: Sentence, from: number): boolean {
  let at = from
  if (/^[:*_]$/.test(sentence.low(at))) at++
  if (sentence.low(at) === 'that' || sentence.low(at) === 'because' || sentence.low(at) === 'due') return true
  while (ASIDE.has(sentence.low(at))) at++
  // "same watch stall" names it, "same as before" points elsewhere.
  const same =
    sentence.low(at) === 'same' && sentence.sort(at + 1) === 'word' && sentence.low(at + 1) !== 'as'
  if (sentence.sort(at) === 'edge' || (NOT_NAMED.has(sentence.low(at)) && !same)) return false
  // "in the parser" names a place, "in review" a state; "the same as before" points elsewhere.
  if (sentence.low(at) === 'in' && !/^(?:the|a|an|our|how)$/.test(sentence.low(at + 1))) return false
  if (
    sentence.reads(at, 'the', 'same') &&
    !(sentence.sort(at + 2) === 'word' && sentence.sort(at + 3) === 'word')
  )
    return false
  if (sentence.reads(at, 'the', 'same', 'as')) return false
  // "Root cause: a short description of what broke" is a form to fill in.
  if (sentence.has(TO_FILL_IN, at, at + 4)) return false
  const noun = /^(?:a|an|the|some)$/.test(sentence.low(at)) ? at + 1 : at
  if (
    /^(?:combination|mix|mixture|series|chain|number|variety|several|set|confluence|mystery|interaction|multiple|following)$/.test(
      sentence.low(noun),
    )
  )
    return false
  return !/^(?:investigation|investigating|fix|fixes|fixing|working|deploying|rolling|preparing|monitoring|testing|mitigating|mitigation|pr|patch|analysis|review|work|under|unknown|tbd|todo)$/.test(
    sentence.low(at),
  )
}

/** "found for the second error: stale locks", "confirmed from the journal: a full disk". */
export function answersLater(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + 12 && sentence.sort(at) !== 'edge'; at++) {
    if (sentence.low(at) === ':') return answers(sentence, at + 1)
    if (/^[,;.]$/.test(sentence.low(at))) return false
  }
  return false
}

/** Past "(confirmed)" and ", as it turns out,". */
export function pastAside(sentence: Sentence, at: number): number {
  const closes = sentence.low(at) === '(' ? ')' : sentence.low(at) === ',' ? ',' : ''
  if (closes === '') return at
  for (let place = at + 2; place < at + 8; place++) if (sentence.low(place) === closes) return place + 1
  return at
}
