import { encodeStateAsUpdate } from 'yjs'
import type { Doc } from 'yjs'
import { RoomClosed } from './journal.ts'
import type { Journal } from './journal.ts'
import type { UpdateLog } from './ports.ts'

/** A tail this long is folded into a snapshot while the room is in use: loading replays it in a few ms. */
const TAIL = { records: 1_000, bytes: 1024 * 1024 }

/** What compaction tells its room. */
export interface CompactionEvents {
  compacted(bytes: number, encodeMs: number): void
  failed(error: unknown): void
}

/** A snapshot, the record it goes up to, and how much of the tail it replaces. */
interface Snapshot {
  snapshot: Uint8Array
  upTo: number
  encodeMs: number
  records: number
  bytes: number
}

/**
 * Keeps the tail behind the last snapshot short. A snapshot holds exactly what is stored up to its record:
 * it is encoded when a commit starts and handed to the log when that commit has come back.
 */
export class Compaction {
  #doc: Doc
  #room: string
  #log: UpdateLog
  #journal: Pick<Journal<unknown>, 'ask' | 'head'>
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
    journal: Pick<Journal<unknown>, 'ask' | 'head'>,
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
      const { snapshot, upTo, encodeMs, records, bytes } = await this.#take()
      await this.#log.compact(this.#room, snapshot, upTo)
      this.#grace = 1
      this.#records -= records
      this.#bytes -= bytes
      this.#events.compacted(snapshot.length, encodeMs)
    } catch (error) {
      this.#grace += 1
      this.#events.failed(error)
    }
  }

  #take(): Promise<Snapshot> {
    return new Promise((resolve, reject) => {
      const ask = () => {
        const started = performance.now()
        const snapshot = encodeStateAsUpdate(this.#doc)
        const encodeMs = performance.now() - started
        // Read in this very moment: the next append may come back before a promise has been followed, and a
        // snapshot that claims one record too many loses it.
        return () => {
          resolve({
            snapshot,
            upTo: this.#journal.head,
            encodeMs,
            records: this.#records,
            bytes: this.#bytes,
          })
        }
      }
      this.#journal.ask({ ask, dropped: () => reject(new RoomClosed()) })
    })
  }
}
