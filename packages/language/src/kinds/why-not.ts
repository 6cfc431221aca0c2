import { HUMAN_ACTS, SOONER, words } from '../words/lexicon.ts'
import { isParticiple } from '../words/participle.ts'
import { isPerson } from '../words/subject.ts'
import type { Sentence } from '../words/sentence.ts'

/** What one gets is another's doing: "why didn't we get an alert?" asks about a machine. */
const GETS = words('get got receive received see hear')
const NO_ONES = words('nobody noone anyone anybody')

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
  while (/^(?:on|earth|the|hell|heck|ever|exactly)$/.test(sentence.low(place))) place++
  if (come && noOne(sentence, place)) return place
  if (sentence.low(place) === 'did' && NO_ONES.has(sentence.low(place + 1))) return place + 1
  if (sentence.reads(place, 'did', 'no', 'one')) return place + 2
  const forgets = forgetsAfter(sentence, place)
  if (forgets !== undefined) return forgets
  let not = false
  let did = false
  let who = -1
  for (; place < at + 7 && sentence.sort(place) === 'word'; place++) {
    const word = sentence.low(place)
    if (word === 'did' || word === 'was' || word === 'were' || word === 'had') did = true
    else if (word === 'not') not = true
    else if (who < 0 && /^(?:you|he|she|they|anyone|anybody|we|someone)$/.test(word)) who = place
    if (word === 'the' || word === 'our') {
      const told = passiveAfter(sentence, place + 1)
      if (did && not && told !== undefined) return told
    }
    if (did && not && who >= 0) return GETS.has(sentence.low(Math.max(place, who) + 1)) ? undefined : place
  }
  return undefined
}

const LEAVES = words('forget neglect ignore skip overlook omit fail')

/** "(why did) the developer forget": where it says so. */
function forgetsAfter(sentence: Sentence, did: number): number | undefined {
  if (sentence.low(did) !== 'did') return undefined
  for (let at = did + 2; at < did + 6 && sentence.sort(at) === 'word'; at++) {
    if (!LEAVES.has(sentence.low(at))) continue
    const who = sentence.low(at - 1)
    return isPerson(who) || (/^(?:you|he|she|we)$/.test(who) && sentence.low(at) !== 'fail') ? at : undefined
  }
  return undefined
}

function noOne(sentence: Sentence, at: number): boolean {
  return /^(?:nobody|noone)$/.test(sentence.low(at)) || sentence.reads(at, 'no', 'one')
}

/** "(why wasn't) the vendor called": what only people do, or what came late, to something of up to four words. */
function passiveAfter(sentence: Sentence, from: number): number | undefined {
  for (let at = from + 1; at < from + 5 && sentence.sort(at) === 'word'; at++) {
    if (isParticiple(sentence, at) && sentence.low(at) !== 'been')
      return HUMAN_ACTS.has(sentence.low(at)) || sentence.has(SOONER, at) ? at : undefined
  }
  return undefined
}

const BEFORE_QUESTION = words('and so but well wait hang really , : - – —')

/** "Didn't anyone look?", "Did nobody tell them?": asked, and answered by the asking. */
export function didNobodyAt(sentence: Sentence, at: number): number | undefined {
  if (sentence.low(at) !== 'did' || !sentence.isQuestion) return undefined
  if (at > 0 && !BEFORE_QUESTION.has(sentence.low(at - 1))) return undefined
  const not = sentence.low(at + 1) === 'not'
  if (not && /^(?:anyone|anybody)$/.test(sentence.low(at + 2)) && !GOT.test(sentence.low(at + 3)))
    return at + 2
  return !not && noOne(sentence, at + 1) && !GOT.test(sentence.low(at + 2)) ? at + 1 : undefined
}
const GOT = /^(?:get|got|receive|else|have)$/

/** "I regret not asking", "our only regret is that we didn't": its last place. */
export function regretAt(sentence: Sentence, at: number): number | undefined {
  if (!/^regret(?:s|ted)?$/.test(sentence.low(at))) return undefined
  if (sentence.low(at + 1) === 'not' && sentence.low(at + 2).endsWith('ing')) return at + 2
  const that = /^(?:is|was)$/.test(sentence.low(at + 1)) ? at + 2 : at + 1
  const who = sentence.low(that) === 'that' ? that + 1 : that
  if (!/^(?:i|we)$/.test(sentence.low(who))) return undefined
  return /^(?:did|had)$/.test(sentence.low(who + 1)) && sentence.low(who + 2) === 'not' ? who + 2 : undefined
}
