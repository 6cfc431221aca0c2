import {
  type Agenda,
  type Agreement,
  type Entry,
  isOnBoard,
  type NoteNode,
  type Person,
  type View,
} from '@second-story/board'
import { clockTime } from '../kit/zoned.ts'

/** How far the walk is: entries told, of those that are to be told. */
export const toldSoFar = (
  { byId, order }: View<'timeline'>,
  told: Agenda['told'],
): { told: number; all: number } => {
  const walked = order.filter((id) => {
    const entry = byId.get(id)
    return entry !== undefined && isOnBoard(entry) && (entry.depth !== 'pass' || Object.hasOwn(told, id))
  })
  return { told: walked.filter((id) => Object.hasOwn(told, id)).length, all: walked.length }
}

/** Whether the room said that it can work from the timeline, as a sentence; null where nobody was asked yet. */
export const agreedWords = (answers: readonly Agreement[]): string | null => {
  if (answers.length === 0) return null
  const yes = answers.filter(({ answer }) => answer !== 'not-yet').length
  return yes === answers.length
    ? `All ${answers.length} who answered can work from it.`
    : `${yes} of ${answers.length} who answered can work from it.`
}

/** What the notes are under at their end; null before the first heading. */
export const lastHeading = ({ content = [] }: NoteNode): string | null => {
  const heading = content.findLast(({ type }) => type === 'heading')
  return heading ? wordsOf(heading) || null : null
}

const wordsOf = ({ text, content = [] }: NoteNode): string => text ?? content.map(wordsOf).join('')

/** So many moments are named; who has more is simply often in the log. */
const MOMENTS = 3

/** When the log has somebody act, from now on: what has been told is behind them. Times in the board's zone. */
export const ownMoments = (
  person: Pick<Person, 'claims'> | undefined,
  { byId, order }: View<'timeline'>,
  told: Agenda['told'],
  zone: string,
): readonly string[] => {
  const claims = new Set(person?.claims)
  const mine = ({ actor, at }: Entry): boolean => Boolean(at && actor && claims.has(actor.trim()))
  const times = order.flatMap((id) => {
    const entry = byId.get(id)
    return entry && isOnBoard(entry) && mine(entry) && !Object.hasOwn(told, id)
      ? clockTime(entry.at ?? '', zone)
      : []
  })
  return [...new Set(times)].slice(0, MOMENTS)
}
