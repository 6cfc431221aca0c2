import { OUTSIDERS, words } from '../words/lexicon.ts'
import type { Sentence } from '../words/sentence.ts'
import { isPerson, subjectOf } from '../words/subject.ts'
import { DENIES, FOLK, named } from './people-meant.ts'

/** The words a reproach turns on; most of a text is none of them. */
const TURNS =
  words(`never always should must need needs have has ought care less bothered let lets down screwed threw thrown asleep
  cut cutting lied slacked slacking typical responsible responsibility culprit culprits attention paying clue reckless
  careless irresponsible negligent sloppy unprofessional whoever`)
const HEEDS =
  words(`listen listens read reads care cares check checks think thinks bother bothers learn learns test tests
  document documents`)
const RUINS =
  words(`break breaks breaking forget forgets forgetting ignore ignores ignoring cut cuts cutting mess messes messing screw
  screws screwing blame blames blaming push pushes pushing rush rushes rushing`)
const DUTY = words('should must need needs have has ought')
const HARMED =
  words(`mess disaster outage incident failure breakage disruption downtime crash fiasco loss delay chaos debacle mistake
  error deletion bug problem deploy`)

/** A reproach that turns on the word at `at`: its last place. Of things, denied, or of what one will do: none. */
export function reproachAt(sentence: Sentence, at: number): number | undefined {
  const word = sentence.low(at)
  if (!TURNS.has(word)) return undefined
  if (word === 'never' || word === 'always') return habit(sentence, at)
  if (word === 'whoever') return whoeverDidNot(sentence, at)
  if (DUTY.has(word)) return moreCareful(sentence, at)
  if (sentence.isQuestion || sentence.has(DENIES, at - 4, at)) return uncaring(sentence, at)
  if (word === 'typical') return sentence.low(at + 1) === 'of' && named(sentence, at + 2) ? at + 2 : undefined
  if (word === 'responsible') return responsibleFor(sentence, at)
  if (word === 'responsibility') return takesResponsibility(sentence, at)
  if (word === 'culprit' || word === 'culprits') return culprit(sentence, at)
  if (word === 'attention') return lackOfCare(sentence, at) ? at : undefined
  if (/^(?:reckless|careless|irresponsible|negligent|sloppy|unprofessional)$/.test(word))
    return deedWas(sentence, at)
  return letDown(sentence, at) ?? uncaring(sentence, at)
}

/** Whether people do it: others, oneself, those who use what others run; not a thing, not nobody. */
function ofPeople(sentence: Sentence, verb: number, others = false): boolean {
  const { doer, from } = subjectOf(sentence, verb)
  if (doer === 'person' || doer === 'you') return !/^(?:who)$/.test(sentence.low(from))
  if (doer === 'i') return !others
  return doer === 'maybe' && sentence.has(OUTSIDERS, from, verb)
}

/** "They never listen", "Sam is always breaking things": what somebody is said to be like, by habit. */
function habit(sentence: Sentence, at: number): number | undefined {
  const verb = sentence.past(at + 1)
  const heeds = sentence.low(at) === 'never' ? HEEDS : RUINS
  if (!heeds.has(sentence.low(verb)) || sentence.isQuestion) return undefined
  const lot = /^(?:lot|guys|people|folks|all)$/.test(sentence.low(at - 1)) && sentence.low(at - 2) === 'you'
  const helper = !/^(?:will|would|can|could|should|must|to|if|and)$/.test(sentence.low(at - 1))
  return helper && (lot || ofPeople(sentence, at, true)) ? verb : undefined
}

/** "Whoever put that in did not notice": the place of what was not heeded. */
function whoeverDidNot(sentence: Sentence, at: number): number | undefined {
  for (let place = at + 1; place < at + 12; place++) {
    const never = sentence.low(place) === 'never' || sentence.reads(place - 1, 'did', 'not')
    const verb = sentence.past(place + 1)
    if (
      never &&
      /^(?:notice|read|test|look|verify|think|bother|care|check)(?:ed|d)?$/.test(sentence.low(verb))
    )
      return verb
  }
  return undefined
}

/** "You should be more careful", "she needs to pay attention": said of others; of oneself it is a plan. */
function moreCareful(sentence: Sentence, at: number): number | undefined {
  if (sentence.isQuestion || sentence.low(at + 1) === 'not') return undefined
  let place = sentence.past(at + 1)
  if (sentence.low(place) === 'to') place = sentence.past(place + 1)
  else if (!/^(?:should|must)$/.test(sentence.low(at))) return undefined
  let last: number | undefined
  if (
    sentence.reads(place, 'be', 'more') &&
    /^(?:careful|attentive|diligent|professional|thorough|vigilant)$/.test(sentence.low(place + 2))
  )
    last = place + 2
  else if (sentence.low(place) === 'pay' && sentence.has(ATTENTION, place + 1, place + 4)) last = place + 1
  else if (/^(?:try|look|think)$/.test(sentence.low(place)) && /^(?:harder)$/.test(sentence.low(place + 1)))
    last = place + 1
  else if (sentence.reads(place, 'know', 'better')) last = place + 1
  else if (sentence.reads(place, 'learn', 'to') && HEEDS.has(sentence.low(place + 2))) last = place + 2
  return last !== undefined && ofPeople(sentence, at, true) ? last : undefined
}
const ATTENTION = words('attention')

