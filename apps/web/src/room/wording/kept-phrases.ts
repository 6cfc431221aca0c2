import type { Drafts } from '../drafts.ts'
import { useDraft } from '../use-draft.ts'

const KEY = 'wording-kept'
/** The oldest are forgotten: nobody writes so many different ones in a review. */
const MOST = 200

/** Phrases that a person said they keep as they are, on this device, in this review. */
export const keptPhrases = (drafts: Pick<Drafts, 'read'>): ReadonlySet<string> =>
  new Set(read(drafts.read(KEY)))

/** The same for a screen, with a way to keep one more. */
export const useKeptPhrases = (): readonly [kept: ReadonlySet<string>, keep: (phrase: string) => void] => {
  const [stored, store] = useDraft(KEY)
  const kept = read(stored)
  return [
    new Set(kept),
    (phrase) =>
      store(JSON.stringify([...kept.filter((one) => one !== nameOf(phrase)), nameOf(phrase)].slice(-MOST))),
  ]
}

/** Case and space do not make another phrase of it. */
export const nameOf = (phrase: string): string => phrase.toLowerCase().replaceAll(/\s+/gu, ' ')

const read = (stored: string): readonly string[] => {
  try {
    const list: unknown = JSON.parse(stored || '[]')
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}
