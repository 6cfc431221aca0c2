import {
  CONJUNCTIONS,
  DETERMINERS,
  FIRST_NAMES,
  HUMAN_ACTS,
  INTERJECTIONS,
  OUTSIDERS,
  PEOPLE,
  PREPOSITIONS,
  words,
} from './lexicon.ts'
import { isAdverb } from './sentence.ts'
import type { Sentence } from './sentence.ts'

/**
 * Who or what acts. `nobody` denies (no one, nothing, no review); `anyone` is people in general; `it` a pronoun for a
 * thing; `none` left out, as in chat; `maybe` a word that names a person as well as a program.
 */
export type Doer = 'i' | 'person' | 'you' | 'anyone' | 'nobody' | 'it' | 'there' | 'none' | 'maybe' | 'thing'

export interface Subject {
  readonly doer: Doer
  /** The first word of it that is known. */
  readonly from: number
}

const PRONOUNS: ReadonlyMap<string, Doer> = new Map([
  ...(['i', 'we', 'us'] as const).map((word) => [word, 'i'] as const),
  ...(['he', 'she', 'who', 'whoever', 'they'] as const).map((word) => [word, 'person'] as const),
  ['you', 'you'],
  ...(['anyone', 'anybody', 'someone', 'somebody', 'one'] as const).map((word) => [word, 'anyone'] as const),
  ...(['nobody', 'nothing', 'none', 'noone', 'neither'] as const).map((word) => [word, 'nobody'] as const),
  ...(['it', 'this', 'these', 'those', 'that', 'which', 'what'] as const).map(
    (word) => [word, 'it'] as const,
  ),
  ['there', 'there'],
])

const HELPERS = new Set(
  "have has had do did does not never to be been was were is are am will would should could may might must can 's 'd".split(
    ' ',
  ),
)
const PRONOUN_INSIDE = new Set(['i', 'we', 'he', 'she', 'they', 'you', 'who', 'which', 'that'])
const REACH = 24

/** Who does what the verb at `verb` says, by grammar alone: looks left, past helpers and adverbs. */
export function subjectOf(sentence: Sentence, verb: number, depth = 0): Subject {
  let at = verb - 1
  while (at >= 0 && (HELPERS.has(sentence.low(at)) || isAdverb(sentence.low(at)))) at--
  const word = sentence.low(at)
  if (at < 0) return { doer: 'none', from: verb }
  if (sentence.sort(at) === 'code') return { doer: 'thing', from: at }
  if (sentence.sort(at) === 'mark') {
    const before = word === ',' || word === ')' ? beforeAside(sentence, at) : -1
    return before > 0 && depth < 3 ? subjectOf(sentence, before, depth + 1) : { doer: 'none', from: verb }
  }
  if (word === 'and' || word === 'but' || word === 'or' || word === 'then')
    return ofEarlierClause(sentence, at)
  if (CONJUNCTIONS.has(word)) return { doer: 'none', from: verb }
  if ((word === 'that' || word === 'which' || word === 'who') && depth < 3) {
    const head = sentence.low(at - 1)
    if (word === 'who') return { doer: 'person', from: at }
    if (
      sentence.sort(at - 1) === 'word' &&
      !CONJUNCTIONS.has(head) &&
      !PREPOSITIONS.has(head) &&
      word === 'which'
    )
      return { doer: doerOf(sentence, at - 1), from: at - 1 }
    return { doer: 'it', from: at }
  }
  if (word === 'one' && sentence.low(at - 1) === 'no') return { doer: 'nobody', from: at - 1 }
  if (word === 'one' && /^(?:this|that|the|each|which)$/.test(sentence.low(at - 1)))
    return { doer: 'it', from: at - 1 }
  if (at === 0 && INTERJECTIONS.has(word)) return { doer: 'none', from: verb }
  const pronoun = PRONOUNS.get(word)
  if (pronoun) return { doer: word === 'they' ? they(sentence, at) : pronoun, from: at }
  return phrase(sentence, at)
}

/** A noun phrase that ends at `last`: its head is what stands before the first preposition or clause inside. */
function phrase(sentence: Sentence, last: number): Subject {
  let begin = last
  while (begin > 0 && last - begin < REACH && sentence.sort(begin - 1) !== 'mark') {
    if (CONJUNCTIONS.has(sentence.low(begin - 1)) && sentence.low(begin - 1) !== 'than') break
    begin--
  }
  for (let at = begin; at <= last; at++) {
    const word = sentence.low(at)
    if (word === 'no' || word === 'none' || word === 'nothing' || word === 'nobody' || word === 'neither')
      return { doer: 'nobody', from: at }
  }
  // The nearest determiner that no preposition governs opens the phrase: "during the outage the team".
  for (let at = last; at > begin && last - at < 6 && !PREPOSITIONS.has(sentence.low(at)); at--)
    if (DETERMINERS.has(sentence.low(at)) && !PREPOSITIONS.has(sentence.low(at - 1)))
      return { doer: doerOf(sentence, last), from: at }
  for (let at = begin + 1; at < last; at++) {
    const word = sentence.low(at)
    if (
      word === 'of' &&
      /^(?:one|two|three|four|five|several|both|each|some|any|most|members?|half|lot|number|many|few|all|part)$/.test(
        sentence.low(at - 1),
      )
    )
      return { doer: doerOf(sentence, last), from: at - 1 }
    if ((PREPOSITIONS.has(word) || PRONOUN_INSIDE.has(word)) && sentence.sort(at - 1) === 'word')
      return { doer: doerOf(sentence, at - 1), from: begin }
  }
  const doer = doerOf(sentence, last)
  // One bare singular noun in front may be a nickname: "mira7 forgot to".
  const told = begin === last - 2 && /^(?:think|guess|suspect|believe|assume)$/.test(sentence.low(last - 1))
  const bare = (begin === last || told) && doer === 'thing' && !/(?:s|ing)$/.test(sentence.low(last))
  return { doer: bare ? 'maybe' : doer, from: begin }
}

