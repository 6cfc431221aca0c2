import type { QuestionState } from '../questions/question.ts'
import type { Agenda } from './agenda.ts'
import { type BoxId, EXTEND_MINUTES } from './boxes.ts'
import { entered, extended, lengthened, running, stopped } from './clock.ts'
import { askingEnded, gone, told, undone } from './steps.ts'
import type { AskedMark, Effects } from './trail.ts'

/**
 * The commands that change the agenda. `go` is one of them once `standingBy` has said which; `hand`, `signal` and
 * the like write elsewhere.
 */
export type AgendaOrder =
  | { do: 'open' }
  | { do: 'close' }
  | { do: 'back' }
  | { do: 'pause' }
  | { do: 'resume' }
  | { do: 'extend'; minutes?: number | undefined }
  | { do: 'payer'; box: BoxId }
  | { do: 'lengths'; boxes: readonly { id: BoxId; minutes: number }[] }
  | { do: 'box'; to: BoxId }
  | { do: 'agreement'; on: boolean }
  | { do: 'discuss'; entryId: string }
  | { do: 'tell'; entryId: string }
  /** @property was the question's state until now */
  | { do: 'question'; id: string; was: QuestionState }
  | { do: 'prompt'; text: string | null }
  | { do: 'vote'; on: boolean }
  | { do: 'call'; personId: string }
  | { do: 'hold'; seconds: number }

export type Outcome = ({ done: true; agenda: Agenda } & Effects) | { done: false; detail: string }

/**
 * What a command makes of the agenda. Who may give it is policy's business and settled before. The version rises by
 * one; where there is nothing to do, and for a hold, which is not only the holder's, it stays.
 * @param now server time in ms
 * @param by personId of who gives it
 */
export const conduct = (agenda: Agenda, order: AgendaOrder, by: string, now: number): Outcome => {
  if (order.do === 'open') {
    if (agenda.state === 'live') return cannot('The room is open already.')
    return risen(opened(agenda, by, now))
  }
  if (order.do === 'lengths') return risen(lengthened(agenda, order.boxes))
  if (agenda.state !== 'live') {
    return cannot(agenda.state === 'closed' ? 'The meeting has ended.' : 'The room is not open yet.')
  }
  switch (order.do) {
    case 'close':
      return risen(closed(agenda, now), agenda.agreement ? { asked: true } : {})
    case 'back': {
      const before = undone(agenda, now)
      return before ? risen(before.agenda, before.effects) : cannot('There is no step to take back.')
    }
    case 'pause':
      if (agenda.clock.state === 'paused') return cannot('The clock is paused already.')
      return risen(stopped(agenda, now))
    case 'resume':
      if (agenda.clock.state === 'running') return cannot('The clock is running already.')
      return risen({ ...agenda, clock: running(now, agenda.clock.remainingMs) })
    case 'extend':
      return risen(extended(agenda, (order.minutes ?? EXTEND_MINUTES) * 60_000))
    case 'payer':
      return risen({ ...agenda, payer: order.box })
    case 'prompt':
      return risen({ ...agenda, prompt: order.text?.trim() ? order.text : null })
    case 'vote':
      return risen({ ...agenda, voting: order.on })
    case 'call':
      return risen({ ...agenda, called: order.personId })
    case 'hold':
      return { done: true, agenda: { ...agenda, holdUntil: now + order.seconds * 1000 } }
    default:
      return stepped(agenda, order, now)
  }
}

type StepOrder = Extract<AgendaOrder, { do: 'box' | 'agreement' | 'discuss' | 'tell' | 'question' }>

const stepped = (agenda: Agenda, order: StepOrder, now: number): Outcome => {
  const left = told(agenda, agenda.entryId, now)
  const aside = { ...left, entryId: null }
  switch (order.do) {
    case 'box':
      if (agenda.box === order.to) return cannot('That timebox is on already.')
      return went(agenda, entered({ ...askingEnded(aside), question: null }, order.to, now), now)
    case 'agreement':
      if (agenda.agreement === order.on) {
        return cannot(order.on ? 'The room is being asked already.' : 'The room is not being asked just now.')
      }
      return went(agenda, { ...aside, agreement: order.on }, now)
    case 'discuss': {
      const { entryId } = order
      if (agenda.entryId === entryId) return { done: true, agenda }
      const question = agenda.box === 'discussion' ? agenda.question : null
      return went(agenda, { ...askingEnded(left), entryId, walkedTo: entryId, question }, now)
    }
    case 'tell': {
      const { entryId } = order
      const next = told(agenda, entryId, now)
      if (agenda.entryId !== entryId)
        return next === agenda ? { done: true, agenda } : went(agenda, next, now)
      return went(agenda, { ...next, entryId: null }, now)
    }
    case 'question': {
      const { id, was } = order
      if (agenda.question === id) return { done: true, agenda }
      const mark = { id, state: 'asked' } as const
      return went(
        agenda,
        { ...askingEnded(aside), question: id },
        now,
        { question: mark },
        { id, state: was },
      )
    }
  }
}

const went = (
  before: Agenda,
  after: Agenda,
  now: number,
  effects: Effects = {},
  asked: AskedMark | null = null,
): Outcome => {
  const ended = before.agreement && !after.agreement
  return risen(gone(before, after, now, asked), ended ? { ...effects, asked: true } : effects)
}

const cannot = (detail: string): Outcome => ({ done: false, detail })
const risen = (agenda: Agenda, effects: Effects = {}): Outcome => ({
  done: true,
  agenda: { ...agenda, version: agenda.version + 1 },
  ...effects,
})

/** Nothing of the meeting at hand: what a meeting begins and ends with. */
const AT_REST = {
  agreement: false,
  holdUntil: null,
  voting: false,
  ready: 0,
  entryId: null,
  walkedTo: null,
  question: null,
  prompt: null,
  called: null,
  trail: [],
} as const satisfies Partial<Agenda>

/** The first meeting, or a second one on the same board: the clock begins anew, what was told and asked stays. */
const opened = (agenda: Agenda, by: string, now: number): Agenda => {
  const boxes = agenda.boxes.map((box) => ({ ...box, spentMs: 0 }))
  const minutes = boxes.find(({ id }) => id === 'intro')?.minutes ?? 0
  return {
    ...agenda,
    ...AT_REST,
    state: 'live',
    step: agenda.step + 1,
    boxes,
    box: 'intro',
    clock: running(now, minutes * 60_000),
    meetingStartedAt: now,
    payer: 'remediation',
    holder: by,
    heldBefore: null,
  }
}

/** What is being discussed when the meeting ends stays untold: a second one takes it up first. */
const closed = (agenda: Agenda, now: number): Agenda => ({
  ...stopped(agenda, now),
  ...AT_REST,
  state: 'closed',
  step: agenda.step + 1,
})
