import type { Find } from '../hint.ts'
import { SUGGESTIONS } from '../suggestions.ts'
import { words } from '../words/lexicon.ts'
import { isParticiple } from '../words/participle.ts'
import type { Sentence } from '../words/sentence.ts'
import {
  deedOfPeople,
  didWrongly,
  folk,
  OPENS_CLAUSE,
  people,
  peopleMessUp,
  peopleWrongly,
  slipOfPeople,
} from './slip-doer.ts'
import {
  accidentalDeed,
  anOversight,
  inBrackets,
  madeBefore,
  mistakeOf,
  onOurSide,
  OWN_SLIP,
  tookForAnother,
  wrongOne,
} from './slip-noun.ts'

const BY_WHOM = words(
  'human user operator admin administrator pilot engineer manual pebkac developer staff personnel',
)

const SLIPS =
  words(`accidentally accidently accidentaly mistakenly mistakingly inadvertently inadvertantly unintentionally
  erroneously unwittingly unknowingly accidentily accidentilly accidentially accidentlly accidentely acidentally acidently
  unintentionaly inadvertedly inadvertendly mistakely`)

const WRONGLY = words('wrongly incorrectly falsely')

const SLIP_NOUN = words('accidental inadvertent unintentional mistaken')

const DENIES = words('instead not no never rather without nor nobody neither')

const NOBODY = words('nobody noone')

const GUARDS =
  words(`prevent prevents preventing prevented avoid avoids avoiding guard guards against protect protects
  protecting protection reduce reduces reducing risk risks chance chances possibility potential harder impossible
  minimise minimize likelihood stop stops keep keeps safeguard safeguards possible easy easier could can may might
  would if whether lest unlikely susceptible prone provoke concept idea book`)

const MISTAKES_IT = words(
  'misread misjudged misinterpreted mistook miscounted miskeyed mis-keyed overestimated underestimated',
)

const PRESSED = words('clicked pressed hit typed pulled unplugged pasted picked selected entered chose')

const CRITICISED =
  words(`label labels labeled labelled view views viewed symptom old traditional term terms called call calling calls
  book books notion myth theory blame blaming stop stops never always away beyond so-called tempting treat treated treats treating culture`)

/** Slips that need an up, and slips that need none. */
const ACTS_UP = words('messed screwed mixed goofed fucked slipped cocked balls ballsed')

const ACTS = words(
  'botched fumbled fat-fingered fatfingered mistyped mis-typed misclicked mis-clicked goofed bungled flubbed fluffed borked blundered typoed',
)

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
      if (!guarded(sentence, at) && !inBrackets(sentence, at) && slipOfPeople(sentence, at))
        add(at, at, SUGGESTIONS.slip)
    } else if (WRONGLY.has(word)) {
      if (guarded(sentence, at)) continue
      if (peopleWrongly(sentence, at)) add(at, sentence.past(at + 1), SUGGESTIONS.slip)
      else if (didWrongly(sentence, at)) add(at, at, SUGGESTIONS.slip)
    } else if (word === 'wrong' && sentence.sort(at + 1) !== 'word') {
      if (!guarded(sentence, at) && didWrongly(sentence, at)) add(at, at, SUGGESTIONS.slip)
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
    } else if (MISTAKES_IT.has(word) || (word === 'confused' && tookForAnother(sentence, at))) {
      if (!guarded(sentence, at) && deedOfPeople(sentence, at)) add(at, at, SUGGESTIONS.slip)
    } else if (PRESSED.has(word)) {
      const wrong = wrongOne(sentence, at)
      if (wrong !== undefined && !guarded(sentence, at) && deedOfPeople(sentence, at))
        add(at, wrong, SUGGESTIONS.slip)
    } else if (word === 'typo' && (OWN_SLIP.test(sentence.low(at - 1)) || onOurSide(sentence, at))) {
      if (!guarded(sentence, at)) add(at, at, SUGGESTIONS.slip)
    } else if (word === 'oversight' && (OWN_SLIP.test(sentence.low(at - 1)) || anOversight(sentence, at))) {
      if (!guarded(sentence, at)) add(at, at, SUGGESTIONS.slip)
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
    } else if (
      /^(?:errors?|typo|typos|slip|slips|lapse|blunder)$/.test(word) &&
      (/^(?:by|of|from)$/.test(next) || sentence.reads(at + 1, 'made', 'by')) &&
      folk(sentence, at + 2)
    ) {
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

/** Whether the words are offered as an answer, not talked about, denied or guarded against. */
function offered(sentence: Sentence, at: number, last: number): boolean {
  const idiom = sentence.low(at - 1) === ',' && sentence.reads(at - 3, 'never', 'mind')
  if (sentence.isQuestion || (!idiom && sentence.has(DENIES, at - 4, at)) || sentence.has(GUARDS, at - 5, at))
    return false
  if (sentence.has(CRITICISED, at - 7, at)) return false
  if (sentence.has(CRITICISED, last + 1, last + 5) && !sentence.reads(last + 1, ',', 'never', 'mind'))
    return false
  const after = sentence.low(last + 1)
  if (
    /^(?:messages?|handling|logs?|reports?|codes?|pages?|rates?|feedback|counts?|budget|metrics?|types?|cases?|argument|label|angle|story|theory|category|section|framing|narrative|explanation|question|is|are|s)$/.test(
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
  // "I may have accidentally swapped them" tells of one, "they could have" of what is possible.
  const mayHave =
    sentence.low(sentence.past(at - 1, -1)) === 'have' &&
    /^(?:may|might)$/.test(sentence.low(sentence.past(at - 1, -1) - 1))
  if ((sentence.has(GUARDS, clause, at) && !mayHave) || sentence.has(DENIES, at - 2, at)) return true
  if (sentence.has(NOBODY, clause, at) || sentence.reads(clause - 1, 'so', 'that')) return true
  const to =
    (sentence.low(at - 1) === 'to' && !/^(?:due|owing|thanks|down|led)$/.test(sentence.low(at - 2))) ||
    sentence.low(at - 1) === 'from'
  return to || sentence.isQuestion || (sentence.low(0) === 'if' && at < 6)
}
