import type { Find } from '../hint.ts'
import { SUGGESTIONS } from '../suggestions.ts'
import { OUTSIDERS, words } from '../words/lexicon.ts'
import { isParticiple } from '../words/participle.ts'
import type { Sentence } from '../words/sentence.ts'
import { doerOf, isPerson, subjectOf } from '../words/subject.ts'

const BY_WHOM = words(
  'human user operator admin administrator pilot engineer manual pebkac developer staff personnel',
)
const SLIPS =
  words(`accidentally accidently accidentaly mistakenly mistakingly inadvertently inadvertantly unintentionally
  erroneously unwittingly unknowingly`)
const WRONGLY = words('wrongly incorrectly falsely')
const SLIP_NOUN = words('accidental inadvertent unintentional mistaken')
const DENIES = words('instead not no never rather without nor nobody neither')
const NOBODY = words('nobody noone')
const GUARDS =
  words(`prevent prevents preventing prevented avoid avoids avoiding guard guards against protect protects
  protecting protection reduce reduces reducing risk risks chance chances possibility potential harder impossible
  minimise minimize likelihood stop stops keep keeps safeguard safeguards possible easy easier could can may might
  would if lest unlikely susceptible prone provoke concept idea book`)
const CRITICISED =
  words(`label labels labeled labelled view views viewed symptom old traditional term terms called call calling calls
  book books notion myth theory blame blaming stop stops never always so-called tempting treat treated treats treating culture`)
const SEES =
  words(`see seeing saw seen receive received receiving get getting got think thought believe believed show showing
  shown told report reported reporting appear appeared charged billed`)
/** Slips that need an up, and slips that need none. */
const ACTS_UP = words('messed screwed mixed goofed fucked')
const ACTS = words(
  'botched fumbled fat-fingered fatfingered mistyped mis-typed misclicked mis-clicked goofed',
)
const OPENS_CLAUSE = words(', ; : ( because but since so')
const EXPLAINS =
  words(`due to of by was is were be because from : = through a an some simple pure just classic plain the
  possible likely probably like unfortunate basic obvious silly honest another apparent via and or - – — ( involved despite`)

/** A slip of a person, offered as the explanation. What a program does by itself, warnings and denials are not. */
export function humanErrors(sentence: Sentence): Find[] {
  const finds: Find[] = []
  const add = (from: number, to: number, suggestion: string) =>
    finds.push({ kind: 'human-error', from, to, suggestion })
  for (let at = 0; at < sentence.length; at++) {
    if (sentence.sort(at) !== 'word') continue
    const word = sentence.low(at)
    const next = sentence.low(at + 1)
    if (BY_WHOM.has(word) && (/^(?:errors?|mistakes?|slip|slips)$/.test(next) || word === 'pebkac')) {
      const last = word === 'pebkac' ? at : at + 1
      if (offered(sentence, at, last)) add(at, last, SUGGESTIONS.humanError)
    } else if (SLIPS.has(word)) {
      if (!guarded(sentence, at) && slipOfPeople(sentence, at)) add(at, at, SUGGESTIONS.slip)
    } else if (WRONGLY.has(word)) {
      if (!guarded(sentence, at) && peopleWrongly(sentence, at))
        add(at, sentence.past(at + 1), SUGGESTIONS.slip)
    } else if (
      word === 'accidental' &&
      /^(?:was|were)$/.test(sentence.low(at - 1)) &&
      sentence.sort(at + 1) !== 'word'
    ) {
      if (!sentence.isQuestion) add(at - 1, at, SUGGESTIONS.slip)
    } else if (SLIP_NOUN.has(word) && sentence.sort(at + 1) === 'word') {
      if (!guarded(sentence, at) && accidentalDeed(sentence, at)) add(at, at + 1, SUGGESTIONS.slip)
    } else if (
      (/^(?:by|on)$/.test(word) && /^(?:mistake|accident)$/.test(next)) ||
      (word === 'in' && next === 'error' && isParticiple(sentence, at - 1))
    ) {
      if (!guarded(sentence, at) && slipOfPeople(sentence, at)) add(at, at + 1, SUGGESTIONS.slip)
    } else if (
      ACTS.has(word) ||
      (ACTS_UP.has(word) && next === 'up') ||
      (word === 'fat' && next.startsWith('finger'))
    ) {
      const last = next === 'up' || word === 'fat' ? at + 1 : at
      if (!guarded(sentence, at) && peopleMessUp(sentence, at, last)) add(at, last, SUGGESTIONS.slip)
    } else if (/^mistakes?$/.test(word)) {
      const from = mistakeOf(sentence, at)
      if (from !== undefined && !guarded(sentence, from)) add(from, at, SUGGESTIONS.slip)
    } else if (
      word === 'error' &&
      sentence.low(at + 1) === 'on' &&
      /^(?:part|side|end)$/.test(sentence.low(at + 3))
    ) {
      if (!guarded(sentence, at) && /^(?:my|our|his|her|their)$/.test(sentence.low(at + 2)))
        add(at, at + 3, SUGGESTIONS.slip)
    } else if (/^(?:errors?|typo|typos)$/.test(word) && /^(?:by|of)$/.test(next) && folk(sentence, at + 2)) {
      if (offered(sentence, at, at)) add(at, at + 1, SUGGESTIONS.humanError)
    } else if (word === 'errors' || (word === 'error' && sentence.low(at - 1) === 'an')) {
      const from = madeBefore(sentence, at)
      if (from !== undefined && !guarded(sentence, from)) add(from, at, SUGGESTIONS.slip)
    } else if (word === 'oversight' && /^(?:on|by)$/.test(next) && people(sentence, at + 2)) {
      if (!guarded(sentence, at)) add(at, at + 2, SUGGESTIONS.slip)
    }
  }
  return finds
}

