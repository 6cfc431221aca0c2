import type { ImportListing, LinesAround } from '@second-story/api'
import type { Role } from '@second-story/board'
import type { Source, SourceMeta, Store } from '@second-story/store'
import type { Rooms } from '@second-story/sync/room'
import { ApiError } from '../errors.ts'
import { idsInSight } from './board-side.ts'
import type { Limits } from '../limits.ts'
import type { LogDesk, LogHandle, Progress } from './log-desk.ts'
import type { ImportQuery } from './query.ts'
import { readAsOf } from './source-id.ts'

/** Lines before and after the one asked for; more is what the download of a whole log would be. */
const MOST_AROUND = 100

/** Who chooses what of a log goes on the board, and reads all of it. */
export const KEEPERS: readonly Role[] = ['facilitator', 'cofacilitator', 'scribe']

/** Who reads of which review. */
export interface Reading {
  reviewId: string
  role: Role
}

export interface KeptLogParts {
  store: Store
  rooms: Rooms
  limits: Limits
  desk: LogDesk
}

/** Which line of a log is meant: by the id of its entry, else by its place in the log (from 0). */
export interface Asked {
  entry?: string | undefined
  index?: number | undefined
  around: number
}

/** What lies beside the board: logs as they came, their lines as they were read, and the imports made from them. */
export class KeptLogs {
  readonly #parts: KeptLogParts

  constructor(parts: KeptLogParts) {
    this.#parts = parts
  }

  /** A kept log, byte for byte. @throws {ApiError} not-found */
  async source(reviewId: string, sourceId: string): Promise<Source> {
    const source = await this.#parts.store.sources.source(reviewId, sourceId)
    if (!source) throw new ApiError('not-found', 'There is no such source in this review.')
    return source
  }

  /** Works with a kept log, read as it was when it was kept, or as the query says. @throws {ApiError} not-found */
  async open<T>(
    reviewId: string,
    sourceId: string,
    query: ImportQuery,
    tell: Progress,
    work: (log: LogHandle, meta: SourceMeta) => Promise<T>,
  ): Promise<T> {
    const { desk, limits } = this.#parts
    const meta = await this.#metaOf(reviewId, sourceId)
    // The day and the columns that a log needed are part of its id: nothing of the incident stands in for them here.
    const as = readAsOf(sourceId)
    const options = {
      fileName: query.fileName ?? meta.name,
      timeZone: query.timeZone ?? meta.zone ?? undefined,
      date: query.date ?? as.day ?? undefined,
      columns: query.columns ?? as.columns ?? undefined,
      incidentDay: null,
      limits: { importBytes: limits.importBytes, importLines: limits.importLines },
    }
    const bytes = async (): Promise<Uint8Array> => (await this.source(reviewId, sourceId)).data
    const key = JSON.stringify([sourceId, options])
    return desk.use({ key, bytes, options, tell }, (log) => work(log, meta))
  }

  /**
   * The lines of a channel of a kept log around one, as they were read. Whoever does not keep the timeline reads only
   * channels of which something is to be seen there: what nobody chose is nobody else's.
   * @throws {ApiError} not-found
   */
  async around({ reviewId, role }: Reading, sourceId: string, asked: Asked): Promise<LinesAround> {
    const { entry, index, around } = asked
    const onBoard = KEEPERS.includes(role)
      ? null
      : await this.#parts.rooms.use(reviewId, async ({ doc }) => idsInSight(doc))
    return this.open(reviewId, sourceId, {}, silent, async (log, { name, format }) => {
      const found = await log.ask('around', entry, index ?? 0, Math.min(around, MOST_AROUND), onBoard)
      if (!found) {
        throw new ApiError('not-found', 'There is no such line, or nothing of its channel is on the board.')
      }
      return { name, format, count: log.about.count, ...found }
    })
  }

  /** Every import of a review, the oldest first. */
  async imports(reviewId: string): Promise<ImportListing[]> {
    const records = await this.#parts.store.imports.listImports(reviewId)
    return records.map(({ id, sourceId, by, at, entryIds, undoneAt }) => ({
      importId: id,
      sourceId,
      by,
      at,
      entries: entryIds.length,
      undone: undoneAt !== null,
    }))
  }

  async #metaOf(reviewId: string, sourceId: string): Promise<SourceMeta> {
    const all = await this.#parts.store.sources.listSources(reviewId)
    const meta = all.find(({ id }) => id === sourceId)
    if (!meta) throw new ApiError('not-found', 'There is no such source in this review.')
    return meta
  }
}

/** For calls whose progress nobody follows. */
const silent = (): void => undefined
