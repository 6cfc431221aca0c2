import { BY_NOW, HELPS, HUMAN_ACTS, words } from '../words/lexicon.ts'
import type { Sentence } from '../words/sentence.ts'
import { peopleAct } from '../words/subject.ts'
import { fromTheEnd, leftOut, QUALITIES, soonerFrom } from './modal.ts'
import type { Modal } from './modal.ts'

const FINISHED = words(
  'fixed resolved solved addressed finished completed sorted restored arrived merged released',
)
const FINISHED_MORE =
  words(`deployed published sent installed synced uploaded built generated loaded created pushed
  invited granted rebuilt regenerated redirected delivered populated cached`)
/** Words by which a sentence says that the expected did not come. */
const WHETHER = words('whether')
const TO_COME = words('tomorrow soon shortly hopefully')
const RECOVERS = words(
  'recovered regained returned resumed restored stabilised stabilized improved normalised normalized',
)
const BY_ITSELF = words('automatically itself themselves')
const CONTRASTS =
  words(`but not however before when originally initially missed sorry never instead first months weeks
  years days hours`)
const UNTOUCHED = words('affected impacted changed influenced interrupted')
const SIGNS =
  words(`flag flags sign signs warning hint clue signal priority discussion conversation ticket check review
  alert alarm thing trigger indication tip-off wake-up page reminder test runbook`)
const REACHED = words('received gotten got arrived seen had')
const RUNS = words('worked fixed finished passed triggered restarted started fired completed happened')
const IN_RELEASE = /^v?\d+(?:\.\w+)+$/

/** Whether the rest speaks of a state the writer expects: by now, already, in 1.5. */
function expected(sentence: Sentence, modal: Modal): boolean {
  // What one has not done by now oneself is no expectation.
  const oneself = modal.doer === 'i' && !modal.been
  const notPeople = modal.doer === 'thing' || modal.doer === 'it' || modal.doer === 'maybe'
  if (sentence.has(oneself ? TO_COME : BY_NOW) || sentence.low(modal.verb - 1) === 'now') return true
  for (let at = modal.verb; at < sentence.length; at++) {
    const word = sentence.low(at)
    if (word === 'within' && notPeople && /^(?:an?|\d+)$/.test(sentence.low(at + 1))) return true
    if (
      word === 'in' &&
      (IN_RELEASE.test(sentence.low(at + 1)) || /^(?:version|release)$/.test(sentence.low(at + 1)))
    )
      return true
    if (
      word === 'by' &&
      /^(?:now|then|default|noon|midnight|today|\d+(?::\d+)?(?:am|pm)?)$/.test(sentence.low(at + 1))
    )
      return true
  }
  return false
}

/** What people do together, or wrote: it is as they made it. */
const PRACTICES =
  words(`handover hand-over escalation review reviews runbook runbooks playbook playbooks dashboard dashboards
  tooling checklist checklists process processes procedure procedures documentation docs plan plans rollout communication
  communications training policy policies guardrail guardrails design planning maintenance drill drills rehearsal
  announcement decision meeting onboarding guideline guidelines instructions agreement contract triage briefing`)

/** Whether the noun right before the modal names such a practice. */
function ofPractice(sentence: Sentence, modal: number): boolean {
  const noun = sentence.past(modal - 1, -1)
  return sentence.sort(noun) === 'word' && PRACTICES.has(sentence.low(noun))
}

/** What no machine does, whatever the noun before it. */
const ONLY_PEOPLE =
  words(`questioned challenged objected insisted asked realised realized considered consulted admitted
  apologised apologized discussed agreed mentioned thought remembered hesitated spoken`)
const THOUGHT = words('thought think expected')
const REVIEWS = words('review reviews approval testing staging qa sign-off process checklist')

/** "should have gone through review" */
function passes(sentence: Sentence, { verb }: Modal): boolean {
  return (
    /^(?:gone|passed|run)$/.test(sentence.low(verb)) &&
    sentence.low(verb + 1) === 'through' &&
    sentence.has(REVIEWS, verb + 2, verb + 6)
  )
}

/** What a thing did that people let it do. */
const LET_THROUGH = words('happened gone reached allowed shipped landed existed passed left started')
const PAPERS =
  words(`runbook runbooks playbook docs doc documentation readme guide manual page checklist message
  ticket email mail procedure instructions alert description changelog announcement post notes`)
const SAYS = words('mentioned said stated covered included explained listed described documented told noted')

