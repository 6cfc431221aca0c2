import { ASKS, DETERMINERS, HELPS, HUMAN_ACTS, words } from '../words/lexicon.ts'
import type { Sentence } from '../words/sentence.ts'
import { deniedAbove, fromTheEnd, leftOut, soonerFrom } from './modal.ts'
import type { Modal } from './modal.ts'

const REGARDLESS = words('anyway regardless anyhow still worse either')
const NICE =
  words(`better nice good helpful useful easier faster ideal great wise wiser safer quicker clearer beneficial
  preferable enough prudent simpler smoother valuable possible right sensible best cheaper cleaner`)
/** What a measure keeps things like. */
const KEPT = words('small low down up alive running contained safe out short away available healthy')
const SIGNALS = words('alert alerts alarm check checks probe monitor rule')
const PRESENT = words('does do will')
/** What one makes of it: no measure. */
const JUDGED = words('considered called guessed bet')
const MANY = words('most many some all')
const HIT = words('affected hit impacted lost exposed')
const FEWER = words('only fewer less')
/** "Probably would have used another one": a choice, with oneself left out. */
const CHOSEN = words('used gone chosen picked split kept tried done')
const LIKED = words('liked preferred loved appreciated wanted')
const KNOWN = words('known realised realized seen spotted learned responded reacted recovered avoided')

/** What a measure that was not there would have brought; not the size of an effect, nor what would have been the same. */
export function wouldHave(sentence: Sentence, modal: Modal): boolean {
  const verb = sentence.low(modal.verb)
  if (leftOut(sentence, modal))
    return (
      !modal.been &&
      !modal.denied &&
      !sentence.has(PRESENT, 0, modal.from) &&
      (modal.doer === 'thing' || modal.doer === 'maybe' || modal.doer === 'anyone')
    )
  if (modal.doer === 'nobody' || (!modal.been && !modal.participle)) return false
  if (
    modal.denied ||
    deniedAbove(sentence, modal.from) ||
    sentence.has(REGARDLESS) ||
    (sentence.has(ASKS, modal.from - 3, modal.from) && !relative(sentence, modal))
  )
    return false
  if (modal.doer === 'i' && JUDGED.has(verb)) return false
  if (fromTheEnd(sentence)) return true
  const sooner = soonerFrom(sentence, modal.verb)
  if (modal.been) {
    if (HIT.has(verb)) return sentence.has(FEWER, modal.from - 8, modal.from)
    const noun = DETERMINERS.has(verb) && sentence.has(NICE, modal.verb + 1, modal.verb + 3)
    return (
      ((HELPS.has(verb) && verb !== 'blocked') || NICE.has(verb) || noun || sooner) &&
      !sentence.reads(modal.verb, 'right', 'there')
    )
  }
  if (verb === 'made' || verb === 'told' || verb === 'found')
    return sooner || sentence.has(NICE, modal.verb) || verb !== 'made'
  if (modal.doer === 'none' && modal.from < 2 && CHOSEN.has(verb)) return true
  if (LIKED.has(verb)) return modal.doer === 'i'
  if (/^(?:rejected|refused)$/.test(verb) && sentence.has(MANY, modal.from - 5, modal.from)) return false
  if (/^(?:solved|fixed|resolved)$/.test(verb) && (modal.doer === 'thing' || modal.doer === 'it'))
    return /^(?:that|this|it|the|our|my|most)$/.test(sentence.low(modal.verb + 1))
  if (verb === 'pointed')
    return /^(?:us|them|me|him|her|everyone|straight)$/.test(sentence.low(modal.verb + 1))
  if (verb === 'thrown') return sentence.low(modal.verb + 1) === 'up'
  if (verb === 'fired') return sentence.has(SIGNALS, modal.from - 8, modal.from)
  if (verb === 'kept') return modal.doer !== 'it' && sentence.has(KEPT, modal.verb + 1, modal.verb + 8)
  if (verb === 'stopped' && modal.doer === 'it') return true
  return (
    HELPS.has(verb) ||
    (modal.doer !== 'none' && ((KNOWN.has(verb) && (verb !== 'known' || modal.doer === 'i')) || sooner))
  )
}

const MEASURED = words(
  'caught prevented avoided averted saved helped stopped spotted warned detected noticed flagged alerted revealed',
)
const SAID = words('told warned asked said mentioned')
const MORE = words('a an another second better more earlier closer proper')

/** "A second approver might have caught it", "you might have told us"; "the restart might have helped" is a guess. */
export function mightHave(sentence: Sentence, modal: Modal): boolean {
  const verb = sentence.low(modal.verb)
  if (modal.denied || modal.been || !modal.participle || sentence.isQuestion) return false
  if (sentence.has(ASKS, modal.from - 3, modal.from) || deniedAbove(sentence, modal.from)) return false
  if (modal.doer === 'you') return SAID.has(verb)
  const noted = modal.doer === 'thing' || modal.doer === 'maybe' || modal.doer === 'person'
  if ((noted || modal.doer === 'i') && HUMAN_ACTS.has(verb) && soonerFrom(sentence, modal.verb)) return true
  return noted && MEASURED.has(verb) && sentence.has(MORE, modal.from - 6, modal.from)
}

/** "..., which would have made it easier": it goes on, and asks nothing. */
function relative(sentence: Sentence, { from }: Modal): boolean {
  return (
    from > 2 &&
    sentence.low(from - 1) === 'which' &&
    !sentence.isQuestion &&
    !sentence.has(ASKS, from - 3, from - 1)
  )
}
