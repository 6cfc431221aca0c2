import { clockTime, dayOf } from '../kit/zoned.ts'

/** `31 Jan 17:02 to 1 Feb 18:31`, or `31 Jan 19:02 to 23:58` within a day; '' for no time at all. */
export const spanWords = (first: string | null, last: string | null, zone: string): string => {
  if (first === null || last === null) return ''
  const [day, end] = [dayOf(first, zone), dayOf(last, zone)]
  return `${day} ${clockTime(first, zone)} to ${day === end ? '' : `${end} `}${clockTime(last, zone)}`
}
