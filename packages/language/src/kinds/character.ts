import { DETERMINERS, FIRST_NAMES, OUTSIDERS, words } from '../words/lexicon.ts'
import { isParticiple } from '../words/participle.ts'
import type { Sentence } from '../words/sentence.ts'
import { isPerson, subjectOf } from '../words/subject.ts'
import { BES, DENIES, doerOfBe, DOUBTS, FOLK, named, OWN } from './people-meant.ts'

const CHARACTER =
  words(`idiot idiots moron morons fool fools stupid dumb lazy careless incompetent negligent sloppy clueless
  reckless irresponsible ignorant silly dense useless idiotic foolish unprofessional lousy inept oblivious dumbass
  incapable inattentive complacent thoughtless imbecile amateur amateurs jerk dummy
  arrogant stubborn clown clowns jerks clumsy hopeless brainless imbeciles incompetents unqualified moronic`)
const INSULTS = words(
  'idiot idiots moron morons fool fools imbecile imbeciles jerk jerks clown clowns dumbass',
)
const LAZY = words('arrogant stubborn lazy stupid dumb careless sloppy incompetent ignorant dense')
const WITH_BAD = words('bad poor terrible awful lousy')
const JUDGEMENT = words('judgement judgment')
const BADLY = words(
  'stupidly foolishly carelessly sloppily incompetently lazily recklessly negligently irresponsibly',
)
const LACKS = words(
  'negligence carelessness incompetence laziness sloppiness stupidity ignorance complacency',
)

/** What somebody is said to be like, in a word at `at`: the first and last place of it. */
export function characterAt(sentence: Sentence, at: number): readonly [from: number, to: number] | undefined {
  const word = sentence.low(at)
  if (CHARACTER.has(word)) {
    const from = characterOf(sentence, at)
    return from === undefined ? undefined : [from, at]
  }
  if (sentence.has(DENIES, at - 4, at)) return undefined
  if (BADLY.has(word)) return didBadly(sentence, at) ? [at, at] : undefined
  if (WITH_BAD.has(word)) {
    if (badCall(sentence, at)) return [at, at + 1]
    return badAt(sentence, at) === undefined || sentence.isQuestion ? undefined : [at, at + 1]
  }
  const lack = LACKS.has(word) || (JUDGEMENT.has(word) && WITH_BAD.has(sentence.low(at - 1)))
  const bare = JUDGEMENT.has(word) && (at < 2 || sentence.sort(at - 2) === 'mark')
  return lack && (bare || lackOfPeople(sentence, at)) ? [at, at] : undefined
}

