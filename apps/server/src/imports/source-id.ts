import { createHash } from 'node:crypto'
import { hashedId } from '../ids.ts'

/**
 * The id of a log as it was read: the same bytes under another zone or day tell other times, and are another source.
 * The day is part of the id as it is, so that what is taken over later is read as the preview was.
 * @param zone IANA name, or null where the log states its own
 * @param day YYYY-MM-DD, or null where the log states its own
 */
export const sourceIdOf = (bytes: Uint8Array, zone: string | null, day: string | null): string => {
  const content = createHash('sha256').update(bytes).digest('hex')
  const id = hashedId(`${content} ${zone ?? ''}`)
  return day === null ? id : `${id}day${day.replaceAll('-', '')}`
}

/** The day that a source was read under; null where it needed none. */
export const dayOfSource = (sourceId: string): string | null => {
  const [, year, month, day] = /day(\d{4})(\d\d)(\d\d)$/.exec(sourceId) ?? []
  return year === undefined ? null : `${year}-${month}-${day}`
}
