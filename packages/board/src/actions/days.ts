import { type Action, DUE_DAYS, DUE_HINT_DAYS } from './action.ts'

const DAY_MS = 86_400_000
/** After so many months somebody looks again whether what was changed holds (model.md "Numbers"). */
const SECOND_LOOK_MONTHS = 6
/** A list soaks for so many working days before its small group comes back to it. */
const SOAK_WORKING_DAYS = 2

const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** The day (YYYY-MM-DD) an action is due unless somebody says otherwise. @param meetingAt ms since 1970 */
export const usualDue = (meetingAt: number): string => dayAt(meetingAt + DUE_DAYS * DAY_MS)

/** Days from the meeting to a day; null where there is none. @param due YYYY-MM-DD @param meetingAt ms since 1970 */
export const daysUntil = (due: string | null | undefined, meetingAt: number): number | null => {
  if (!due) return null
  const days = Math.round((Date.parse(due) - Date.parse(dayAt(meetingAt))) / DAY_MS)
  return Number.isNaN(days) ? null : days
}

/** True where an action would take longer than the month that is asked for. */
export const isFarOff = (due: string | null | undefined, meetingAt: number): boolean =>
  (daysUntil(due, meetingAt) ?? 0) > DUE_HINT_DAYS

/**
 * Short term is what fits into the month that is asked for; what is large or due later is for the long term.
 * @param meetingAt ms since 1970; null before the meeting
 */
export const isLongTerm = ({ due, size }: Pick<Action, 'due' | 'size'>, meetingAt: number | null): boolean =>
  size === 'l' || (meetingAt !== null && isFarOff(due, meetingAt))

/** The day on which a small group comes back to what soaks: two working days later. @param at ms since 1970 */
export const soakEnd = (at: number): string => {
  let end = at
  for (let left = SOAK_WORKING_DAYS; left > 0;) {
    end += DAY_MS
    const weekday = new Date(end).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return dayAt(end)
}

/** True once the day is here on which somebody comes back to it. @param now ms since 1970 */
export const hasSoaked = (
  { status, soakUntil }: Pick<Action, 'status' | 'soakUntil'>,
  now: number,
): boolean => status === 'soaking' && soakUntil !== undefined && Date.parse(soakUntil) <= now

/** The day of the second look, six months after the meeting; the last of a month where that has fewer days. */
export const secondLook = (meetingAt: number): string => {
  const meeting = new Date(meetingAt)
  const look = new Date(Date.UTC(meeting.getUTCFullYear(), meeting.getUTCMonth() + SECOND_LOOK_MONTHS + 1, 0))
  look.setUTCDate(Math.min(look.getUTCDate(), meeting.getUTCDate()))
  return dayAt(look.getTime())
}
