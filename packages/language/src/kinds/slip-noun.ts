import { OUTSIDERS, words } from '../words/lexicon.ts'
import type { Sentence } from '../words/sentence.ts'
import { isPerson, subjectOf } from '../words/subject.ts'
import { folk } from './slip-doer.ts'

export const OWN_SLIP = /^(?:my|our|his|her)$/

export function onOurSide(sentence: Sentence, at: number): boolean {
  return (
    sentence.low(at + 1) === 'on' &&
    /^(?:my|our|his|her|their)$/.test(sentence.low(at + 2)) &&
    /^(?:side|end|part)$/.test(sentence.low(at + 3))
  )
}

/** "It was an oversight", "due to an oversight". */
export function anOversight(sentence: Sentence, at: number): boolean {
  const article = /^(?:an|a)$/.test(sentence.low(at - 1))
    ? at - 1
    : sentence.low(at - 2) === 'an' || sentence.low(at - 2) === 'a'
      ? at - 2
      : -1
  return (
    article > 0 &&
    /^(?:was|to|of|by|just|simply|is|'s)$/.test(sentence.low(article - 1)) &&
    sentence.low(at + 1) !== 'committee'
  )
}

/** "mistook A for B", "had confused the two servers", "confused it with the other one": not "we were confused". */
export function tookForAnother(sentence: Sentence, at: number): boolean {
  if (
    /^(?:was|were|am|is|are|been|be|got|get|very|so|a|the|bit|that|this|it|which)$/.test(
      sentence.low(sentence.past(at - 1, -1)),
    )
  )
    return false
  return sentence.reads(at + 1, 'the', 'two') || sentence.has(WITH, at + 2, at + 9)
}

const WITH = words('with')

/** "clicked the wrong button", "typed it into the wrong window": the last place of it. */
export function wrongOne(sentence: Sentence, at: number): number | undefined {
  for (let place = at + 1; place < at + 6 && sentence.sort(place) === 'word'; place++)
    if (sentence.low(place) === 'wrong')
      return /^(?:the|a)$/.test(sentence.low(place - 1)) ? place : undefined
  return undefined
}

/** "(often inadvertently)" is said of what happens in general. */
export function inBrackets(sentence: Sentence, at: number): boolean {
  return /^[)!]$/.test(sentence.low(at + 1)) && (sentence.low(at - 1) === '(' || sentence.low(at - 2) === '(')
}

/** "an accidental deploy", said of something done; not of settings, plans or policies. */
export function accidentalDeed(sentence: Sentence, at: number): boolean {
  const noun = sentence.low(at + 1)
  const deed =
    /(?:tion|ment|al|ge|oy|ing|ush|un|ck|sh|ase|ete|ert|ion)$/.test(noun) ||
    /^(?:change|deploy|push|run|click|delete|merge|edit|destroy|wipe|drop|reboot|restart|overwrite|rollback|post|upload)$/.test(
      noun,
    )
  return deed && !noun.endsWith('s') && sentence.low(at) !== 'mistaken'
}

/** "made an error", of people: where it begins. */
export function madeBefore(sentence: Sentence, at: number): number | undefined {
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
export function mistakeOf(sentence: Sentence, at: number): number | undefined {
  const before = sentence.low(at - 1)
  if (sentence.low(at - 2) === 'by' || /^(?:same|learn|this|that|such|new|no|any|by)$/.test(before))
    return undefined
  if (sentence.low(at) === 'mistake' && before === 'my') return at - 1
  if (/^(?:our|his|her|their)$/.test(before) && /^(?:was|is)$/.test(sentence.low(at + 1))) return at - 1
  const whose = sentence.low(at - 1) === "'s" && sentence.sort(at + 1) !== 'word' ? at - 2 : -1
  if (whose >= 0 && (isPerson(sentence.low(whose)) || OUTSIDERS.has(sentence.low(whose)))) return whose
  if (/^(?:side|end|part)$/.test(sentence.low(at + 3)) && sentence.low(at + 1) === 'on') return at
  if (sentence.reads(at + 1, 'of', 'mine') || sentence.reads(at + 1, 'was', 'mine')) return at
  if (sentence.low(at) === 'mistakes' && /^(?:stupid|dumb|silly|honest)$/.test(before)) return undefined
  if (EXPLAINED_BY.test(sentence.low(at - 2)) || EXPLAINED_BY.test(before)) return at - 1
  if (/^(?:was|were)$/.test(sentence.low(at + 1)) && sentence.low(at + 2) === 'made') return at
  if (
    /^(?:by|made)$/.test(sentence.low(at + 1)) &&
    folk(sentence, sentence.low(at + 2) === 'by' ? at + 3 : at + 2)
  )
    return at
  return madeBefore(sentence, at)
}
