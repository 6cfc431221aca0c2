import type { Drafts } from './drafts.ts'
import { useDraft } from './use-draft.ts'

/** The oldest are forgotten: nobody sets so many aside in a review. */
const MOST = 200

/** What a person set aside under a name, on this device, in this review. */
export const keptList = (drafts: Pick<Drafts, 'read'>, name: string): readonly string[] =>
  read(drafts.read(name))

/** The same for a screen, with a way to set one more aside. */
export const useKeptList = (
  name: string,
): readonly [kept: readonly string[], keep: (one: string) => void] => {
  const [stored, store] = useDraft(name)
  const kept = read(stored)
  return [kept, (one) => store(JSON.stringify([...kept.filter((other) => other !== one), one].slice(-MOST)))]
}

const read = (stored: string): readonly string[] => {
  try {
    const list: unknown = JSON.parse(stored || '[]')
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}
