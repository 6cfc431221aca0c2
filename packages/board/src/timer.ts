import type { Agenda } from './agenda/agenda.ts'
import { type Box, type BoxId, DISCUSSION_FLOOR_MINUTES } from './agenda/boxes.ts'

const MINUTE = 60_000

/** What is left of the timebox that is on, in ms; below zero it is over. `now` is server time. */
export const remainingMs = (agenda: Pick<Agenda, 'clock'>, now: number): number =>
  agenda.clock.state === 'running' ? agenda.clock.endsAt - now : agenda.clock.remainingMs

/** How long the stretch of the current box has been running, in ms. What ran before a pause is in `spentMs`. */
export const stretchMs = ({ clock }: Pick<Agenda, 'clock'>, now: number): number =>
  clock.state === 'running' ? Math.max(0, now - clock.startedAt) : 0

export interface Slot {
  readonly id: BoxId
  /** Minutes from the meeting's start, as far as is known now. */
  readonly from: number
  readonly to: number
  readonly state: 'done' | 'current' | 'ahead'
  /** Minutes it gave to an overrun. */
  readonly paid: number
}

/**
 * How the hour is laid out as things stand: what is done as it went, what runs with its extensions, what is ahead
 * less what an overrun takes from it. Remediation gives first (or the payer that the facilitator named), then
 * Discussion down to five minutes, then the end moves (model.md "Numbers").
 * @param now server time in ms
 */
export const planOf = (agenda: Agenda, now: number): readonly Slot[] => {
  const current = agenda.boxes.findIndex((box) => box.id === agenda.box)
  const started = agenda.meetingStartedAt
  if (started === null || agenda.state === 'preparing') return laidOut(agenda.boxes, 0, 'ahead')
  const total = agenda.boxes.reduce((sum, box) => sum + box.minutes, 0)
  const elapsed = (now - started) / MINUTE
  const left = Math.max(0, remainingMs(agenda, now)) / MINUTE
  const ahead = agenda.boxes.slice(current + 1)
  const wanted = left + ahead.reduce((sum, box) => sum + unspent(box), 0)
  const paid = payments(agenda, ahead, Math.max(0, elapsed + wanted - total))
  const slots: Slot[] = []
  // What is behind stands where it ran: back from now by what each box took.
  const spent = agenda.boxes.map((box) => box.spentMs / MINUTE)
  const running = stretchMs(agenda, now) / MINUTE
  let at = Math.max(0, elapsed - running - spent.slice(0, current + 1).reduce((sum, m) => sum + m, 0))
  agenda.boxes.forEach((box, index) => {
    const length =
      index < current
        ? spent[index]!
        : index === current
          ? spent[index]! + running + left
          : unspent(box) - (paid.get(box.id) ?? 0)
    const state = index < current ? 'done' : index === current ? 'current' : 'ahead'
    slots.push({ id: box.id, from: at, to: at + length, state, paid: paid.get(box.id) ?? 0 })
    at += length
  })
  return slots
}

/** Minutes that a box gets when it is entered now: what is planned, less what it took already and what it pays. */
export const minutesFor = (agenda: Agenda, to: BoxId, now: number): number => {
  const box = agenda.boxes.find(({ id }) => id === to)
  if (!box) return 0
  if (agenda.meetingStartedAt === null) return box.minutes
  const index = agenda.boxes.indexOf(box)
  const ahead = agenda.boxes.slice(index)
  const total = agenda.boxes.reduce((sum, { minutes }) => sum + minutes, 0)
  const elapsed = (now - agenda.meetingStartedAt) / MINUTE
  const wanted = ahead.reduce((sum, each) => sum + unspent(each), 0)
  const paid = payments(agenda, ahead, Math.max(0, elapsed + wanted - total))
  return Math.max(0, unspent(box) - (paid.get(to) ?? 0))
}

const unspent = (box: Box): number => Math.max(0, box.minutes - box.spentMs / MINUTE)

/** Who pays how many minutes of a debt: the payer, then Remediation, then Discussion down to its floor. */
const payments = (agenda: Agenda, ahead: readonly Box[], debt: number): Map<BoxId, number> => {
  const paid = new Map<BoxId, number>()
  for (const id of new Set<BoxId>([agenda.payer, 'remediation', 'discussion'])) {
    const box = ahead.find((each) => each.id === id)
    if (!box || debt <= 0) continue
    const floor = id === 'discussion' ? Math.min(DISCUSSION_FLOOR_MINUTES, unspent(box)) : 0
    const gives = Math.min(debt, unspent(box) - floor)
    if (gives > 0) paid.set(id, gives)
    debt -= gives
  }
  return paid
}

const laidOut = (boxes: readonly Box[], from: number, state: Slot['state']): Slot[] => {
  let at = from
  return boxes.map(({ id, minutes }) => {
    const slot = { id, from: at, to: at + minutes, state, paid: 0 }
    at = slot.to
    return slot
  })
}
