import { encodeStateAsUpdate } from 'yjs'
import { RoomClosed } from './journal.ts'
import type { Journal } from './journal.ts'
import type { RoomParts } from './room-parts.ts'

/**
 * A tail this long is folded into a snapshot while the room is in use: loading replays 1,000 records in a few ms.
 * Folding a large document costs far more than that, so it waits for more; it is folded when the room empties.
 */
const TAIL = { records: 1_000, recordsOfLarge: 10_000, bytes: 1024 * 1024 }

/**
 * Documents up to this size are encoded here, from memory, in some 5 ms; a thread spends 15 times that on
 * reading, replaying and encoding them. Larger ones are folded in a thread, because they would hold the loop.
 */
const ENCODED_HERE_BYTES = 256 * 1024

/** What compaction tells its room. */
export interface CompactionEvents {
  compacted(bytes: number, encodeMs: number): void
  failed(error: unknown): void
}

/** A snapshot, the record it goes up to, and how many bytes of the tail it replaces at least. */
interface Snapshot {
  snapshot: Uint8Array
  upTo: number
  /** How long the event loop was held by encoding. */
  encodeMs: number
  replaced: number
}

/** Keeps the tail behind the last snapshot short. A snapshot holds exactly what is stored up to its record. */
export class Compaction {
  #parts: Pick<RoomParts, 'name' | 'doc' | 'log' | 'folds'>
  #epoch: string
  #journal: Pick<Journal<unknown>, 'ask' | 'head'>
  #events: CompactionEvents
  #snapshotBytes: number
  #records: number
  #bytes: number
  #running: Promise<void> | null = null
  /** After a failure the tail has to grow by so much again before the next try. */
  #grace = 1

  constructor(
    { name, doc, log, folds, stored }: Pick<RoomParts, 'name' | 'doc' | 'log' | 'folds' | 'stored'>,
    journal: Pick<Journal<unknown>, 'ask' | 'head'>,
    events: CompactionEvents,
  ) {
    this.#parts = { name, doc, log, folds }
    this.#epoch = stored.epoch
    this.#journal = journal
    this.#events = events
    this.#snapshotBytes = stored.snapshot?.length ?? 0
    this.#records = stored.updates.length
    this.#bytes = stored.updates.reduce((sum, update) => sum + update.length, 0)
  }

  /** Size of what is stored of the document: the last snapshot, measured, and all updates since. */
  get storedBytes(): number {
    return this.#snapshotBytes + this.#bytes
  }

  /** So many records, so many bytes have just been stored. */
  grew(records: number, bytes: number): void {
    this.#records += records
    this.#bytes += bytes
    const most = this.#large ? TAIL.recordsOfLarge : TAIL.records
    const long = this.#records > most * this.#grace || this.#bytes > TAIL.bytes * this.#grace
    if (long) void this.run()
  }

  /** Folds the tail, if there is one. Resolves when that has been tried; a failure is told, not thrown. */
  run(): Promise<void> {
    if (this.#records === 0) return Promise.resolve()
    this.#running ??= this.#compact().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  get #large(): boolean {
    return this.storedBytes > ENCODED_HERE_BYTES
  }

  async #compact(): Promise<void> {
    try {
      const { snapshot, upTo, encodeMs, replaced } = await this.#make()
      await this.#parts.log.compact(this.#parts.name, snapshot, upTo)
      this.#grace = 1
      this.#snapshotBytes = snapshot.length
      this.#records = Math.max(0, this.#journal.head - upTo)
      this.#bytes = this.#records === 0 ? 0 : this.#bytes - replaced
      this.#events.compacted(snapshot.length, encodeMs)
    } catch (error) {
      this.#grace += 1
      this.#events.failed(error)
    }
  }

  async #make(): Promise<Snapshot> {
    if (!this.#large) return this.#fromDocument()
    // A log that was found damaged and has gone back in time: what it has lost is still in the document.
    return (await this.#fromLog()) ?? this.#fromDocument()
  }

  /** Null where the log is no longer that of this room's life. Touches nothing of the room. */
  async #fromLog(): Promise<Snapshot | null> {
    const { name, log, folds } = this.#parts
    const made: Omit<Snapshot, 'snapshot'> = { upTo: 0, encodeMs: 0, replaced: 0 }
    const read = async () => {
      made.replaced = this.#bytes
      const stored = await log.load(name)
      if (stored.epoch !== this.#epoch) throw new AnotherLife()
      made.upTo = stored.head
      return stored
    }
    try {
      return { snapshot: await folds.fold(read), ...made }
    } catch (error) {
      if (error instanceof AnotherLife) return null
      throw error
    }
  }

  /** Encoded when a commit starts, handed on when that commit has come back. */
  #fromDocument(): Promise<Snapshot> {
    return new Promise((resolve, reject) => {
      const ask = () => {
        const started = performance.now()
        const snapshot = encodeStateAsUpdate(this.#parts.doc)
        const encodeMs = performance.now() - started
        // Read in this very moment: the next append may come back before a promise has been followed, and a
        // snapshot that claims one record too many loses it.
        return () => resolve({ snapshot, upTo: this.#journal.head, encodeMs, replaced: this.#bytes })
      }
      this.#journal.ask({ ask, dropped: () => reject(new RoomClosed()) })
    })
  }
}

class AnotherLife extends Error {}
