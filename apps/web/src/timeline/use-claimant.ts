import type { View } from '@second-story/board'
import { useBoard } from '../room/use-board.ts'

/** personId of who said that a name in the log is theirs; null where nobody did. */
export const useClaimant = (actor: string): string | null =>
  useBoard('people', (people) => claimantOf(people, actor))

/** Case and a leading @ do not make another name of it. The first in order of ids where two claim the same. */
export const claimantOf = (people: View<'people'>, actor: string): string | null => {
  const name = plain(actor)
  let found: string | null = null
  for (const [id, { claims }] of people) {
    if (claims?.some((claim) => plain(claim) === name) && (found === null || id < found)) found = id
  }
  return found
}

const plain = (name: string): string => name.trim().replace(/^@/, '').toLocaleLowerCase()
