import type { Command } from '@second-story/api'
import {
  type Agenda,
  type AgendaOrder,
  agreedNow,
  canBeAsked,
  conduct,
  headBox,
  headEntry,
  headQuestion,
  isOnBoard,
  lowerHand,
  markQuestion,
  orderOf,
  type Outcome,
  readAgenda,
  readAll,
  readFacts,
  readThing,
  readWalk,
  standingBy,
  type Walk,
  writeAgenda,
} from '@second-story/board'
import { zoneClock } from '@second-story/report'
import type { Doc } from 'yjs'
import { ApiError } from '../errors.ts'
import { conflict, entryOnBoard, mustBeLive } from './settle.ts'

type Of<D extends Command['do']> = Extract<Command, { do: D }>
/** The commands that change the course of the meeting. */
export type AgendaCommand = Of<
  | 'open' | 'close' | 'go' | 'back' | 'pause' | 'resume' | 'extend' | 'payer' | 'lengths' | 'box' | 'agreement'
  | 'discuss' | 'tell' | 'question' | 'prompt' | 'vote' | 'call' | 'hold'
> // prettier-ignore

/**
 * Carries out a command that changes the course of the meeting, with all that follows from it on the board.
 * @param now server time in ms
 * @throws {ApiError} conflict, not-found; nothing has been written then
 */
export const carryOut = (doc: Doc, agenda: Agenda, command: AgendaCommand, by: string, now: number): void => {
  const order = orderFor(doc, agenda, command)
  const outcome = conduct(agenda, order, by, now)
  if (!outcome.done) throw conflict(outcome.detail, agenda)
  const agreed = outcome.asked ? agreedNow(doc, now) : null
  const after = order.do === 'back' ? onBoard(doc, outcome.agenda) : outcome.agenda
  writeAgenda(doc, agreed ? { ...after, agreed } : after)
  markAsked(doc, order, outcome)
  if (order.do === 'close') for (const personId of readAll(doc, 'hands').keys()) lowerHand(doc, personId)
  const entered = after.box !== agenda.box || after.state !== agenda.state
  if (entered && after.state === 'live' && order.do !== 'back') headBox(doc, after.box)
  if (order.do === 'discuss') headTaken(doc, order.entryId)
  if (order.do === 'question') headQuestion(doc, order.id, readThing(doc, 'questions', order.id)?.text ?? '')
}

const NOWHERE: Walk = { byId: new Map(), order: [] }

const orderFor = (doc: Doc, agenda: Agenda, command: AgendaCommand): AgendaOrder => {
  switch (command.do) {
    case 'go': {
      mustBeLive(agenda)
      const questions = readAll(doc, 'questions')
      // Reading thousands of entries is only for the timebox that walks them.
      const walk = agenda.box === 'timeline' ? readWalk(doc) : NOWHERE
      return orderOf(standingBy(agenda, walk, questions), questions)
    }
    case 'question': {
      const question = readThing(doc, 'questions', command.id)
      if (!question || !canBeAsked(question)) throw new ApiError('not-found', 'There is no such question.')
      return { do: 'question', id: command.id, was: question.state ?? 'open' }
    }
    case 'discuss':
    case 'tell':
      return { do: command.do, entryId: entryOnBoard(doc, command.entryId).id }
    case 'call':
      if (!readThing(doc, 'people', command.personId)) throw nobody()
      return command
    default:
      return command
  }
}

export const nobody = (): ApiError => new ApiError('not-found', 'There is nobody of that id on the board.')

const markAsked = (doc: Doc, order: AgendaOrder, outcome: Extract<Outcome, { done: true }>): void => {
  const { question } = outcome
  if (!question) return
  // What became of it since it was asked stands: back undoes a step, not somebody's decision.
  if (order.do === 'back' && readThing(doc, 'questions', question.id)?.state !== 'asked') return
  markQuestion(doc, question.id, question.state)
}

/** An entry that was hidden or merged since it was left is not taken up again. */
const onBoard = (doc: Doc, agenda: Agenda): Agenda => {
  if (agenda.entryId === null) return agenda
  const entry = readThing(doc, 'timeline', agenda.entryId)
  return entry && isOnBoard(entry) ? agenda : { ...agenda, entryId: null }
}

/** The heading under which the scribe writes about an entry: its time where the incident was, and what it says. */
const headTaken = (doc: Doc, entryId: string): void => {
  const entry = readThing(doc, 'timeline', entryId)
  const time = entry?.at ? `${zoneClock(readFacts(doc).timeZone ?? 'UTC').time(entry.at)} ` : ''
  headEntry(doc, entryId, `${time}${entry?.text ?? ''}`)
}

/** Takes a hand down; whoever had the word has spoken then. @returns true where that is so */
export const endTurn = (doc: Doc, personId: string): boolean => {
  lowerHand(doc, personId)
  const agenda = readAgenda(doc)
  if (agenda.called !== personId) return false
  writeAgenda(doc, { ...agenda, called: null })
  return true
}
