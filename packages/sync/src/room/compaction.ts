import { encodeStateAsUpdate } from 'yjs'
import type { Doc } from 'yjs'
import type { Journal } from './journal.ts'
import type { UpdateLog } from './ports.ts'

/** A tail this long is folded into a snapshot while the room is in use: loading replays it in a few ms. */
const TAIL = { records: 1_000, bytes: 1024 * 1024 }

/** What compaction tells its room. */
export interface CompactionEvents {
  compacted(bytes: number, encodeMs: number): void
  failed(error: unknown): void
}

/**
 * Keeps the tail behind the last snapshot short. A snapshot holds exactly what is stored up to its record:
 * it is encoded when a commit starts and handed to the log when that commit has come back.
 */
export class Compaction {
  #doc: Doc
  #room: string
  #log: UpdateLog
  #journal: Pick<Journal<unknown>, 'read' | 'head'>
  #events: CompactionEvents
  #records: number
  #bytes: number
  #running: Promise<void> | null = null
  /** After a failure the tail has to grow by so much again before the next try. */
  #grace = 1

  constructor(
    room: string,
    doc: Doc,
    log: UpdateLog,
    journal: Pick<Journal<unknown>, 'read' | 'head'>,
    tail: readonly Uint8Array[],
    events: CompactionEvents,
  ) {
    this.#room = room
    this.#doc = doc
    this.#log = log
    this.#journal = journal
    this.#events = events
    this.#records = tail.length
    this.#bytes = tail.reduce((sum, update) => sum + update.length, 0)
  }

  /** So many records, so many bytes have just been stored. */
  grew(records: number, bytes: number): void {
    this.#records += records
    this.#bytes += bytes
    const long = this.#records > TAIL.records * this.#grace || this.#bytes > TAIL.bytes * this.#grace
    if (long) void this.run()
  }

  /** Folds the tail, if there is one. Resolves when that has been tried; a failure is told, not thrown. */
  run(): Promise<void> {
    if (this.#records === 0) return Promise.resolve()
    this.#running ??= this.#fold().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #fold(): Promise<void> {
    try {
      const { snapshot, encodeMs } = await this.#journal.read(() => {
        const started = performance.now()
        const encoded = encodeStateAsUpdate(this.#doc)
        return { snapshot: encoded, encodeMs: performance.now() - started }
      })
      // No commit can have come back since: what is counted now is what the snapshot holds.
      const { head } = this.#journal
      const records = this.#records
      const bytes = this.#bytes
      await this.#log.compact(this.#room, snapshot, head)
      this.#grace = 1
      this.#records -= records
      this.#bytes -= bytes
      this.#events.compacted(snapshot.length, encodeMs)
    } catch (error) {
      this.#grace += 1
      this.#events.failed(error)
    }
  }
}
