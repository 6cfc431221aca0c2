import type { Entry } from '@second-story/board'
import { repeatedOffset } from './clocks.ts'
import { dayAt, lengthLabel, wallAt } from './incident-time.ts'

/** How long an entry lasted, or what little is known of its time, in words; null where the time itself says all. */
export const spanLabel = ({ at, until, precision }: Entry, zone: string): string | null => {
  if (!at) return 'no time, its order is a guess'
  if (precision === 'day') return 'sometime that day'
  if (!until) return null
  const [begin, end] = [Date.parse(at), Date.parse(until)]
  const day = dayAt(end, zone) === dayAt(begin, zone) ? '' : `${dayAt(end, zone)} `
  return `until ${day}${wallAt(end, zone).time}, ${lengthLabel(end - begin)}`
}

/** The same in the few words that a line has room for. */
export const briefSpan = ({ at, until, precision }: Entry, zone: string): string | null => {
  if (!at) return 'order unsure'
  if (precision === 'day') return 'that day'
  const end = until ? `to ${wallAt(Date.parse(until), zone).time}` : null
  const offset = repeatedOffset(Date.parse(at), zone)
  return offset === null ? end : [offset, end].filter(Boolean).join(' ')
}
