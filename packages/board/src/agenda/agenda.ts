import * as Y from 'yjs'
import { rootMap } from '../schema.ts'
import type { Agreed } from '../agreement/agreement.ts'
import type { Box, BoxId } from './boxes.ts'
import { matchList } from './match-list.ts'
import type { Step } from './trail.ts'

/**
 * The clock of the timebox that is on, in server time (ms since 1970). A paused one keeps what is left; what is
 * over has gone below zero.
 */
export type Clock =
  | { state: 'running'; startedAt: number; endsAt: number }
  | {
      state: 'paused'
      remainingMs: number
      /** Since when; a clock that has not begun has none. */
      since?: number
    }

/** The course of the meeting. Written by the server alone, on commands. */
export interface Agenda {
  readonly state: 'preparing' | 'live' | 'closed'
  /** Rises with each command of the holder, with take and with handback. */
  readonly version: number
  readonly boxes: readonly Box[]
  readonly box: BoxId
  readonly clock: Clock
  readonly agreement: boolean
  readonly meetingStartedAt: number | null
  /** The box that pays for an overrun first. */
  readonly payer: BoxId
  /** personId of the one who conducts. */
  readonly holder: string | null
  /** Whom the room was taken from, for handing it back. */
  readonly heldBefore: string | null
  /** "One moment for the notes" stands on all timers until then. */
  readonly holdUntil: number | null
  readonly voting: boolean
  readonly ready: number
  /** What is being discussed, asked, shown. */
  readonly entryId: string | null
  readonly question: string | null
  readonly prompt: string | null
  /** personId of who was called on. */
  readonly called: string | null
  /** Rises whenever the room goes on to something else, or back: `ready` counts for this one. */
  readonly step: number
  /** The entry taken up last in this meeting: where the walk stands while nothing is discussed. */
  readonly walkedTo: string | null
  /** What the last asking for agreement ended with. */
  readonly agreed: Agreed | null
  /** The last steps, oldest first, for `back`. */
  readonly trail: readonly Step[]
  /** When each entry was told, ms. */
  readonly told: Readonly<Record<string, number>>
}

/** The agenda of a review that has not begun. */
export const newAgenda = (boxes: readonly Box[]): Agenda => ({
  state: 'preparing',
  version: 0,
  boxes,
  box: 'intro',
  clock: { state: 'paused', remainingMs: (boxes[0]?.minutes ?? 0) * 60_000 },
  agreement: false,
  meetingStartedAt: null,
  payer: 'remediation',
  holder: null,
  heldBefore: null,
  holdUntil: null,
  voting: false,
  ready: 0,
  entryId: null,
  question: null,
  prompt: null,
  called: null,
  step: 0,
  walkedTo: null,
  agreed: null,
  trail: [],
  told: {},
})

export const readAgenda = (doc: Y.Doc): Agenda => {
  const written = rootMap(doc, 'agenda').toJSON() as Partial<Agenda> & { done?: unknown }
  delete written.done
  return Object.freeze({ ...newAgenda([]), ...written })
}

/** The one thing of the agenda that every judgement asks for, without reading the rest. */
export const agendaState = (doc: Y.Doc): Agenda['state'] =>
  (rootMap(doc, 'agenda').get('state') as Agenda['state'] | undefined) ?? 'preparing'

/** Writes what differs from what is there. Call it in a transaction of the server's. */
export const writeAgenda = (doc: Y.Doc, { told, trail, ...fields }: Agenda): void => {
  const map = rootMap(doc, 'agenda')
  for (const [field, value] of Object.entries(fields)) {
    if (JSON.stringify(map.get(field)) !== JSON.stringify(value)) map.set(field, value)
  }
  matchList(map, 'trail', trail)
  let written = map.get('told') as Y.Map<number> | undefined
  if (!written) map.set('told', (written = new Y.Map<number>()))
  for (const id of written.keys()) if (!Object.hasOwn(told, id)) written.delete(id)
  for (const [id, at] of Object.entries(told)) if (written.get(id) !== at) written.set(id, at)
}
