import { ORIGIN, publishSource } from '@second-story/board'
import type { ImportAnswer, SourceAnswer, TakenOver, TakeOver } from '@second-story/api'
import type { ImportRecord, Source, Store } from '@second-story/store'
import type { Clock, Room, Rooms } from '@second-story/sync/room'
import { ApiError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Limits } from '../limits.ts'
import { mustFit, planFor, putOnBoard, takeOffBoard } from './board-side.ts'
import { choose, type Chosen, span } from './choice.ts'
import { entryOf } from './entry.ts'
import { InTurn } from './in-turn.ts'
import type { ImportQuery } from './query.ts'
import { LogReader } from './read-log.ts'
import { incidentOf, readLog, type Reading } from './reading.ts'
import { readAsOf } from './source-id.ts'

export interface ImporterParts {
  store: Store
  rooms: Rooms
  clock: Clock
  limits: Limits
}

/** Who imports where. */
export interface Importing {
  reviewId: string
  personId: string
}

/** Brings logs in: kept as they came, read, and put on the board as far as they are chosen. */
export class Importer {
  readonly #parts: ImporterParts
  readonly #reader = new LogReader()
  readonly #turns = new InTurn()

  constructor(parts: ImporterParts) {
    this.#parts = parts
  }

  /** Reads a log and, unless it is a dry run, puts what is new of it on the board. */
  importLog(who: Importing, bytes: Uint8Array, query: ImportQuery): Promise<ImportAnswer> {
    return this.#inRoom(who, async (room) => {
      const reading = await this.#read(room, bytes, query)
      const chosen = choose(reading.entries, query)
      const { format, skipped, warnings, needs, columns } = reading
      const about = { format, skipped, ...span(chosen), warnings, needs, ...(columns ? { columns } : {}) }
      if (query.dryRun) {
        const { add, show } = planFor(room.doc, idsOf(reading, chosen))
        const entries = chosen.map(({ entry }) => entry)
        return { ...about, imported: add.size + show.size, entries }
      }
      mustHaveDay(reading)
      if (chosen.length === 0) return { ...about, imported: 0 }
      await this.#keep(who, bytes, query, reading)
      return { ...about, ...(await this.#put(room, who, query.fileName, reading, chosen)) }
    })
  }