/** "I'm an idiot", "too lazy to", "the careless operator": where it begins. */
function characterOf(sentence: Sentence, at: number): number | undefined {
  const word = sentence.low(at)
  const next = sentence.low(at + 1)
  // "those without a client or too lazy to look": people are meant where no thing is said to be so.
  // "what idiot wrote this", "some moron rebooted it"
  if (
    INSULTS.has(word) &&
    /^(?:some|what|which|these|those|that|our|you)$/.test(sentence.low(at - 1)) &&
    next !== 'proof'
  )
    return /^(?:i|we|he|she|they|you|are|of)$/.test(next)
      ? at - 1
      : sentence.has(DENIES, at - 4, at)
        ? undefined
        : at - 1
  const bare = word === 'lazy' && next === 'to' && /^(?:to|too)$/.test(sentence.low(at - 1))
  if (bare && /^(?:or|and|,|just|but|am|i|)$/.test(sentence.low(at - 2))) return at - 1
  if (sentence.has(DENIES, at - 4, at) || sentence.has(DOUBTS, at - 4, at)) return undefined
  // "irresponsible of the team to ship"
  if (
    next === 'of' &&
    named(sentence, at + 2) &&
    /^(?:it|that|this|is|was|'s|very|so|pretty|quite|rather)$/.test(sentence.low(at - 1))
  )
    return at
  if (/^(?:to|too|so)$/.test(sentence.low(at - 1)) && LAZY.has(word)) {
    const felt = sentence.past(at - 2, -1)
    const { doer } = subjectOf(sentence, BES.has(sentence.low(felt)) ? felt : at - 1)
    return doer === 'i' ||
      doer === 'person' ||
      doer === 'you' ||
      doer === 'none' ||
      (doer === 'maybe' && !sentence.isQuestion)
      ? at - 1
      : undefined
  }
  // "what an idiot I am"
  if (/^(?:i|we|he|she|they|you)$/.test(next) && /^(?:am|are|is|was|were|'s)$/.test(sentence.low(at + 2)))
    return sentence.reads(at - 2, 'what') ? at - 2 : undefined
  // "you did something stupid"
  if (sentence.low(at - 1) === 'something' && /^(?:did|done)$/.test(sentence.low(at - 2)) && LAZY.has(word))
    return doerOfBe(sentence, at - 2) ? at - 2 : undefined
  // "my stupid brain"
  if (sentence.low(at - 1) === 'my' && /^(?:brain|head|self|fingers|ass)$/.test(next)) return at - 1
  // "I'm a lazy man"
  const kind =
    /^(?:man|woman|guy|person|dev|developer|bastard|git)$/.test(next) &&
    /^(?:a|an|such)$/.test(sentence.low(at - 1))
  if (
    kind &&
    BES.has(sentence.low(sentence.past(at - 2, -1))) &&
    doerOfBe(sentence, sentence.past(at - 2, -1))
  )
    return at
  if (next === 'me' && /^(?:silly|stupid|dumb|foolish)$/.test(word)) return at
  if (next === 'of' && FOLK.has(sentence.low(at + 2))) return at
  // A guide's "the careless individual" is a figure, not somebody.
  const vendor =
    OUTSIDERS.has(next) || (OUTSIDERS.has(sentence.low(at + 2)) && sentence.sort(at + 1) === 'word')
  if (
    (isPerson(next) || vendor || (word === 'incompetent' && isPerson(sentence.low(at + 2)))) &&
    next !== 'individual' &&
    next !== 'people' &&
    next !== 'person' &&
    next !== 'one'
  )
    return /^(?:a|an|any|some|every)$/.test(sentence.low(at - 1)) ? undefined : at
  let place = at - 1
  while (
    /^(?:a|an|the|such|so|too|very|bit|little|of|total|complete|absolute|bunch|being|pretty|kind|kinda|sort|sorta|really|like)$/.test(
      sentence.low(place),
    )
  )
    place--
  if (sentence.reads(place, 'for', 'being')) return place + 1
  place = sentence.past(place, -1)
  if (!BES.has(sentence.low(place)) && sentence.low(at - 1) !== 'being') return undefined
  if (
    sentence.sort(at + 1) === 'word' &&
    !INSULTS.has(word) &&
    !/^(?:and|or|but|for|to|when|that|about|here|in|today|not|with|because|as|i|again|enough|on|if|at|sorry|who|by|then|since|lol|haha|now|there|over|right)$/.test(
      next,
    )
  )
    return undefined
  if (sentence.low(at - 1) === 'being' && FOLK.has(sentence.low(at - 2))) return at - 2
  const { doer, from } = subjectOf(sentence, place)
  const people =
    isPerson(sentence.low(place - 1)) ||
    OUTSIDERS.has(sentence.low(place - 1)) ||
    whoBefore(sentence, place) ||
    (sentence.low(place - 1) === 'responsible' && isPerson(sentence.low(place - 2))) ||
    doer === 'i' ||
    doer === 'person' ||
    doer === 'you' ||
    sentence.low(Math.max(0, from - 2)) === 'whoever'
  return people && !sentence.isQuestion ? Math.max(from, at - 6) : undefined
}

/** "I stupidly deleted it", "it was done carelessly" by somebody; "stupidly slow" is said of things. */
function didBadly(sentence: Sentence, at: number): boolean {
  const next = sentence.past(at + 1)
  if (
    sentence.sort(next) === 'word' &&
    !isParticiple(sentence, next) &&
    !/^(?:and|but|so)$/.test(sentence.low(next))
  )
    return false
  if (sentence.isQuestion || sentence.has(DOUBTS, 0, at)) return false
  for (let place = at - 1; place >= 0; place--)
    if (/^(?:i|we|he|she|they|you)$/.test(sentence.low(place)) || named(sentence, place)) return true
  return at < 2
}

/** "the dev who wrote this was ...": people are spoken of, whatever stands right before the verb. */
function whoBefore(sentence: Sentence, at: number): boolean {
  for (let place = at - 1; place > 0 && at - place < 7 && sentence.sort(place) === 'word'; place--)
    if (sentence.low(place) === 'who') return isPerson(sentence.low(place - 1))
  return false
}
/** "he is a terrible engineer": the last place of it. */
function badAt(sentence: Sentence, at: number): number | undefined {
  if (!/^(?:a|an|the|such|worst)$/.test(sentence.low(at - 1)) || !isPerson(sentence.low(at + 1)))
    return undefined
  const article = sentence.low(at - 1) === 'a' && sentence.low(at - 2) === 'such' ? at - 2 : at - 1
  if (!BES.has(sentence.low(sentence.past(article - 1, -1)))) return undefined
  return doerOfBe(sentence, article) ? at + 1 : undefined
}
/** "He made a really poor decision". */
function badCall(sentence: Sentence, at: number): boolean {
  if (!/^(?:call|decision|choice)$/.test(sentence.low(at + 1)) || sentence.isQuestion) return false
  const made = sentence.past(at - 1, -1) - 1
  return sentence.low(made) === 'made' && doerOfBe(sentence, made)
}

/** Whether a lack is put on people: as the reason, or as somebody's. */
function lackOfPeople(sentence: Sentence, at: number): boolean {
  let place = WITH_BAD.has(sentence.low(at - 1)) ? at - 2 : at - 1
  if (/^(?:own|sheer|pure|gross|plain|the|complete)$/.test(sentence.low(place)) && place > 0) place--
  const before = sentence.low(place)
  // "The compiler catches my stupidity" is praise of a guard.
  if (OWN.has(before))
    return !/^(?:catch|catches|prevent|prevents|against|from)$/.test(sentence.low(place - 1))
  if (before === "'s") return isPerson(sentence.low(place - 1)) || FIRST_NAMES.has(sentence.low(place - 1))
  const ofWhom = /^(?:of|by|from)$/.test(sentence.low(at + 1))
    ? at + 2
    : /^(?:on|from)$/.test(sentence.low(at + 1)) && OWN.has(sentence.low(at + 2))
      ? at + 3
      : -1
  if (ofWhom > at + 2 && /^(?:part|side|end)$/.test(sentence.low(ofWhom))) return true
  if (ofWhom === at + 2 && named(sentence, ofWhom)) return true
  if (ofWhom === at + 2 && named(sentence, DETERMINERS.has(sentence.low(ofWhom)) ? ofWhom + 1 : ofWhom))
    return true
  return (
    /^(?:to|of|by|through|sheer|pure|was|is|plain|from|gross)$/.test(before) &&
    !/^(?:accused|accuse|fear|signs?|form|act)$/.test(sentence.low(place - 1))
  )
}
