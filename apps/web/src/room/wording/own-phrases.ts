import type { Hint } from '@second-story/language'
import { nameOf } from './kept-phrases.ts'

const MOST = 200
const own = new Set<string>()

/** Remembers, as long as the page lives, what its own person was told about: the cockpit need not say it again. */
export const noteOwn = (hints: readonly Pick<Hint, 'phrase'>[]): void => {
  for (const { phrase } of hints) own.add(nameOf(phrase))
  for (const phrase of [...own].slice(0, Math.max(0, own.size - MOST))) own.delete(phrase)
}

export const isOwnPhrase = (phrase: string): boolean => own.has(nameOf(phrase))