/** Whether the noun there names people, surely or maybe. */
export function doerOf(sentence: Sentence, at: number): Doer {
  const word = sentence.low(at)
  const text = sentence.tokens[at]?.text ?? ''
  const pronoun = PRONOUNS.get(word)
  if (pronoun) return pronoun
  if (OUTSIDERS.has(word)) return 'maybe'
  if (MANAGES.test(word) && runsByItself(sentence, at)) return 'maybe'
  if (isPerson(word) || text.startsWith('@')) return 'person'
  const initial = text.charCodeAt(0)
  // A name the lists lack, spoken of as he or she later on: "Tomasz said he forgot".
  if (initial >= 65 && initial <= 90 && text.length > 2 && sentence.has(SPOKEN_OF, at + 1, at + 14))
    return 'person'
  if (initial >= 65 && initial <= 90 && at > 0 && text !== text.toUpperCase()) return 'maybe'
  return at === 0 ? 'maybe' : 'thing'
}

const SPOKEN_OF = words('he she his her him himself herself')
const MANAGES = /^(?:manager|operator|analyst|planner|dispatcher|author|agent)s?$/
const OF_PEOPLE =
  words(`release incident product project engineering line change account duty shift general night senior junior network
  data site plant system database security on-call human machine first second other new it console crisis delivery team
  ops problem service store hotel operations support and or main office`)

/** "The eviction manager", "a volume operator": what a word before makes a program of. */
function runsByItself(sentence: Sentence, at: number): boolean {
  const before = sentence.low(at - 1)
  return (
    sentence.sort(at - 1) === 'word' &&
    !DETERMINERS.has(before) &&
    !PREPOSITIONS.has(before) &&
    !OF_PEOPLE.has(before)
  )
}

/** Whether the word is a person, several, or somebody's first name. */
export function isPerson(word: string): boolean {
  if (PEOPLE.has(word) || FIRST_NAMES.has(word) || (word.endsWith('s') && PEOPLE.has(word.slice(0, -1))))
    return true
  // An on-caller, a co-author; "multi-user" and "eu-us" are no people.
  const hyphen = word.lastIndexOf('-')
  if (hyphen < 1 || word.length - hyphen < 6) return false
  const last = word.slice(hyphen + 1)
  return (
    !OUTSIDERS.has(last) &&
    !MANAGES.test(last) &&
    (PEOPLE.has(last) || (last.endsWith('s') && PEOPLE.has(last.slice(0, -1))))
  )
}

/** They: things where the words before speak of several of those and of nobody. */
function they(sentence: Sentence, at: number): Doer {
  let things = false
  for (let place = at - 1; place >= 0 && at - place < REACH; place--) {
    const word = sentence.low(place)
    if (sentence.sort(place) !== 'word') continue
    if (isPerson(word)) return 'person'
    if (word.length > 3 && word.endsWith('s') && !/^(?:was|this|less|does|always|perhaps)$/.test(word))
      things = true
  }
  return things ? 'maybe' : 'person'
}

/** The place after the words a comma or bracket aside interrupts: "the team, who was tired, failed". */
function beforeAside(sentence: Sentence, close: number): number {
  const open = sentence.low(close) === ')' ? '(' : ','
  for (let at = close - 1; at > 0 && close - at < 12; at--) if (sentence.low(at) === open) return at
  return -1
}

/** "We saw it but failed to": the pronoun or person that opens the clause before, else what the sentence opens with. */
function ofEarlierClause(sentence: Sentence, from: number): Subject {
  for (let at = from - 1; at >= 0 && from - at < REACH; at--) {
    const word = sentence.low(at)
    if (word === 'they') return { doer: they(sentence, at), from: at }
    if (/^(?:i|we|he|she|who)$/.test(word))
      return { doer: word === 'i' || word === 'we' ? 'i' : 'person', from: at }
    if (/^(?:someone|somebody|anyone|anybody)$/.test(word) && (at === 0 || sentence.sort(at - 1) === 'mark'))
      return { doer: 'anyone', from: at }
    if (word === 'it' && (at === 0 || sentence.sort(at - 1) === 'mark')) return { doer: 'it', from: at }
  }
  if (from < 2) return { doer: 'none', from }
  const first = DETERMINERS.has(sentence.low(0)) ? 1 : 0
  for (let at = first; at < first + 3; at++)
    if (isPerson(sentence.low(at))) return { doer: doerOf(sentence, at), from: at }
  return { doer: 'thing', from: first }
}

/** Whether people act here, taking a word that may name either for people where the act is one of people. */
export function peopleAct(doer: Doer, act: string): boolean {
  if (doer === 'i' || doer === 'person' || doer === 'you') return true
  return doer === 'maybe' && HUMAN_ACTS.has(act)
}
