import { useBoard } from '../room/use-board.ts'
import type { Incident } from './log.ts'

/** What of the incident stands in where a log says neither zone nor day. */
export const useIncident = (): Incident =>
  useBoard('facts', ({ start, timeZone }) => ({ start: start ?? null, timeZone: timeZone ?? 'UTC' }))