/** "I messed up the rebase", "fat-fingered it"; not a layout that is messed up, nor "messed up formatting". */
function peopleMessUp(sentence: Sentence, at: number, last: number): boolean {
  const helper = sentence.low(sentence.past(at - 1, -1))
  if (/^(?:is|are|was|were|been|be|being|get|gets|got|'s)$/.test(helper)) return false
  const { doer } = subjectOf(sentence, at)
  if (doer === 'i' || doer === 'person' || doer === 'anyone' || doer === 'maybe') return true
  const object =
    /^(?:the|my|our|this|that|it|a|an|on|with|when|while|again|there|here|sorry|and|by|in|somewhere)$/
  return doer === 'none' && (sentence.sort(last + 1) !== 'word' || object.test(sentence.low(last + 1)))
}

/** Whether the words are offered as an answer, not talked about, denied or guarded against. */
function offered(sentence: Sentence, at: number, last: number): boolean {
  const idiom = sentence.low(at - 1) === ',' && sentence.reads(at - 3, 'never', 'mind')
  if (sentence.isQuestion || (!idiom && sentence.has(DENIES, at - 4, at)) || sentence.has(GUARDS, at - 5, at))
    return false
  if (sentence.has(CRITICISED, at - 7, at) || sentence.has(CRITICISED, last + 1, last + 5)) return false
  const after = sentence.low(last + 1)
  if (
    /^(?:messages?|handling|logs?|reports?|codes?|pages?|rates?|feedback|counts?|budget|metrics?|types?|cases?|is|are|s)$/.test(
      after,
    )
  )
    return /^is$/.test(after) && sentence.reads(last + 2, 'to', 'blame')
  if (
    /^(?:was|were|led|caused|causing|by|during|when|in|on|resulted|while)$/.test(after) &&
    !/^not$/.test(sentence.low(last + 2))
  )
    return true
  const before = sentence.low(at - 1)
  return at === 0 || sentence.sort(at - 1) === 'mark' || EXPLAINS.has(before)
}

function guarded(sentence: Sentence, at: number): boolean {
  let clause = at
  while (clause > 0 && at - clause < 7 && !OPENS_CLAUSE.has(sentence.low(clause - 1))) clause--
  if (sentence.has(GUARDS, clause, at) || sentence.has(DENIES, at - 2, at)) return true
  if (sentence.has(NOBODY, clause, at) || sentence.reads(clause - 1, 'so', 'that')) return true
  const to = sentence.low(at - 1) === 'to' || sentence.low(at - 1) === 'from'
  return to || sentence.isQuestion || (sentence.low(0) === 'if' && at < 6)
}

/** Whether people slipped: the passive of a deed, or people as the ones who act; not what a program did. */
function slipOfPeople(sentence: Sentence, at: number): boolean {
  // The verb it belongs to: after it, else before ("deleted by mistake").
  let verb = sentence.past(at + 1)
  const after = !/^(?:by|on|in)$/.test(sentence.low(at)) && sentence.sort(verb) === 'word'
  if (after && SEES.has(sentence.low(verb)))
    return /^(?:thought|believed)$/.test(sentence.low(verb)) && subjectOf(sentence, at).doer === 'i'
  if (sentence.low(at) === 'by' && FINDS.test(sentence.low(sentence.past(at + 3)))) return false
  if (!after || !(isParticiple(sentence, verb) || /^(?!during$)\w+ing$/.test(sentence.low(verb))))
    verb = verbBefore(sentence, at) ?? at
  const helper = sentence.low(sentence.past(Math.min(at, verb) - 1, -1))
  if (/^(?:was|were|been|being|got|is|are|be)$/.test(helper) && isParticiple(sentence, verb))
    return !byThing(sentence, verb)
  const { doer } = subjectOf(sentence, Math.min(at, verb))
  if (/^(?:will|would|could|can|does|do)$/.test(helper)) return false
  if (doer === 'thing' || doer === 'it')
    return (
      doer === 'it' &&
      sentence.low(at) === 'by' &&
      isParticiple(sentence, verb) &&
      /^(?:was|were|been)$/.test(helper)
    )
  return (
    doer === 'i' ||
    doer === 'person' ||
    doer === 'anyone' ||
    doer === 'none' ||
    doer === 'maybe' ||
    (doer === 'you' && isParticiple(sentence, verb))
  )
}

/** "by accident I found it": luck, not a slip. */
const FINDS = /^(?:found|noticed|discovered|saw|spotted|learned|stumbled)$/

function verbBefore(sentence: Sentence, at: number): number | undefined {
  for (let place = at - 1; place >= 0 && at - place < 10; place--)
    if (isParticiple(sentence, place)) return place
  return undefined
}

/** "we wrongly assumed": people did, actively; how a setting came to be wrong is another matter. */
function peopleWrongly(sentence: Sentence, at: number): boolean {
  const verb = sentence.past(at + 1)
  if (!isParticiple(sentence, verb) || /^(?:was|were|been|being|is|are|be|got)$/.test(sentence.low(at - 1)))
    return false
  const { doer } = subjectOf(sentence, at)
  return doer === 'i' || doer === 'person'
}

/** "was accidentally disabled by the migration": a thing did it. */
function byThing(sentence: Sentence, verb: number): boolean {
  for (let at = verb + 1; at < verb + 5; at++) {
    if (sentence.low(at) !== 'by') continue
    if (/^(?:mistake|accident)$/.test(sentence.low(at + 1)) || sentence.low(at + 1).endsWith('ing')) continue
    return !people(sentence, at + 1)
  }
  return false
}

function people(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + 4 && sentence.sort(at) === 'word'; at++) {
    if (
      isPerson(sentence.low(at)) ||
      doerOf(sentence, at) === 'person' ||
      /^(?:me|him|her|my|our)$/.test(sentence.low(at))
    )
      return true
  }
  return false
}

/** "an accidental deploy", said of something done; not of settings, plans or policies. */
function accidentalDeed(sentence: Sentence, at: number): boolean {
  const noun = sentence.low(at + 1)
  const deed =
    /(?:tion|ment|al|ge|oy|ing|ush|un|ck|sh|ase|ete|ert|ion)$/.test(noun) ||
    /^(?:change|deploy|push|run|click|delete|merge|edit)$/.test(noun)
  return deed && !noun.endsWith('s') && sentence.low(at) !== 'mistaken'
}

const PROVIDES = /^(?:provider|vendor|supplier|isp|host)s?$/

/** "by an engineer", "by one of our engineers": somebody of the trade, not those who use what others run. */
function folk(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + 5 && sentence.sort(at) === 'word'; at++)
    if (PROVIDES.test(sentence.low(at)) || (isPerson(sentence.low(at)) && !OUTSIDERS.has(sentence.low(at))))
      return true
  return false
}

