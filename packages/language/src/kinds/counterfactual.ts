import type { Find } from '../hint.ts'
import { SUGGESTIONS } from '../suggestions.ts'
import { words } from '../words/lexicon.ts'
import type { Sentence } from '../words/sentence.ts'
import { ifHadAt } from './if-had.ts'
import { couldHave } from './could-have.ts'
import { modalAt } from './modal.ts'
import type { Modal } from './modal.ts'
import { omissionAt } from './omission.ts'
import { shouldHave } from './should-have.ts'
import { didNobodyAt, regretAt, whyNotAt } from './why-not.ts'
import { mightHave, wouldHave } from './would-have.ts'

const kind = 'counterfactual'
/** The words a rule begins at; most of a text is none of them. */
const BEGINS =
  words(`should ought could would 'd might if wish wished had failure failed neglected omitted forgot forgotten think
  bother care thought bothered remembered remember occur occurred got get why how did regret regretted regrets`)
const JUDGES = { should: shouldHave, could: couldHave, would: wouldHave, might: mightHave }

/** What did not happen, told as if it could explain what did. */
export function counterfactuals(sentence: Sentence): Find[] {
  if (asksTheRoom(sentence) || advises(sentence)) return []
  const finds: Find[] = []
  for (let at = 0; at < sentence.length; at++) {
    if (!BEGINS.has(sentence.low(at))) continue
    const modal = modalAt(sentence, at)
    if (modal && JUDGES[modal.word](sentence, modal))
      finds.push({ kind, from: at, to: Math.min(modal.verb, sentence.length - 1), suggestion: reason(modal) })
    const past = ifHadAt(sentence, at)
    if (past !== undefined) finds.push({ kind, from: at, to: past, suggestion: SUGGESTIONS.ifOnly })
    const omission = omissionAt(sentence, at)
    if (omission) finds.push({ kind, from: omission.from, to: omission.to, suggestion: SUGGESTIONS.omitted })
    const regret = regretAt(sentence, at)
    if (regret !== undefined) finds.push({ kind, from: at, to: regret, suggestion: SUGGESTIONS.ifOnly })
    const why = whyNotAt(sentence, at) ?? didNobodyAt(sentence, at)
    if (why !== undefined) finds.push({ kind, from: at, to: why, suggestion: SUGGESTIONS.whyNot })
  }
  return finds
}

function reason(modal: Modal): string {
  return modal.word === 'would' || modal.word === 'might' || modal.doer === 'it' || modal.doer === 'thing'
    ? SUGGESTIONS.measure
    : SUGGESTIONS.notDone
}

const MODAL = /^(?:could|should|would|might|can)$/

/** "What could have gone better?", "Things we could have done": a question or a heading without an answer in it. */
function asksTheRoom(sentence: Sentence): boolean {
  let at = 0
  while (at < 4 && (sentence.sort(at) === 'mark' || sentence.low(at) === 'and')) at++
  const things = /^(?:things?|anything|areas?)$/.test(sentence.low(at))
  if (things) at++
  const asks = things ? /^(?:that|which|we|you)$/ : /^(?:what|how|which|where|who)$/
  if (!asks.test(sentence.low(at))) return false
  // "Which part could have been clearer?"
  if (sentence.isQuestion && /^(?:what|which|where)$/.test(sentence.low(at))) return true
  if (sentence.low(at) === 'how' && sentence.low(at + 1) === 'come') return false
  const modal = [at + 1, at + 2].find((place) => MODAL.test(sentence.low(place)))
  return modal !== undefined && !answered(sentence, modal)
}

/** "What we should have done is wait", "Things we could have done better: tell people": the answer comes with it. */
function answered(sentence: Sentence, modal: number): boolean {
  if (sentence.isQuestion || sentence.low(modal + 1) !== 'have') return false
  for (let at = modal + 2; at < sentence.length - 1; at++)
    if (/^(?:is|was|:)$/.test(sentence.low(at))) return true
  return false
}

const ADVISES_AGAINST = words('never avoid instead stop')
const SAYING = words('say saying says phrases phrase words statements telling sentences bias asking wording')

/** "Never say that somebody should have ...", "Avoid phrases such as ...", hindsight bias: talk about how one talks. */
function advises(sentence: Sentence): boolean {
  for (let at = 0; at < sentence.length; at++) {
    const against =
      ADVISES_AGAINST.has(sentence.low(at)) ||
      (sentence.low(at) === 'do' && sentence.low(at + 1) === 'not' && at < 2)
    if (against && sentence.has(SAYING, at + 1, at + 4)) return true
    if (sentence.reads(at, 'hindsight', 'bias')) return true
    // "It is easy to say that they should have ..."
    if (
      /^(?:easy|tempting)$/.test(sentence.low(at)) &&
      sentence.low(at + 1) === 'to' &&
      sentence.has(SAYING, at + 2, at + 3)
    )
      return true
  }
  return false
}
