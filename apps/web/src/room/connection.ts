import { CloseCode } from '@second-story/sync/protocol'

/** Where one's own changes are: on the server's disk, under way, or on this device alone. */
export type Saved = 'saved' | 'on-its-way' | 'only-here'
/** Why the server will not have us: what the page says about it differs. */
export type Barred = 'no-session' | 'gone' | 'too-large'

/** What the page knows about its line to the server. Times are this device's, ms since 1970. */
export interface Connection {
  readonly state: 'connecting' | 'connected' | 'reconnecting' | 'offline' | 'not-allowed'
  /** When that state began. */
  readonly since: number
  /** Own changes that the server has not stored yet. */
  readonly unsent: number
  /** Since when there are any; null where there are none. */
  readonly unsentSince: number | null
  /** The most of them at once since the line broke: some are stored before the board is in step again. */
  readonly waited: number
  readonly saved: Saved
  /** When the server was last heard; null where it never was. */
  readonly lastHeard: number | null
  readonly barred: Barred | null
  /** What the last return after an absence brought; null before there was one. */
  readonly back: {
    readonly at: number
    readonly awayMs: number
    readonly sent: number
    readonly arrived: number
  } | null
  /** False until the first full state has come, from this device or from the server. */
  readonly ready: boolean
  /** Whether the server can store anything just now, in its own words where it cannot. */
  readonly readonly: string | null
}

export type ConnectionEvent =
  /** The document is in step with the server's; `arrived` counts what came from others while away. */
  | { type: 'in-step'; arrived: number }
  /** The line broke; `heard` is when the server last said anything, null where it never did. */
  | { type: 'lost'; heard: number | null }
  /** `inStep`: the socket has outlived whatever the device went through. */
  | { type: 'network'; online: boolean; inStep: boolean }
  | { type: 'closed'; code: number }
  /** Own changes that are not on the server's disk, and how far they got. */
  | { type: 'unsent'; count: number; saved: Saved }
  /** The copy of an earlier visit is there. */
  | { type: 'cached' }
  | { type: 'store'; detail: string | null }

export const newConnection = (now: number, online: boolean): Connection => ({
  state: online ? 'connecting' : 'offline',
  since: now,
  unsent: 0,
  unsentSince: null,
  waited: 0,
  saved: 'saved',
  lastHeard: null,
  barred: null,
  back: null,
  ready: false,
  readonly: null,
})

/** The next state; the same object where nothing changed. `now` is this device's time. */
export const nextConnection = (was: Connection, event: ConnectionEvent, now: number): Connection => {
  if (was.state === 'not-allowed') return was
  switch (event.type) {
    case 'in-step': {
      const away = was.state === 'reconnecting' || (was.state === 'offline' && was.lastHeard !== null)
      const back = away
        ? { at: now, awayMs: now - was.since, sent: was.waited, arrived: event.arrived }
        : was.back
      return { ...to(was, 'connected', now), lastHeard: now, ready: true, back }
    }
    case 'lost': {
      const lastHeard = event.heard ?? was.lastHeard
      if (was.state === 'offline') return { ...was, lastHeard }
      return { ...to(was, lastHeard === null ? 'connecting' : 'reconnecting', now), lastHeard }
    }
    case 'network':
      if (!event.online) return to(was, 'offline', now)
      if (was.state !== 'offline') return was
      if (event.inStep) return to(was, 'connected', now)
      return to(was, was.lastHeard === null ? 'connecting' : 'reconnecting', now)
    case 'closed': {
      const barred = barredBy(event.code)
      return barred ? { ...to(was, 'not-allowed', now), barred } : was
    }
    case 'unsent':
      if (event.count === was.unsent && event.saved === was.saved) return was
      return {
        ...was,
        unsent: event.count,
        waited: isAway(was.state) ? Math.max(was.waited, event.count) : event.count,
        saved: event.saved,
        unsentSince: event.count === 0 ? null : (was.unsentSince ?? now),
      }
    case 'cached':
      return was.ready ? was : { ...was, ready: true }
    case 'store':
      return event.detail === was.readonly ? was : { ...was, readonly: event.detail }
  }
}

const to = (was: Connection, state: Connection['state'], now: number): Connection => {
  if (was.state === state) return was
  // One absence, whether the device or the line is to blame for which part of it.
  if (isAway(was.state) && isAway(state)) return { ...was, state }
  return { ...was, state, since: now, waited: was.unsent }
}

const isAway = (state: Connection['state']): boolean => state === 'reconnecting' || state === 'offline'

const barredBy = (code: number): Barred | null => {
  if (code === CloseCode.noSession) return 'no-session'
  if (code === CloseCode.gone) return 'gone'
  if (code === CloseCode.tooLarge) return 'too-large'
  return null
}
