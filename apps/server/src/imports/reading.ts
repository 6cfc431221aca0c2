import { readFacts } from '@second-story/board'
import type { Doc } from 'yjs'
import type { Limits } from '../limits.ts'
import { dayOf } from './day.ts'
import type { ImportQuery } from './query.ts'
import type { LogReader } from './read-log.ts'
import { sourceIdOf } from './source-id.ts'
import type { LogWithIds } from './with-ids.ts'

/** A log as it was read, and what it is kept under. */
export interface Reading extends LogWithIds {
  sourceId: string
  /** The zone that times without one were read in, where somebody said it. */
  zone: string | null
}

/**
 * Reads a log. Where it does not say the day, that of the incident stands in; a log that still needs one says so in
 * `needs`.
 * @throws {ApiError} invalid or too-large
 */
export const readLog = async (
  reader: LogReader,
  bytes: Uint8Array,
  { fileName, timeZone, date, columns }: ImportQuery,
  facts: { start: string | null; timeZone: string },
  limits: Pick<Limits, 'importBytes' | 'importLines'>,
): Promise<Reading> => {
  const options = {
    fileName,
    timeZone,
    columns,
    limits: { importBytes: limits.importBytes, importLines: limits.importLines },
  }
  let day = date ?? null
  let read = await reader.read(bytes, { ...options, date })
  if (date === undefined && facts.start !== null && read.needs.includes('date')) {
    day = dayOf(facts.start, timeZone ?? facts.timeZone)
    read = await reader.read(bytes, { ...options, date: day })
    const what = `No day is written here: the day of the incident, ${day}, was taken.`
    read = { ...read, warnings: [{ line: 0, what }, ...read.warnings] }
  }
  const zone = timeZone ?? null
  return { ...read, sourceId: sourceIdOf(bytes, { zone, day, columns: columns ?? null }), zone }
}

/** What of the incident a log without a day and a zone is read by. */
export const incidentOf = (doc: Doc): { start: string | null; timeZone: string } => {
  const { start, timeZone } = readFacts(doc)
  return { start: start ?? null, timeZone: timeZone ?? 'UTC' }
}