/** "(should have been private) to begin with", "from the start". */
function fromTheStart(sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.length; at++)
    if (
      sentence.reads(at, 'begin', 'with') ||
      sentence.reads(at, 'first', 'place') ||
      (sentence.reads(at, 'from', 'the') && /^(?:start|beginning|outset|get-go)$/.test(sentence.low(at + 2)))
    )
      return true
  return false
}

/** "on the bridge", "in the loop": where one is asked to be in an incident. */
function onTheCall(sentence: Sentence, at: number): boolean {
  return /^(?:on|in)$/.test(sentence.low(at)) && sentence.has(CALLS, at + 1, at + 4)
}
const CALLS = words('bridge call loop channel meeting')

/** A past that should have been: of people, of nobody named, of a measure; not what a program was expected to do. */
export function shouldHave(sentence: Sentence, modal: Modal): boolean {
  const verb = sentence.low(modal.verb)
  const people = peopleAct(modal.doer, verb) || modal.doer === 'anyone' || modal.doer === 'nobody'
  // "approved when it should not have been"
  if (leftOut(sentence, modal) && modal.been) return modal.denied || sentence.low(modal.from - 2) === 'which'
  if (leftOut(sentence, modal))
    return (
      modal.doer === 'i' ||
      (modal.doer === 'none' && sentence.sort(modal.verb) === 'word') ||
      modal.doer === 'person' ||
      modal.doer === 'anyone'
    )
  // "shouldn't have rabbit-holed, in retrospect": no known participle, but told from the end.
  if (!modal.been && !modal.participle && modal.denied && modal.doer === 'i' && fromTheEnd(sentence))
    return true
  if (!modal.been && !modal.participle) return false
  if (fromTheEnd(sentence)) return true
  if (modal.been && fromTheStart(sentence, modal.verb)) return true
  if (!modal.been && sentence.low(modal.from - 1) === 'nothing') return false
  if (sentence.has(WHETHER, modal.from - 3, modal.from)) return false
  if (RECOVERS.has(verb) && !modal.been) return false
  if (expected(sentence, modal) && !soonerFrom(sentence, modal.verb)) return false
  if (modal.been && !modal.participle && !/\wing$/.test(verb)) {
    if (modal.doer === 'you')
      return (QUALITIES.has(verb) && verb !== 'able' && verb !== 'there') || onTheCall(sentence, modal.verb)
    // What users should have been able to do is expected; what we should have been is not.
    if (verb === 'able' && (modal.doer !== 'i' || sentence.has(THOUGHT, modal.from - 3, modal.from)))
      return soonerFrom(sentence, modal.verb)
    if (modal.doer === 'there' || people) return sentence.sort(modal.verb) === 'word'
    if (QUALITIES.has(verb) || (verb === 'in' && sentence.low(modal.verb + 1) === 'place')) return true
    return (
      /^(?:a|an|the|my|our|another|one)$/.test(verb) && sentence.has(SIGNS, modal.verb + 1, modal.verb + 6)
    )
  }
  if (modal.been) {
    if (sentence.has(BY_ITSELF)) return false
    if (modal.doer === 'you') return HUMAN_ACTS.has(verb) && verb !== 'notified'
    if ((people && !FINISHED_MORE.has(verb)) || modal.doer === 'there') return true
    if (modal.denied) return !UNTOUCHED.has(verb)
    if (/\wing$/.test(verb)) return false
    if (FINISHED_MORE.has(verb))
      return sentence.has(CONTRASTS, modal.verb) || soonerFrom(sentence, modal.verb)
    return !FINISHED.has(verb) || soonerFrom(sentence, modal.verb)
  }
  if (modal.doer === 'you') return !REACHED.has(verb)
  if (ofPractice(sentence, modal.from) && (verb === 'happened' || !(RUNS.has(verb) || REACHED.has(verb))))
    return true
  if (ONLY_PEOPLE.has(verb) || passes(sentence, modal)) return true
  if (people) return verb === 'seen' || verb === 'had' || !REACHED.has(verb)
  if (modal.doer === 'none') return !RUNS.has(verb)
  if (modal.denied) return LET_THROUGH.has(verb)
  if (SAYS.has(verb) && sentence.has(PAPERS, modal.from - 4, modal.from)) return true
  return HELPS.has(verb) && verb !== 'made' && verb !== 'stopped' && sentence.low(modal.from - 1) !== 'it'
}
