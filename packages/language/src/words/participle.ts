import { ADJECTIVAL, DETERMINERS, IRREGULAR, NOT_PARTICIPLES, PREPOSITIONS } from './lexicon.ts'
import { isAdverb } from './sentence.ts'
import type { Sentence } from './sentence.ts'

/** Whether the word may be a past participle. */
export function mayBeParticiple(word: string): boolean {
  if (IRREGULAR.has(word)) return true
  return word.length > 3 && word.endsWith('ed') && !NOT_PARTICIPLES.has(word)
}

/** Words after a participle that show it is one, and no adjective before a noun. */
const AFTER = new Set([...DETERMINERS, ...PREPOSITIONS])
const MORE_AFTER =
  /^(?:it|them|him|her|me|us|you|that|this|what|when|where|how|why|if|as|and|or|but|more|better|properly|earlier|sooner|something|someone|everyone|everything|anything)$/

/** Whether the word there carries a perfect, as in "have noticed"; "have limited access" does not. */
export function isParticiple(sentence: Sentence, at: number): boolean {
  const word = sentence.low(at)
  if (sentence.sort(at) !== 'word' || !mayBeParticiple(word)) return false
  if (!ADJECTIVAL.has(word) || sentence.sort(at + 1) !== 'word') return true
  const next = sentence.low(at + 1)
  return AFTER.has(next) || MORE_AFTER.test(next) || isAdverb(next)
}
