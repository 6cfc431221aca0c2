import type { CommandReply } from '@second-story/api'
import {
  type Agenda,
  type AgendaOrder,
  conduct,
  type LiveView,
  orderOf,
  type Question,
  standingBy,
  type View,
} from '@second-story/board'
import { mayConduct } from '@second-story/policy'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Me } from './me.ts'
import type { Order } from './order.ts'

/** What the person on this page pressed and the server has not answered yet. */
export interface Conducting {
  readonly waiting: number
  /** The oldest of them waits for longer than an answer takes. */
  readonly late: boolean
  /** What died because somebody took over meanwhile, as a sentence; until it is read. */
  readonly died: string | null
}

export const newConducting = (): StoreApi<Conducting> =>
  createStore<Conducting>(() => ({ waiting: 0, late: false, died: null }))

/** An order with what makes it safe to send twice and harmless once the meeting has moved on. */
export type SentOrder = Order & { readonly id: string; readonly version: number }

export interface OverlayParts {
  readonly view: LiveView
  readonly me: Me
  /** Server time in ms. */
  now(): number
  newId(): string
  /** Sends until it is answered, however long the line is down; `onLate` when that takes long. */
  send(order: SentOrder, onLate: () => void): Promise<CommandReply>
}

/** The agenda as it will be: what this page pressed shows in the same frame and is settled by the answer. */
export interface AgendaOverlay {
  /** The live view with that agenda in it. */
  readonly view: LiveView
  readonly conducting: StoreApi<Conducting>
  /** Takes an order that this person may give and that can be foreseen; null for any other. */
  take(order: Order): Promise<CommandReply> | null
}

interface Given {
  readonly sent: SentOrder
  /** What it comes to, decided when it was pressed. */
  readonly means: AgendaOrder
  readonly at: number
  readonly settle: (reply: CommandReply) => void
  /** The agenda's version that holds it, once it is answered. */
  held: number | null
}

type Questions = ReadonlyMap<string, Question>
type Asked = Extract<ReturnType<typeof conduct>, { done: true }>['question']

/** What the board comes to once everything that was given is done, and from what that was found. */
interface Ahead {
  readonly from: Agenda
  readonly board: Questions
  readonly given: readonly Given[]
  readonly agenda: Agenda
  readonly questions: Questions
}

/** More than anybody presses while the line is down. */
const MOST = 20

