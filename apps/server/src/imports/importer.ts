import type { ImportAnswer, SourceAnswer, TakenOver, TakeOver } from '@second-story/api'
import { readFacts } from '@second-story/board'
import type { ImportRecord, Store } from '@second-story/store'
import type { Clock, Room, Rooms } from '@second-story/sync/room'
import { ApiError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Limits } from '../limits.ts'
import {
  CHUNK,
  idsOnBoard,
  nameSource,
  type Plan,
  planFor,
  putOnBoard,
  statesOf,
  takeOffBoard,
} from './board-side.ts'
import type { Choice } from './choice.ts'
import { dayOf } from './day.ts'
import { InTurn } from '../turns/in-turn.ts'
import type { KeptLogs } from './kept-logs.ts'
import type { LogDesk, LogHandle, Progress } from './log-desk.ts'
import type { Survey } from './open-log.ts'
import { aboutPreview, choiceOf, countsOf, mustHaveDay } from './preview.ts'
import type { ImportQuery } from './query.ts'
import { contentHash, sourceIdOf } from './source-id.ts'

export interface ImporterParts {
  store: Store
  rooms: Rooms
  clock: Clock
  limits: Limits
  desk: LogDesk
  kept: KeptLogs
}

/** Who imports where. */
export interface Importing {
  reviewId: string
  personId: string
}

/** An answer, and its entries as pieces of JSON: a hundred thousand are never one text. */
export interface WithEntries<T> {
  answer: Omit<T, 'entries'>
  entries: readonly Uint8Array[] | null
}

/** A log that somebody has brought, open. */
interface Brought {
  log: LogHandle
  sourceId: string
  name: string
  zone: string | null
}

/** Brings logs in: kept as they came, read, and put on the board as far as they are chosen. */
export class Importer {
  readonly #parts: ImporterParts
  readonly #turns = new InTurn()

  constructor(parts: ImporterParts) {
    this.#parts = parts
  }

