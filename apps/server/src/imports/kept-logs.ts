import type { ImportListing, LinesAround } from '@second-story/api'
import type { Source, Store } from '@second-story/store'
import { ApiError } from '../errors.ts'
import type { Limits } from '../limits.ts'
import { LogReader } from './read-log.ts'
import { readLog, type Reading } from './reading.ts'
import { dayOfSource } from './source-id.ts'

/** Logs that are held read: a room looks at the lines around one entry together. */
const HELD = 3
/** Lines before and after the one asked for. */
const MOST_AROUND = 100

export interface KeptLogParts {
  store: Store
  limits: Limits
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
  readonly #reader = new LogReader()
  readonly #held = new Map<string, Promise<Reading>>()

  constructor(parts: KeptLogParts) {
    this.#parts = parts
  }

  /** A kept log, byte for byte. @throws {ApiError} not-found */
  async source(reviewId: string, sourceId: string): Promise<Source> {
    const source = await this.#parts.store.sources.source(reviewId, sourceId)
    if (!source) throw new ApiError('not-found', 'There is no such source in this review.')
    return source
  }

  /** The lines around one of a kept log, as they were read. @throws {ApiError} not-found */
  async around(reviewId: string, sourceId: string, { entry, index, around }: Asked): Promise<LinesAround> {
    const { name, format } = await this.#metaOf(reviewId, sourceId)
    const { entries, ids } = await this.#read(reviewId, sourceId)
    const asked = entry === undefined ? (index ?? 0) : ids.indexOf(entry)
    if (asked < 0) throw new ApiError('not-found', 'This entry is no line of that source.')
    const at = Math.min(asked, Math.max(0, entries.length - 1))
    const reach = Math.min(around, MOST_AROUND)
    const from = Math.max(0, at - reach)
    const lines = entries.slice(from, at + reach + 1).map((one, n) => ({
      ...one,
      index: from + n,
      entryId: ids[from + n]!,
    }))
    return { name, format, count: entries.length, at, lines }
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

  async #metaOf(reviewId: string, sourceId: string): Promise<{ name: string; format: string }> {
    const all = await this.#parts.store.sources.listSources(reviewId)
    const meta = all.find(({ id }) => id === sourceId)
    if (!meta) throw new ApiError('not-found', 'There is no such source in this review.')
    return meta
  }

  // A source never changes, so what was read of it holds for as long as it is remembered.
  #read(reviewId: string, sourceId: string): Promise<Reading> {
    const key = `${reviewId} ${sourceId}`
    const held = this.#held.get(key)
    this.#held.delete(key)
    const reading = held ?? this.#readAnew(reviewId, sourceId)
    this.#held.set(key, reading)
    reading.catch(() => this.#held.delete(key))
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= HELD) break
      this.#held.delete(oldest)
    }
    return reading
  }

  async #readAnew(reviewId: string, sourceId: string): Promise<Reading> {
    const source = await this.source(reviewId, sourceId)
    const query = {
      fileName: source.name,
      timeZone: source.zone ?? undefined,
      date: dayOfSource(sourceId) ?? undefined,
    }
    // The day that a log needed is part of its id: nothing of the incident stands in for it here.
    return readLog(this.#reader, source.data, query, { start: null, timeZone: 'UTC' }, this.#parts.limits)
  }
}
