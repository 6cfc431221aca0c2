import { HELPS, IN_HINDSIGHT, SOONER, words } from '../words/lexicon.ts'
import { isParticiple, mayBeParticiple } from '../words/participle.ts'
import type { Sentence } from '../words/sentence.ts'
import { subjectOf } from '../words/subject.ts'
import type { Doer } from '../words/subject.ts'

/** should, could, would or might with have and what follows, taken apart. */
export interface Modal {
  readonly word: 'should' | 'could' | 'would' | 'might'
  readonly from: number
  /** The place of the last helper, have or been. */
  readonly to: number
  readonly denied: boolean
  readonly doer: Doer
  /** Whether been comes before the verb. */
  readonly been: boolean
  /** The place of the verb or, after been, of the complement. */
  readonly verb: number
  readonly participle: boolean
}

const MODALS: ReadonlyMap<string, Modal['word']> = new Map([
  ['should', 'should'],
  ['ought', 'should'],
  ['could', 'could'],
  ['would', 'would'],
  ["'d", 'would'],
  ['might', 'might'],
])
/** What a past is said to have been, where it might have been better. */
export const QUALITIES =
  words(`better clearer faster quicker sooner easier possible obvious aware careful more able there shorter
  simpler safer stricter earlier smoother caught`)
const INVERTED = words('i we he she they you it this that nobody anyone anybody someone somebody')

/** The modal with have that begins at a place, or nothing. */
export function modalAt(sentence: Sentence, from: number): Modal | undefined {
  const word = MODALS.get(sentence.low(from))
  if (!word || sentence.sort(from) !== 'word') return undefined
  let at = from + 1
  let denied = false
  let asked: Doer | undefined
  if (INVERTED.has(sentence.low(at))) {
    asked = subjectOf(sentence, at + 1).doer
    at++
  }
  const step = () => {
    for (;;) {
      at = sentence.past(at)
      if (sentence.low(at) === 'only') at = sentence.past(at + 1)
      if (sentence.low(at) !== 'not' && sentence.low(at) !== 'never' && sentence.low(at) !== 'no') return
      denied = true
      at++
    }
  }
  step()
  if (sentence.low(from) === 'ought' && sentence.low(at) === 'to') at++
  step()
  // "could and should have": the second one carries it.
  if (sentence.low(at) !== 'have' && !(sentence.low(at) === 'of' && mayBeParticiple(sentence.low(at + 1))))
    return undefined
  let to = at++
  step()
  const been = sentence.low(at) === 'been'
  if (been) {
    to = at++
    // "been better" is the complement, "have better handled" is not.
    if (!QUALITIES.has(sentence.low(at))) step()
  }
  const doer = asked ?? subjectOf(sentence, from).doer
  return {
    word,
    from,
    to,
    denied,
    doer,
    been,
    verb: at,
    participle: isParticiple(sentence, at) || (word === 'would' && HELPS.has(sentence.low(at))),
  }
}

/** "In hindsight", "looking back", "in an ideal world". */
export function fromTheEnd(sentence: Sentence): boolean {
  if (sentence.has(IN_HINDSIGHT)) return true
  if (sentence.reads(0, 'in', 'a') && /^(?:better|perfect)$/.test(sentence.low(2))) return true
  for (let at = 0; at < sentence.length; at++)
    if (sentence.reads(at, 'looking', 'back') || sentence.reads(at, 'ideal', 'world')) return true
  return false
}

/** Whether the clause from a place on says that it would have been better so: earlier, sooner, avoided. */
export function soonerFrom(sentence: Sentence, from: number): boolean {
  let end = from
  while (end < sentence.length && !CLAUSE_ENDS.has(sentence.low(end))) end++
  return sentence.has(SOONER, from, end)
}
const CLAUSE_ENDS = words('but because although though ; . (')

/** "Somebody should have.", "A better graph would have.": the verb is in the words before; not "as it should have". */
export function leftOut(sentence: Sentence, modal: Modal): boolean {
  const next = sentence.low(modal.verb)
  const more = next === 'before' || next === 'but' || (next === 'because' && modal.doer === 'i')
  if ((sentence.sort(modal.verb) === 'word' && !more) || sentence.sort(modal.verb) === 'code') return false
  // "as I should have" is regret, "as it should have" an expectation.
  const compares = modal.doer === 'i' ? ALL_OF : COMPARES
  return !sentence.isQuestion && !sentence.has(compares, modal.from - 4, modal.from)
}
const ALL_OF = words('what whatever everything all')
const COMPARES = words('as than what like whatever everything all')

const DOUBTS = words('doubt doubts doubted doubtful unlikely')
const OPINES = words('think believe see imagine know suppose say')

/** "I don't think we could have ...": denied by the clause above. */
export function deniedAbove(sentence: Sentence, before: number): boolean {
  for (let at = 0; at < before; at++) {
    if (DOUBTS.has(sentence.low(at)) || sentence.reads(at, 'no', 'way')) return true
    if (OPINES.has(sentence.low(at)) && sentence.has(DENIED, at - 3, at)) return true
  }
  return false
}
const DENIED = words('not never cannot nobody')
