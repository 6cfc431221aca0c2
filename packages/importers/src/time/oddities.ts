import type { Warnings } from '../warnings.ts'
import type { Statements } from './statements.ts'

export interface DayOf {
  day: number
  line: number
}

const day = 24 * 60 * 60 * 1000
const farApart = 27 * day

/** A length of time for people: 2 h 5 min, 3 days. */
export function lasting(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 60) return `${minutes} min`
  if (minutes < 48 * 60)
    return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
  return `${Math.round(minutes / 60 / 24)} days`
}

/** Names days that look mistyped: far from both neighbours, or all far from the day the document bears. Nothing is changed. */
export function warnOfOddDays(dated: readonly DayOf[], statements: Statements, warnings: Warnings): void {
  for (const [index, one] of dated.entries()) {
    const above = dated[index - 1]
    const below = dated[index + 1]
    if (!above || !below || Math.abs(above.day - below.day) > farApart) continue
    if (Math.abs(one.day - above.day) > farApart && Math.abs(one.day - below.day) > farApart) {
      const written = new Date(one.day).toISOString().slice(0, 10)
      warnings.add(
        one.line,
        `The day ${written} is far from those around it; taken as written, it may be a typing error.`,
      )
    }
  }
  const first = dated[0]
  const born = statements.likely[0]
  if (!first || !born || born.day.year === null) return
  const stated = Date.UTC(born.day.year, born.day.month - 1, born.day.day)
  if (dated.every((one) => Math.abs(one.day - stated) > farApart)) {
    const written = new Date(first.day).toISOString().slice(0, 10)
    const other = new Date(stated).toISOString().slice(0, 10)
    warnings.add(
      first.line,
      `The day ${written} is taken as written, but ${born.from} says ${other}; one of them may be a typing error.`,
    )
  }
}