  /** Keeps a log as it came; nothing goes on the board yet. */
  keepSource(who: Importing, bytes: Uint8Array, query: ImportQuery): Promise<SourceAnswer> {
    return this.#inRoom(who, async (room) => {
      const reading = await this.#read(room, bytes, query)
      await this.#keep(who, bytes, query, reading)
      await this.#publish(room, who, query.fileName, reading)
      const chosen = choose(reading.entries, query)
      const { sourceId, format, warnings, needs, columns } = reading
      const entries = chosen.map(({ entry }) => entry)
      const about = { sourceId, format, count: entries.length, ...span(chosen), warnings, needs, entries }
      return columns ? { ...about, columns } : about
    })
  }

  /** Puts chosen entries of a kept log on the board. `skipped`: those that were there, or that somebody hid. */
  fromSource(who: Importing, sourceId: string, query: ImportQuery, body: TakeOver): Promise<TakenOver> {
    return this.#inRoom(who, async (room) => {
      const source = await this.source(who.reviewId, sourceId)
      const fileName = query.fileName ?? source.name
      const timeZone = query.timeZone ?? source.zone ?? undefined
      const as = readAsOf(sourceId)
      const date = query.date ?? as.day ?? undefined
      const columns = query.columns ?? as.columns ?? undefined
      const read = await this.#read(room, source.data, { ...query, fileName, timeZone, date, columns })
      const reading = { ...read, sourceId }
      mustHaveDay(reading)
      const chosen = choose(reading.entries, { ...query, ...body })
      const done = await this.#put(room, who, source.name, reading, chosen)
      return { ...done, skipped: chosen.length - done.imported }
    })
  }

  /** Takes an import back: its entries are hidden. What people wrote on them stays. */
  undo(who: Importing, importId: string): Promise<{ hidden: number }> {
    const { imports } = this.#parts.store
    return this.#inRoom(who, async (room) => {
      const record = await imports.import(who.reviewId, importId)
      if (!record) throw new ApiError('not-found', 'There is no such import in this review.')
      if (record.undoneAt !== null) throw new ApiError('conflict', 'This import was taken back already.')
      const hidden = await takeOffBoard(room, record.entryIds)
      await imports.undoImport(who.reviewId, importId)
      return { hidden }
    })
  }

  /** A kept log. @throws {ApiError} not-found */
  async source(reviewId: string, sourceId: string): Promise<Source> {
    const source = await this.#parts.store.sources.source(reviewId, sourceId)
    if (!source) throw new ApiError('not-found', 'There is no such source in this review.')
    return source
  }

  // Imports of one review come one after the other: what is new is decided by what the last one left.
  #inRoom<T>({ reviewId }: Importing, work: (room: Room) => Promise<T>): Promise<T> {
    return this.#turns.run(reviewId, () => this.#parts.rooms.use(reviewId, work))
  }

  #read(room: Room, bytes: Uint8Array, query: ImportQuery): Promise<Reading> {
    return readLog(this.#reader, bytes, query, incidentOf(room.doc), this.#parts.limits)
  }

  async #keep(who: Importing, bytes: Uint8Array, query: ImportQuery, reading: Reading): Promise<void> {
    const { sourceId: id, format, zone } = reading
    const { store, clock } = this.#parts
    const { reviewId, personId: by } = who
    await store.sources.putSource(
      { id, reviewId, name: query.fileName ?? '', format, zone, by, at: clock.now() },
      bytes,
    )
  }

  // Everybody sees that it lies beside the board, from when to when.
  async #publish(
    room: Room,
    { personId: by }: Importing,
    name: string | undefined,
    { sourceId, format, zone, entries }: Reading,
  ): Promise<void> {
    const { first, last } = span(choose(entries, {}))
    const at = new Date(this.#parts.clock.now()).toISOString()
    const value = { name: name ?? '', format, zone, count: entries.length, first, last, by, at }
    await room.write(ORIGIN.server, (doc) => publishSource(doc, sourceId, value))
  }

  async #put(
    room: Room,
    { reviewId, personId }: Importing,
    fileName: string | undefined,
    reading: Reading,
    chosen: readonly Chosen[],
  ): Promise<{ importId: string; imported: number }> {
    const { store, clock, limits } = this.#parts
    const { format, sourceId, zone } = reading
    const ids = idsOf(reading, chosen)
    const plan = planFor(room.doc, ids)
    mustFit(room.doc, plan, limits.timelineEntries)
    const at = clock.now()
    const touched = ids.filter((id) => plan.add.has(id) || plan.show.has(id))
    const record: Omit<ImportRecord, 'undoneAt'> = {
      id: newId(),
      reviewId,
      sourceId,
      by: personId,
      at,
      entryIds: touched,
    }
    // Before the entries: an import that a crash cuts short can be taken back, or made again.
    await store.imports.putImport(record)
    const { first, last } = span(chosen)
    const value = {
      name: fileName ?? '',
      format,
      zone,
      count: reading.entries.length,
      first,
      last,
      by: personId,
      at: new Date(at).toISOString(),
    }
    const entries = chosen.map(({ entry }, n) => ({
      id: ids[n]!,
      fields: entryOf(entry, { format, sourceId, by: personId, after: ids[n - 1] ?? null }),
    }))
    await putOnBoard(room, { id: sourceId, value }, plan, entries)
    return { importId: record.id, imported: touched.length }
  }
}

const idsOf = ({ ids }: Reading, chosen: readonly Chosen[]): string[] =>
  chosen.flatMap(({ index }) => ids[index] ?? [])

const mustHaveDay = ({ needs }: Reading): void => {
  if (!needs.includes('date')) return
  throw new ApiError(
    'invalid',
    'The log does not say on which day it happened. Give it as ?date=2024-05-01, or fill in when the incident began.',
  )
}
