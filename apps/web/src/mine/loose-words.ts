import type { Draft } from '@second-story/board'
import { clockTime } from '../kit/zoned.ts'

/** A moment as it stands in its field: `23:40 the second page`. */
export const momentText = (moment: string | undefined, about: string | undefined, zone: string): string =>
  [moment && clockTime(moment, zone), about].filter(Boolean).join(' ')

/** Where its author put a line that belongs to no entry; null for one that does. */
export const looseWords = ({ entryId, moment, about }: Draft, zone: string): string | null => {
  if (entryId !== undefined) return null
  const words = momentText(moment, about, zone)
  return words === '' ? 'Tied to no entry yet' : `You put it at: ${words}`
}