export const createAgendaOverlay = ({ view, me, now, newId, send }: OverlayParts): AgendaOverlay => {
  const conducting = newConducting()
  const listeners = new Set<() => void>()
  let given: readonly Given[] = []
  let kept: Ahead | null = null
  let sending = false

  const ahead = (): Ahead => {
    const from = view.get('agenda')
    const board = view.get('questions')
    if (kept?.from !== from || kept.board !== board || kept.given !== given) {
      let [agenda, questions] = [from, board]
      for (const { sent, means, at } of given) {
        // What the document holds already, or has moved past, has a lower version and is not added again.
        if (sent.version !== agenda.version) continue
        const outcome = conduct(agenda, means, me.id, at)
        if (!outcome.done) continue
        agenda = outcome.agenda
        questions = withMark(questions, means, outcome.question)
      }
      kept = { from, board, given, agenda, questions }
    }
    return kept
  }
  const shown = (): Agenda => (given.length === 0 ? view.get('agenda') : ahead().agenda)
  const change = (next: readonly Given[], late = conducting.getState().late): void => {
    given = next
    const waiting = given.filter(({ held }) => held === null).length
    conducting.setState({ waiting, late: late && waiting > 0 })
    for (const listener of listeners) listener()
  }
  const forgetHeld = (): void => {
    const { version } = view.get('agenda')
    const left = given.filter(({ held }) => held === null || held > version)
    if (left.length < given.length) change(left)
  }

  /** One after the other: the next one counts on the one before. */
  const work = async (): Promise<void> => {
    if (sending) return
    sending = true
    for (;;) {
      const next = given.find(({ held }) => held === null)
      if (!next) break
      const reply = await send(next.sent, () => change(given, true))
      if (reply.status === 200) {
        next.held = reply.agenda.version
        change([...given], false)
        next.settle(reply)
        forgetHeld()
      } else {
        // Whatever was pressed after it was pressed on a board that never came to be.
        const dropped = given.filter(({ held }) => held === null)
        change(
          given.filter(({ held }) => held !== null),
          false,
        )
        const died = deathOf(reply, next.sent.do)
        if (died !== null) conducting.setState({ died })
        const words = { ...reply, detail: died ?? reply.detail }
        for (const one of dropped) one.settle(words)
      }
    }
    sending = false
  }

  /** Where somebody else holds the room by now: who it is matters more than why it was refused. */
  const deathOf = (reply: CommandReply, what: Order['do']): string | null => {
    const holder = reply.agenda?.holder
    if (reply.status !== 409 || !holder || holder === me.id) return null
    const name = view.get('people').get(holder)?.name ?? 'Somebody else'
    return `${name} holds the room now. ${what === 'go' ? 'Go' : 'What you pressed'} was not run.`
  }

  view.subscribe('agenda', forgetHeld)
  return {
    conducting,
    view: {
      get: <S extends Parameters<LiveView['get']>[0]>(section: S) =>
        section === 'agenda' ? (shown() as View<S>) : view.get(section),
      subscribe: (section, listener) => {
        const stop = view.subscribe(section, listener)
        if (section !== 'agenda') return stop
        listeners.add(listener)
        return () => {
          listeners.delete(listener)
          stop()
        }
      },
      destroy: view.destroy,
    },
    take: (order) => {
      const { agenda, questions } = ahead()
      const asker = { personId: me.id, role: me.role }
      if (order.do === 'hold' || !mayConduct(asker, order.do, agenda).allowed) return null
      const means = meaningOf(order, agenda, view, questions)
      if (means === null) return null
      if (given.length >= MOST) {
        return Promise.resolve({
          status: 429,
          detail: 'Enough waits for the line already. It runs when it is back.',
        })
      }
      const at = now()
      const outcome = conduct(agenda, means, me.id, at)
      // The page knows already what the server would say, and nothing needs to be sent for it.
      if (!outcome.done) return Promise.resolve({ status: 409, detail: outcome.detail, agenda })
      return new Promise((settle) => {
        const sent: SentOrder = { id: newId(), ...order, version: agenda.version }
        change([...given, { sent, means, at, settle, held: null }])
        void work()
      })
    },
  }
}

/** The change of the agenda that an order comes to; null where it is none. */
const meaningOf = (
  order: Order,
  agenda: Agenda,
  view: LiveView,
  questions: Questions,
): AgendaOrder | null => {
  switch (order.do) {
    case 'go':
      return orderOf(standingBy(agenda, view.get('timeline'), questions), questions)
    case 'question':
      return { do: 'question', id: order.id, was: questions.get(order.id)?.state ?? 'open' }
    case 'open':
    case 'close':
    case 'back':
    case 'pause':
    case 'resume':
    case 'extend':
    case 'payer':
    case 'lengths':
    case 'box':
    case 'agreement':
    case 'discuss':
    case 'tell':
    case 'prompt':
    case 'vote':
    case 'call':
      return order
    default:
      return null
  }
}

/** The questions after a step, as the server will mark the one that it asked or took back. */
const withMark = (questions: Questions, { do: step }: AgendaOrder, mark: Asked): Questions => {
  const question = mark && questions.get(mark.id)
  if (!question) return questions
  // What became of it since it was asked stands: back undoes a step, not somebody's decision.
  if (step === 'back' && question.state !== 'asked') return questions
  return new Map(questions).set(question.id, { ...question, state: mark.state })
}
