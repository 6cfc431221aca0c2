import { type Agenda, isOnBoard, readAgenda, readThing, type Role } from '@second-story/board'
import { type CommandName, mayConduct } from '@second-story/policy'
import type { Doc } from 'yjs'
import { ApiError } from '../errors.ts'

/** Who gives a command. */
export interface Commander {
  personId: string
  role: Role
}

export const conflict = (detail: string, agenda: Agenda): ApiError =>
  new ApiError('conflict', detail, { agenda })

/**
 * The agenda that a command meets, where this person may give it now.
 * @throws {ApiError} forbidden; or conflict, with the agenda, where the room is in other hands or has moved on
 */
export const settle = (
  doc: Doc,
  commander: Commander,
  command: { do: CommandName; version?: number | undefined },
): Agenda => {
  const agenda = readAgenda(doc)
  const may = mayConduct(commander, command.do, agenda)
  if (!may.allowed) {
    throw may.status === 403 ? new ApiError('forbidden', may.detail) : conflict(may.detail, agenda)
  }
  if (command.version !== undefined && command.version !== agenda.version) {
    throw conflict('The meeting has moved on since: look at it and decide again.', agenda)
  }
  return agenda
}

/** An entry that can be taken up. @throws {ApiError} not-found for one that is unknown, hidden, merged or proposed */
export const entryOnBoard = (doc: Doc, entryId: string) => {
  const entry = readThing(doc, 'timeline', entryId)
  if (!entry || !isOnBoard(entry)) throw new ApiError('not-found', 'There is no such entry on the board.')
  return entry
}

/** @throws {ApiError} conflict before the meeting and after it */
export const mustBeLive = (agenda: Agenda): void => {
  if (agenda.state === 'live') return
  throw conflict(agenda.state === 'closed' ? 'The meeting has ended.' : 'The room is not open yet.', agenda)
}