/** "don't care", "couldn't care less", "couldn't be bothered", "has no clue". */
function uncaring(sentence: Sentence, at: number): number | undefined {
  const word = sentence.low(at)
  if (word === 'bothered' && sentence.reads(at - 2, 'not', 'be')) {
    return /^(?:could|can)$/.test(sentence.low(at - 3)) && ofPeople(sentence, at - 3) ? at : undefined
  }
  if (word === 'care' && sentence.low(at + 1) !== 'to' && sentence.low(at + 1) !== 'of') {
    const not = sentence.past(at - 1, -1)
    if (sentence.low(not) !== 'not' || !/^(?:do|does|did|could)$/.test(sentence.low(not - 1)))
      return undefined
    return caring(sentence, not - 1) ? at : undefined
  }
  if (word === 'clue' && sentence.low(at - 1) === 'no' && /^(?:have|has|had)$/.test(sentence.low(at - 2)))
    return ofPeople(sentence, at - 2, true) ? at : undefined
  return undefined
}

/** People, where "people here" or "they" may stand before. */
function caring(sentence: Sentence, verb: number): boolean {
  if (ofPeople(sentence, verb, true)) return true
  const here = sentence.past(verb - 1, -1)
  return sentence.low(here) === 'here' && isPerson(sentence.low(here - 1))
}

/** "let the team down", "screwed us over", "asleep at the wheel", "cut corners", "lied to us": its last place. */
function letDown(sentence: Sentence, at: number): number | undefined {
  const word = sentence.low(at)
  let last: number | undefined
  if (word === 'let' || word === 'lets') {
    for (let place = at + 2; place < at + 5; place++)
      if (sentence.low(place) === 'down' && whom(sentence, at + 1)) last = place
  } else if (word === 'screwed' && FOLK.has(sentence.low(at + 1))) last = at + 1
  else if (/^(?:threw|thrown)$/.test(word) && sentence.has(BUS, at + 2, at + 6)) last = at
  else if (word === 'asleep' && sentence.reads(at + 1, 'at', 'the', 'wheel')) last = at + 3
  else if (/^(?:cut|cutting)$/.test(word) && sentence.low(at + 1) === 'corners') last = at + 1
  else if (word === 'lied')
    last = sentence.low(at + 1) === 'to' && FOLK.has(sentence.low(at + 2)) ? at + 2 : undefined
  else if (/^slack(?:ed|ing)$/.test(word)) last = sentence.low(at + 1) === 'off' ? at + 1 : at
  if (last === undefined) return undefined
  const { doer } = subjectOf(sentence, at)
  return ofPeople(sentence, at) || doer === 'person' || (doer === 'maybe' && at < 4) || doer === 'anyone'
    ? last
    : undefined
}
const BUS = words('bus')

function whom(sentence: Sentence, at: number): boolean {
  return (
    FOLK.has(sentence.low(at)) ||
    named(sentence, at) ||
    /^(?:everyone|everybody|customers|users)$/.test(sentence.low(at))
  )
}

/** "Finance is responsible for this mess"; not "for the service", nor "for the follow-up". */
function responsibleFor(sentence: Sentence, at: number): number | undefined {
  if (sentence.low(at + 1) !== 'for' || !/^(?:this|that|the|our)$/.test(sentence.low(at + 2)))
    return undefined
  if (!sentence.has(HARMED, at + 3, at + 5)) return undefined
  const be = sentence.past(at - 1, -1)
  if (/^(?:is|are|was|were|am|'s)$/.test(sentence.low(be))) return ofPeople(sentence, be) ? at : undefined
  for (let held = at - 2; held > at - 6; held--)
    if (/^(?:hold|held|holding|holds)$/.test(sentence.low(held)))
      return ofPeople(sentence, held) ? at : undefined
  return undefined
}

/** "I take full responsibility for the outage". */
function takesResponsibility(sentence: Sentence, at: number): number | undefined {
  const full = /^(?:full|all|sole|complete|entire)$/.test(sentence.low(at - 1))
  const verb = full ? at - 2 : at - 1
  if (!/^(?:take|takes|took|accept|accepts|bear|bears)$/.test(sentence.low(verb))) return undefined
  if (!full && !sentence.has(HARMED, at + 1, at + 6)) return undefined
  return ofPeople(sentence, verb) ? at : undefined
}

/** "The intern is the culprit"; a thing that is one names a cause, and is no blame. */
function culprit(sentence: Sentence, at: number): number | undefined {
  const be = sentence.past(sentence.low(at - 1) === 'the' ? at - 2 : at - 1, -1)
  if (/^(?:is|was|are|were|'s|am)$/.test(sentence.low(be)) && ofPeople(sentence, be)) return at
  const after = sentence.past(at + 1)
  return /^(?:is|was|are|were|'s)$/.test(sentence.low(after)) && named(sentence, after + 1) ? at : undefined
}

/** "lack of attention by the operator", "due to a lack of attention". */
function lackOfCare(sentence: Sentence, at: number): boolean {
  return sentence.reads(at - 2, 'lack', 'of') && !/^(?:to|from|for)$/.test(sentence.low(at + 1))
}

/** "It was reckless to run that", "that was careless": of a deed, so of who did it. */
function deedWas(sentence: Sentence, at: number): number | undefined {
  let be = sentence.past(at - 1, -1)
  if (/^(?:so|very|pretty|too|a|bit|just)$/.test(sentence.low(be))) be--
  if (!/^(?:was|were)$/.test(sentence.low(be)) || !/^(?:it|that|this|which)$/.test(sentence.low(be - 1)))
    return undefined
  return sentence.sort(at + 1) !== 'word' || /^(?:to|and|from|by|as|given)$/.test(sentence.low(at + 1))
    ? at
    : undefined
}
