import { minutesFor, remainingMs, stretchMs } from '../timer.ts'
import type { Agenda } from './agenda.ts'
import { type Box, type BoxId, EXTEND_MINUTES } from './boxes.ts'

/** The commands that change the agenda alone; `hand`, `lower` and `person` write elsewhere. */
export type AgendaOrder =
  | { do: 'open' }
  | { do: 'close' }
  | { do: 'pause' }
  | { do: 'resume' }
  | { do: 'extend'; minutes?: number | undefined }
  | { do: 'box'; to: BoxId }
  | { do: 'discuss'; entryId: string }
  | { do: 'tell'; entryId: string }

export type Outcome = { done: true; agenda: Agenda } | { done: false; detail: string }

/**
 * What a command makes of the agenda. Who may give it is policy's business and settled before.
 * @param now server time in ms
 * @param by personId of who gives it
 */
export const conduct = (agenda: Agenda, order: AgendaOrder, by: string, now: number): Outcome => {
  if (order.do === 'open') {
    if (agenda.state === 'live') return cannot('The room is open already.')
    return risen(opened(agenda, by, now))
  }
  if (agenda.state !== 'live') {
    return cannot(agenda.state === 'closed' ? 'The meeting has ended.' : 'The room is not open yet.')
  }
  switch (order.do) {
    case 'close':
      return risen({ ...stopped(agenda, now), state: 'closed', entryId: null, called: null, prompt: null })
    case 'pause':
      if (agenda.clock.state === 'paused') return cannot('The clock is paused already.')
      return risen(stopped(agenda, now))
    case 'resume':
      if (agenda.clock.state === 'running') return cannot('The clock is running already.')
      return risen({ ...agenda, clock: running(now, agenda.clock.remainingMs) })
    case 'extend':
      return risen(extended(agenda, (order.minutes ?? EXTEND_MINUTES) * 60_000))
    case 'box':
      return agenda.box === order.to
        ? cannot('That timebox is on already.')
        : risen(moved(agenda, order.to, now))
    case 'discuss':
      return risen({
        ...told(agenda, agenda.entryId, now),
        entryId: order.entryId,
        prompt: null,
        called: null,
      })
    case 'tell': {
      const next = told(agenda, order.entryId, now)
      return risen({ ...next, entryId: next.entryId === order.entryId ? null : next.entryId })
    }
  }
}

const cannot = (detail: string): Outcome => ({ done: false, detail })
const risen = (agenda: Agenda): Outcome => ({
  done: true,
  agenda: { ...agenda, version: agenda.version + 1 },
})
const running = (now: number, ms: number): Agenda['clock'] => ({
  state: 'running',
  startedAt: now,
  endsAt: now + ms,
})

/** The first meeting, or a second one on the same board: the clock begins anew, what was told and asked stays. */
const opened = (agenda: Agenda, by: string, now: number): Agenda => {
  const boxes = agenda.boxes.map((box) => ({ ...box, spentMs: 0 }))
  const minutes = boxes.find(({ id }) => id === 'intro')?.minutes ?? 0
  const clock = running(now, minutes * 60_000)
  return {
    ...agenda,
    state: 'live',
    boxes,
    box: 'intro',
    clock,
    meetingStartedAt: now,
    holder: by,
    heldBefore: null,
    agreement: false,
  }
}

/** The running stretch goes to the box's account and the clock keeps what is left. */
const stopped = (agenda: Agenda, now: number): Agenda => ({
  ...agenda,
  boxes: withStretch(agenda, now),
  clock: { state: 'paused', remainingMs: remainingMs(agenda, now) },
})

const withStretch = (agenda: Agenda, now: number): readonly Box[] => {
  const stretch = stretchMs(agenda, now)
  return agenda.boxes.map((box) => (box.id === agenda.box ? { ...box, spentMs: box.spentMs + stretch } : box))
}

const extended = (agenda: Agenda, ms: number): Agenda => {
  const { clock } = agenda
  if (clock.state === 'running') return { ...agenda, clock: { ...clock, endsAt: clock.endsAt + ms } }
  return { ...agenda, clock: { ...clock, remainingMs: clock.remainingMs + ms } }
}

const moved = (agenda: Agenda, to: BoxId, now: number): Agenda => {
  const settled = { ...agenda, boxes: withStretch(agenda, now) }
  return {
    ...settled,
    box: to,
    clock: running(now, minutesFor(settled, to, now) * 60_000),
    prompt: null,
    called: null,
  }
}

const told = (agenda: Agenda, entryId: string | null, now: number): Agenda =>
  entryId === null || Object.hasOwn(agenda.told, entryId)
    ? agenda
    : { ...agenda, told: { ...agenda.told, [entryId]: now } }
