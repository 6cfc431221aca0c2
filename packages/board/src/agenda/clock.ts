import { minutesFor, remainingMs, stretchMs } from '../timer.ts'
import type { Agenda } from './agenda.ts'
import type { Box, BoxId } from './boxes.ts'

const MINUTE = 60_000

export const running = (now: number, ms: number): Agenda['clock'] => ({
  state: 'running',
  startedAt: now,
  endsAt: now + ms,
})

/** The boxes with the stretch that runs now on the account of the one that is on. */
export const withStretch = (agenda: Agenda, now: number): readonly Box[] => {
  const stretch = stretchMs(agenda, now)
  return agenda.boxes.map((box) => (box.id === agenda.box ? { ...box, spentMs: box.spentMs + stretch } : box))
}

/** The running stretch goes to the box's account and the clock keeps what is left. */
export const stopped = (agenda: Agenda, now: number): Agenda => ({
  ...agenda,
  boxes: withStretch(agenda, now),
  clock: { state: 'paused', remainingMs: remainingMs(agenda, now), since: now },
})

/** Moves the end of the box that is on. */
export const extended = (agenda: Agenda, ms: number): Agenda => {
  const { clock } = agenda
  if (clock.state === 'running') return { ...agenda, clock: { ...clock, endsAt: clock.endsAt + ms } }
  return { ...agenda, clock: { ...clock, remainingMs: clock.remainingMs + ms } }
}

/** Another timebox, with what the plan leaves it. */
export const entered = (agenda: Agenda, to: BoxId, now: number): Agenda => {
  const settled = { ...agenda, boxes: withStretch(agenda, now) }
  return { ...settled, box: to, clock: running(now, minutesFor(settled, to, now) * MINUTE) }
}

/** Other lengths; the end of the box that is on moves by what its own changes. */
export const lengthened = (agenda: Agenda, lengths: readonly Pick<Box, 'id' | 'minutes'>[]): Agenda => {
  const wanted = new Map(lengths.map(({ id, minutes }) => [id, minutes]))
  const boxes = agenda.boxes.map((box) => ({ ...box, minutes: wanted.get(box.id) ?? box.minutes }))
  const minutes = (all: readonly Box[]): number => all.find(({ id }) => id === agenda.box)?.minutes ?? 0
  const more = (minutes(boxes) - minutes(agenda.boxes)) * MINUTE
  return { ...(more === 0 ? agenda : extended(agenda, more)), boxes }
}
