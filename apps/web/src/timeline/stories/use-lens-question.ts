import type { Lens } from '@second-story/board'
import { useFacilitation } from '../../room/facilitation.ts'

/** What the catalogue asks where nobody has said yet what they knew, assumed or saw; the same for an entry on every screen. */
export const useLensQuestion = (entryId: string, lens: Lens): string => {
  const { timeline } = useFacilitation()
  const questions = timeline[lens]
  // An id is random: its last letter spreads the questions over the entries.
  return questions[(entryId.codePointAt(entryId.length - 1) ?? 0) % questions.length] ?? ''
}