/** "made an error", of people: where it begins. */
function madeBefore(sentence: Sentence, at: number): number | undefined {
  for (let place = at - 1; place > 0 && at - place < 4; place--) {
    if (sentence.low(place) !== 'made') continue
    const { doer } = subjectOf(sentence, place)
    return sentence.low(place - 1) !== 'who' && (doer === 'i' || doer === 'person' || doer === 'anyone')
      ? place
      : undefined
  }
  return undefined
}

const EXPLAINED_BY = /^(?:to|by|of|stupid|dumb|silly|honest)$/

/** "my mistake", "I made a mistake", "mistakes were made": where it begins. */
function mistakeOf(sentence: Sentence, at: number): number | undefined {
  const before = sentence.low(at - 1)
  if (sentence.low(at - 2) === 'by' || /^(?:same|learn|this|that|such|new|no|any|by)$/.test(before))
    return undefined
  if (sentence.low(at) === 'mistake' && before === 'my') return at - 1
  if (/^(?:our|his|her|their)$/.test(before) && /^(?:was|is)$/.test(sentence.low(at + 1))) return at - 1
  if (/^(?:side|end|part)$/.test(sentence.low(at + 3)) && sentence.low(at + 1) === 'on') return at
  if (sentence.reads(at + 1, 'of', 'mine') || sentence.reads(at + 1, 'was', 'mine')) return at
  if (EXPLAINED_BY.test(sentence.low(at - 2)) || EXPLAINED_BY.test(before)) return at - 1
  if (/^(?:was|were)$/.test(sentence.low(at + 1)) && sentence.low(at + 2) === 'made') return at
  if (
    /^(?:by|made)$/.test(sentence.low(at + 1)) &&
    folk(sentence, sentence.low(at + 2) === 'by' ? at + 3 : at + 2)
  )
    return at
  return madeBefore(sentence, at)
}
