import { BY_NOW, HANDLED, HELPS, HUMAN_ACTS, SOONER, words } from '../words/lexicon.ts'
import { isParticiple, mayBeParticiple } from '../words/participle.ts'
import type { Sentence } from '../words/sentence.ts'
import { peopleAct, subjectOf } from '../words/subject.ts'
import type { Doer } from '../words/subject.ts'

/** should, could or would with have and what follows, taken apart. */
export interface Modal {
  readonly word: 'should' | 'could' | 'would'
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
])
const INVERTED = words('i we he she they you it this that nobody anyone someone')

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
  return { word, from, to, denied, doer, been, verb: at, participle: isParticiple(sentence, at) }
}

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
const QUALITIES =
  words(`better clearer faster quicker sooner easier possible obvious aware careful more able there shorter
  simpler safer stricter earlier smoother caught`)
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

/** A past that should have been: of people, of nobody named, of a measure; not what a program was expected to do. */
export function shouldHave(sentence: Sentence, modal: Modal): boolean {
  const verb = sentence.low(modal.verb)
  const people = peopleAct(modal.doer, verb) || modal.doer === 'anyone' || modal.doer === 'nobody'
  if (!modal.been && !modal.participle) return false
  if (sentence.has(IN_HINDSIGHT)) return true
  if (!modal.been && sentence.low(modal.from - 1) === 'nothing') return false
  if (sentence.has(WHETHER, modal.from - 3, modal.from)) return false
  if (RECOVERS.has(verb) && !modal.been) return false
  if (expected(sentence, modal) && !sentence.has(SOONER, modal.verb)) return false
  if (modal.been && !modal.participle && !/\wing$/.test(verb)) {
    if (modal.doer === 'you') return QUALITIES.has(verb) && verb !== 'able' && verb !== 'there'
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
      return sentence.has(CONTRASTS, modal.verb) || sentence.has(SOONER, modal.verb)
    return !FINISHED.has(verb) || sentence.has(SOONER, modal.verb)
  }
  if (modal.doer === 'you') return !REACHED.has(verb)
  if (ofPractice(sentence, modal.from) && (verb === 'happened' || !(RUNS.has(verb) || REACHED.has(verb))))
    return true
  if (ONLY_PEOPLE.has(verb) || passes(sentence, modal)) return true
  if (people) return verb === 'seen' || verb === 'had' || !REACHED.has(verb)
  if (modal.doer === 'none') return !RUNS.has(verb)
  if (modal.denied) return LET_THROUGH.has(verb)
  if (SAYS.has(verb) && sentence.has(PAPERS, modal.from - 4, modal.from)) return true
  return HELPS.has(verb) && verb !== 'made' && verb !== 'stopped'
}

const HARMS =
  words(`caused broken lost introduced affected impacted misread misunderstood missed sworn guessed resulted
  led mistaken forgotten hacked confused compromised exposed`)
/** What helps in one sentence and harms in the next: with could, it tells how far an effect may have gone. */
const MAY_HARM = words(
  'let given bought allowed made stopped limited enabled shown told pointed blocked protected',
)
const MAYBE = words('maybe perhaps possibly')
const IF = words('if')
const ASKED = words('ask asked asks asking wonder wondered wondering question')
const ASKS = words('how why what whether which where things anything ways areas')

/** Something better that was possible; not how far an effect may have gone, not a thing denied, not an open question. */
export function couldHave(sentence: Sentence, modal: Modal): boolean {
  const verb = sentence.low(modal.verb)
  if (deniedAbove(sentence, modal.from)) return false
  // "Could this have been caught?": asked, and no answer in it.
  if (modal.from === 0 && sentence.isQuestion) return false
  if (modal.denied || modal.doer === 'nobody' || modal.doer === 'anyone') return false
  if (!modal.been && !modal.participle) return false
  if (sentence.has(ASKS, Math.max(0, modal.from - 4), modal.from)) return false
  if (sentence.has(IF, modal.from - 4, modal.from) && sentence.has(ASKED, 0, modal.from)) return false
  if (sentence.has(ASKS, modal.from + 1, modal.from + 2) || verb === 'worse' || HARMS.has(verb)) return false
  const sooner = sentence.has(SOONER, modal.verb)
  if (modal.been)
    return (HELPS.has(verb) && !MAY_HARM.has(verb)) || HANDLED.has(verb) || QUALITIES.has(verb) || sooner
  if (modal.doer === 'person' && sentence.has(MAYBE)) return false
  if (peopleAct(modal.doer, verb)) return true
  if (modal.doer === 'none') return HUMAN_ACTS.has(verb) || HELPS.has(verb) || sooner
  return (HELPS.has(verb) && !MAY_HARM.has(verb)) || sooner
}

const OPINES = words('think believe see imagine know suppose say')

/** "I don't think we could have ...": denied by the clause above. */
function deniedAbove(sentence: Sentence, before: number): boolean {
  for (let at = 1; at < before; at++)
    if (OPINES.has(sentence.low(at)) && sentence.has(DENIED, at - 3, at)) return true
  return false
}
const DENIED = words('not never cannot nobody')

const IN_HINDSIGHT = words('hindsight retrospect')
const REGARDLESS = words('anyway regardless anyhow still worse either')
const NICE =
  words(`better nice good helpful useful easier faster ideal great wise wiser safer quicker clearer beneficial
  preferable enough prudent simpler smoother valuable`)
const KNOWN = words('known realised realized seen spotted learned responded reacted recovered avoided')

/** What a measure that was not there would have brought; not the size of an effect, nor what would have been the same. */
export function wouldHave(sentence: Sentence, modal: Modal): boolean {
  const verb = sentence.low(modal.verb)
  if (modal.doer === 'nobody' || (!modal.been && !modal.participle)) return false
  if (
    modal.denied ||
    deniedAbove(sentence, modal.from) ||
    sentence.has(REGARDLESS) ||
    sentence.has(ASKS, modal.from - 3, modal.from)
  )
    return false
  if (sentence.has(IN_HINDSIGHT)) return true
  const sooner = sentence.has(SOONER, modal.verb)
  if (modal.been) return HELPS.has(verb) || NICE.has(verb) || sooner
  if (verb === 'made' || verb === 'told' || verb === 'found')
    return sooner || sentence.has(NICE, modal.verb) || verb !== 'made'
  if (verb === 'stopped' && modal.doer === 'it') return true
  return (
    HELPS.has(verb) ||
    (modal.doer !== 'none' && ((KNOWN.has(verb) && (verb !== 'known' || modal.doer === 'i')) || sooner))
  )
}