  /** Reads a log and, unless it is a dry run, puts what is new of it on the board. */
  importLog(
    who: Importing,
    bytes: Uint8Array<ArrayBuffer>,
    query: ImportQuery,
    tell: Progress,
  ): Promise<WithEntries<ImportAnswer>> {
    return this.#inRoom(who, (room) =>
      this.#brought(room, bytes, query, tell, async (brought) => {
        const { log } = brought
        if (query.dryRun) return this.#dryRun(room, log, query)
        mustHaveDay(log)
        const survey = await this.#survey(room, log, query)
        const { format, skipped, warnings, needs } = log.about
        const { first, last } = survey
        const answer = { format, imported: 0, skipped, first, last, warnings, needs }
        if (survey.count === 0) return { answer, entries: null }
        const plan = planFor(room.doc, survey, this.#parts.limits.timelineEntries)
        await this.#keep(who, bytes, brought, tell)
        const done = await this.#put(room, who, brought, query, survey, plan, tell)
        return { answer: { ...answer, ...done }, entries: null }
      }),
    )
  }

  /** Keeps a log as it came, and names it on the board; no entry of it goes there yet. */
  keepSource(
    who: Importing,
    bytes: Uint8Array<ArrayBuffer>,
    query: ImportQuery,
    tell: Progress,
  ): Promise<WithEntries<SourceAnswer>> {
    return this.#inRoom(who, (room) =>
      this.#brought(room, bytes, query, tell, async (brought) => {
        const { sourceId, log } = brought
        await this.#keep(who, bytes, brought, tell)
        await this.#name(room, who, brought)
        const survey = await this.#survey(room, log, query)
        const about = aboutPreview(log, survey, countsOf(survey, statesOf(room.doc, survey.there)))
        const entries = await this.#preview(room, log, query, survey)
        return { answer: { sourceId, ...about, count: survey.count }, entries }
      }),
    )
  }

  /** Puts chosen entries of a kept log on the board. `skipped`: those that were there, or that somebody hid. */
  fromSource(
    who: Importing,
    sourceId: string,
    query: ImportQuery,
    body: TakeOver,
    tell: Progress,
  ): Promise<TakenOver> {
    return this.#inRoom(who, (room) =>
      this.#kept(who, sourceId, query, tell, async (brought) => {
        const { log } = brought
        mustHaveDay(log)
        const choice = { ...query, ...body }
        const survey = await this.#survey(room, log, choice)
        const plan = planFor(room.doc, survey, this.#parts.limits.timelineEntries)
        const done = await this.#put(room, who, brought, choice, survey, plan, tell)
        return { ...done, skipped: survey.count - done.imported }
      }),
    )
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

  // Imports of one review come one after the other: what is new is decided by what the last one left.
  #inRoom<T>({ reviewId }: Importing, work: (room: Room) => Promise<T>): Promise<T> {
    return this.#turns.run(reviewId, () => this.#parts.rooms.use(reviewId, work))
  }

  /** Opens a log that came with a call. */
  async #brought<T>(
    { doc }: Room,
    bytes: Uint8Array<ArrayBuffer>,
    { fileName, timeZone, date, columns }: ImportQuery,
    tell: Progress,
    work: (brought: Brought) => Promise<T>,
  ): Promise<T> {
    const { start, timeZone: reviewZone } = readFacts(doc)
    const incidentDay = start == null ? null : dayOf(start, timeZone ?? reviewZone ?? 'UTC')
    const options = { fileName, timeZone, date, columns, incidentDay, limits: this.#limits() }
    const content = await contentHash(bytes)
    const key = JSON.stringify([content, options])
    return this.#parts.desk.use({ key, bytes: async () => bytes, options, tell }, async (log) => {
      const zone = timeZone ?? null
      const sourceId = sourceIdOf(content, { zone, day: log.about.day, columns: columns ?? null })
      return work({ log, sourceId, name: fileName ?? '', zone })
    })
  }

  /** Opens a kept log, read as it was when it was kept. @throws {ApiError} not-found */
  #kept<T>(
    { reviewId }: Importing,
    sourceId: string,
    query: ImportQuery,
    tell: Progress,
    work: (brought: Brought) => Promise<T>,
  ): Promise<T> {
    return this.#parts.kept.open(reviewId, sourceId, query, tell, (log, { name, zone }) =>
      work({ log, sourceId, name, zone }),
    )
  }

  async #dryRun(room: Room, log: LogHandle, query: ImportQuery): Promise<WithEntries<ImportAnswer>> {
    const survey = await this.#survey(room, log, query)
    const states = statesOf(room.doc, survey.there)
    const counts = countsOf(survey, states)
    const about = aboutPreview(log, survey, counts)
    const entries = await this.#preview(room, log, query, survey)
    return { answer: { ...about, imported: counts.new + counts.back }, entries }
  }

  async #preview(
    { doc }: Room,
    log: LogHandle,
    query: ImportQuery,
    { there }: Survey,
  ): Promise<readonly Uint8Array[] | null> {
    if (query.entries === false) return null
    return log.ask('preview', choiceOf(query), statesOf(doc, there))
  }

  #survey(room: Room, log: LogHandle, choice: Choice): Promise<Survey> {
    const { timelineEntries: most } = this.#parts.limits
    return log.ask('survey', choiceOf(choice), idsOnBoard(room.doc), most === 0 ? Infinity : most)
  }

  async #keep(
    { reviewId, personId: by }: Importing,
    bytes: Uint8Array,
    { log, sourceId: id, name, zone }: Brought,
    tell: Progress,
  ): Promise<void> {
    const { store, clock } = this.#parts
    tell({ step: 'keep', done: 0, of: bytes.length })
    const { format } = log.about
    await store.sources.putSource({ id, reviewId, name, format, zone, by, at: clock.now() }, bytes)
  }

  #name(room: Room, { personId: by }: Importing, { log, sourceId, name, zone }: Brought): Promise<void> {
    const { format, count, first, last } = log.about
    const at = new Date(this.#parts.clock.now()).toISOString()
    return nameSource(room, sourceId, { name, format, zone, count, first, last, by, at })
  }

  async #put(
    room: Room,
    who: Importing,
    brought: Brought,
    choice: Choice,
    survey: Survey,
    plan: Plan,
    tell: Progress,
  ): Promise<{ importId: string; imported: number }> {
    const { store, clock } = this.#parts
    const { log, sourceId } = brought
    const record: Omit<ImportRecord, 'undoneAt'> = {
      id: newId(),
      reviewId: who.reviewId,
      sourceId,
      by: who.personId,
      at: clock.now(),
      entryIds: [...plan.fresh, ...plan.back],
    }
    // Before the entries: an import that a crash cuts short can be taken back, or made again.
    await store.imports.putImport(record)
    await this.#name(room, who, brought)
    const imported = record.entryIds.length
    for (let from = 0; imported > 0 && from < survey.count; from += CHUNK) {
      tell({ step: 'write', done: from, of: survey.count })
      const origin = { sourceId, by: who.personId }
      await putOnBoard(room, plan, await log.ask('take', choiceOf(choice), from, CHUNK, origin))
    }
    return { importId: record.id, imported }
  }

  #limits(): Pick<Limits, 'importBytes' | 'importLines'> {
    const { importBytes, importLines } = this.#parts.limits
    return { importBytes, importLines }
  }
}
