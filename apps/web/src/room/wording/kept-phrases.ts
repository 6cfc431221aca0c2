import type { Drafts } from '../drafts.ts'
import { keptList, useKeptList } from '../kept-list.ts'

const NAME = 'wording-kept'

/** Phrases that a person said they keep as they are, on this device, in this review. */
export const keptPhrases = (drafts: Pick<Drafts, 'read'>): ReadonlySet<string> =>
  new Set(keptList(drafts, NAME))

/** The same for a screen, with a way to keep one more. */
export const useKeptPhrases = (): readonly [kept: ReadonlySet<string>, keep: (phrase: string) => void] => {
  const [kept, keep] = useKeptList(NAME)
  return [new Set(kept), (phrase) => keep(nameOf(phrase))]
}

/** Case and space do not make another phrase of it. */
export const nameOf = (phrase: string): string => phrase.toLowerCase().replaceAll(/\s+/gu, ' ')
