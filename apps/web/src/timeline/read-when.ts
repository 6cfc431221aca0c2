import type { EntryPatch } from '@second-story/board'
import { endAfter, readSpan } from './clocks.ts'
import { momentOf } from './incident-time.ts'

/** The fields that a typed time comes to; without one the entry keeps a place. Null where it is no time. */
export const readWhen = (
  typed: string,
  day: string,
  zone: string,
  near: string | null,
): Pick<EntryPatch, 'at' | 'until' | 'precision' | 'after'> | null => {
  if (typed.trim() === '') return { at: null, precision: 'unknown', after: near }
  const span = readSpan(typed)
  if (!span || day === '') return null
  const at = momentOf(day, span.time, zone)
  const precision = span.about ? 'about' : span.time.length > 5 ? 'exact' : 'minute'
  return { at, precision, ...(span.until === null ? {} : { until: endAfter(at, span.until, zone) }) }
}
