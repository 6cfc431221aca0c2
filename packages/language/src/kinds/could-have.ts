import { ASKS, ATTACKERS, HANDLED, HELPS, HUMAN_ACTS, words } from '../words/lexicon.ts'
import type { Sentence } from '../words/sentence.ts'
import { peopleAct } from '../words/subject.ts'
import { deniedAbove, QUALITIES, soonerFrom } from './modal.ts'
import type { Modal } from './modal.ts'

const HARMS =
  words(`caused broken lost introduced affected impacted misread misunderstood missed sworn guessed resulted
  led mistaken forgotten hacked confused compromised exposed`)
/** What helps in one sentence and harms in the next: with could, it tells how far an effect may have gone. */
const MAY_HARM = words(
  'let given bought allowed made stopped limited enabled shown told pointed blocked protected',
)
/** What one chooses to do: "could have rolled back", with nobody named, in notes. */
const CHOICES = words(
  'used rolled reverted revoked tried split kept added built written skipped drained scaled automated opened started gone',
)
const MAYBE = words('maybe perhaps possibly')
const IF = words('if')
const ASKED = words('ask asked asks asking wonder wondered wondering question')

/** Something better that was possible; not how far an effect may have gone, not a thing denied, not an open question. */
export function couldHave(sentence: Sentence, modal: Modal): boolean {
  const verb = sentence.low(modal.verb)
  if (deniedAbove(sentence, modal.from)) return false
  // "Could this have been caught?": asked, and no answer in it.
  if (modal.from === 0 && sentence.isQuestion) return false
  // "Somebody could have rung", not "anyone could have slipped", nor "see if somebody could have asked already".
  const some = /^some(?:one|body)$/.test(sentence.low(modal.from - 1)) && !sentence.has(IF, 0, modal.from)
  if (some && !modal.denied && (HUMAN_ACTS.has(verb) || verb === 'picked' || verb === 'stepped')) return true
  // "They could have captured the password", of an attacker: how far it may have gone.
  if (!modal.been && modal.doer !== 'i' && sentence.has(ATTACKERS, 0, modal.from)) return false
  if (noneThereIs(sentence, modal.from)) return false
  if (modal.denied || modal.doer === 'nobody' || modal.doer === 'anyone') return false
  if (!modal.been && !modal.participle) return false
  if (sentence.has(ASKS, Math.max(0, modal.from - 4), modal.from)) return false
  if (sentence.has(IF, modal.from - 4, modal.from) && sentence.has(ASKED, 0, modal.from)) return false
  if (sentence.has(ASKS, modal.from + 1, modal.from + 2) || verb === 'worse' || HARMS.has(verb)) return false
  const sooner = soonerFrom(sentence, modal.verb)
  const better = sooner && (modal.participle || QUALITIES.has(verb) || verb === 'done')
  if (modal.been)
    return (HELPS.has(verb) && !MAY_HARM.has(verb)) || HANDLED.has(verb) || QUALITIES.has(verb) || better
  if (modal.doer === 'person' && sentence.has(MAYBE)) return false
  if (peopleAct(modal.doer, verb)) return true
  if (modal.doer === 'none' && opens(sentence, modal.from) && CHOICES.has(verb)) return true
  if (modal.doer === 'none') return HUMAN_ACTS.has(verb) || HELPS.has(verb) || sooner
  return (HELPS.has(verb) && !MAY_HARM.has(verb)) || sooner
}

/** At the start, or right after whom it is said to: "sam: could have used the cache". */
function opens(sentence: Sentence, at: number): boolean {
  return at === 0 || (at < 4 && sentence.low(at - 1) === ':')
}

/** "There are no items that could have prevented it": denied of all there is. */
function noneThereIs(sentence: Sentence, before: number): boolean {
  for (let at = 0; at < before - 2; at++)
    if (sentence.low(at) === 'there' && /^(?:is|are|'s)$/.test(sentence.low(at + 1)))
      return /^(?:no|not|nothing)$/.test(sentence.low(at + 2))
  return false
}
