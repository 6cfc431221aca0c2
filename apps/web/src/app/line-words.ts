import type { Connection } from '../room/connection.ts'

/** A line that breaks for less than this is nobody's business; then the top bar says it, then a banner (DESIGN 9). */
const WORD_AFTER_MS = 2_000
const BANNER_AFTER_MS = 5_000
const BACK_FOR_MS = 4_000
/** Changes that take longer than this to be stored are said to be on their way. */
const SAVING_AFTER_MS = 1_000
/** Within a second of a change one sees that it is on this device alone (reliability 2). */
const NOT_SENT_AFTER_MS = 500

export type LineWord = 'Opening' | 'Live' | 'Saving' | 'Not sent yet' | 'Reconnecting' | 'Offline' | 'Closed'

/** The word in the top bar. `now`: this device's time in ms. */
export const lineWord = (line: Connection, now: number): LineWord => {
  switch (line.state) {
    case 'connecting':
      if (waits(line, now)) return 'Not sent yet'
      return isLong(line, now) ? 'Reconnecting' : 'Opening'
    case 'connected':
      return line.unsentSince !== null && now - line.unsentSince >= SAVING_AFTER_MS ? 'Saving' : 'Live'
    case 'reconnecting':
      if (waits(line, now)) return 'Not sent yet'
      return now - line.since >= WORD_AFTER_MS ? 'Reconnecting' : 'Live'
    case 'offline':
      return 'Offline'
    case 'not-allowed':
      return 'Closed'
  }
}

export type LineBanner =
  | { kind: 'away'; lead: string; text: string; lastHeard: number | null }
  | { kind: 'back'; text: string }
  | { kind: 'stopped'; lead: string; text: string }

/** The banner over the board, or null. */
export const lineBanner = (line: Connection, now: number): LineBanner | null => {
  const { state, barred, unsent, lastHeard, readonly, back } = line
  if (state === 'not-allowed') {
    if (barred === 'gone') return { kind: 'stopped', ...GONE }
    if (barred === 'too-large') return { kind: 'stopped', ...TOO_LARGE }
    return null
  }
  if (state === 'offline') return { kind: 'away', lead: 'Offline.', text: goesOn(unsent), lastHeard }
  if ((state === 'reconnecting' || state === 'connecting') && isLong(line, now)) {
    return { kind: 'away', lead: 'Reconnecting.', text: goesOn(unsent), lastHeard }
  }
  if (readonly !== null)
    return { kind: 'away', lead: 'Keep working.', text: `${readonly} ${waiting(unsent)}`, lastHeard: null }
  if (state === 'connected' && back && back.awayMs >= BANNER_AFTER_MS && now - back.at < BACK_FOR_MS) {
    return { kind: 'back', text: backWords(back.sent, back.arrived) }
  }
  return null
}

/** When the words change by themselves next, ms from now; null where only an event changes them. */
export const nextLineChange = (line: Connection, now: number): number | null => {
  const moments = [
    line.state === 'reconnecting' ? line.since + WORD_AFTER_MS : 0,
    line.state === 'reconnecting' || line.state === 'connecting' ? line.since + BANNER_AFTER_MS : 0,
    line.back ? line.back.at + BACK_FOR_MS : 0,
    line.unsentSince === null ? 0 : line.unsentSince + NOT_SENT_AFTER_MS,
    line.unsentSince === null ? 0 : line.unsentSince + SAVING_AFTER_MS,
  ].filter((moment) => moment > now)
  return moments.length === 0 ? null : Math.min(...moments) - now
}

const waits = ({ unsentSince }: Connection, now: number): boolean =>
  unsentSince !== null && now - unsentSince >= NOT_SENT_AFTER_MS
const isLong = ({ since }: Connection, now: number): boolean => now - since >= BANNER_AFTER_MS

const GONE = {
  lead: 'This link no longer opens the room.',
  text: 'The facilitator replaced it. Ask for the new one; nothing you wrote is lost.',
}
const TOO_LARGE = {
  lead: 'The last change was too large for this review.',
  text: 'Reload to go on. Your words are still on this device.',
}

const waiting = (unsent: number): string =>
  unsent === 0
    ? ''
    : unsent === 1
      ? '1 change waits on this device.'
      : `${unsent} changes wait on this device.`

const goesOn = (unsent: number): string =>
  `Keep working: the clock and the board go on here. ${waiting(unsent)}`.trim()

const backWords = (sent: number, arrived: number): string => {
  const mine = sent === 0 ? '' : sent === 1 ? 'Your change is in' : `Your ${sent} changes are in`
  const theirs = arrived === 0 ? '' : `${arrived} from others arrived`
  const both = [mine, theirs].filter(Boolean).join('; ')
  return both === '' ? 'Back.' : `Back. ${both[0]!.toUpperCase()}${both.slice(1)}.`
}
