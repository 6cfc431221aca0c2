import { DUE_DAYS, DUE_HINT_DAYS } from '@second-story/board'

const DAY_MS = 86_400_000

/** The day (YYYY-MM-DD) an action is due unless somebody says otherwise: two weeks after the meeting. */
export const usualDue = (meetingAt: number): string =>
  new Date(meetingAt + DUE_DAYS * DAY_MS).toISOString().slice(0, 10)

/** Days from the meeting to a day; null where there is none. */
export const daysUntil = (due: string | null | undefined, meetingAt: number): number | null => {
  if (!due) return null
  const from = Date.parse(new Date(meetingAt).toISOString().slice(0, 10))
  return Math.round((Date.parse(due) - from) / DAY_MS)
}

/** True where an action would take longer than the month that is asked for. */
export const isFarOff = (due: string | null | undefined, meetingAt: number): boolean =>
  (daysUntil(due, meetingAt) ?? 0) > DUE_HINT_DAYS
