import * as Y from 'yjs'
import { rootMap } from '../schema.ts'
import type { Box, BoxId } from './boxes.ts'

/**
 * The clock of the timebox that is on, in server time (ms since 1970). A paused one keeps what is left; what is
 * over has gone below zero.
 */
export type Clock =
  | { state: 'running'; startedAt: number; endsAt: number }
  | { state: 'paused'; remainingMs: number }

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
  told: {},
})

export const readAgenda = (doc: Y.Doc): Agenda => {
  const written = rootMap(doc, 'agenda').toJSON() as Partial<Agenda>
  return Object.freeze({ ...newAgenda([]), ...written })
}

/** The one thing of the agenda that every judgement asks for, without reading the rest. */
export const agendaState = (doc: Y.Doc): Agenda['state'] =>
  (rootMap(doc, 'agenda').get('state') as Agenda['state'] | undefined) ?? 'preparing'

/** Writes what differs from what is there. Call it in a transaction of the server's. */
export const writeAgenda = (doc: Y.Doc, agenda: Agenda): void => {
  const map = rootMap(doc, 'agenda')
  for (const [field, value] of Object.entries(agenda)) {
    if (field === 'told') continue
    if (JSON.stringify(map.get(field)) !== JSON.stringify(value)) map.set(field, value)
  }
  let told = map.get('told') as Y.Map<number> | undefined
  if (!told) map.set('told', (told = new Y.Map<number>()))
  for (const id of told.keys()) if (!Object.hasOwn(agenda.told, id)) told.delete(id)
  for (const [id, at] of Object.entries(agenda.told)) if (told.get(id) !== at) told.set(id, at)
}
