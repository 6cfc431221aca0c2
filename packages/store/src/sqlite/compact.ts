import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { checksum } from '../checksum.ts'
import { compress, packRecords } from '../segment.ts'
import type { DamageBook } from './damage-book.ts'
import { inTransaction } from './database.ts'
import type { LogReader, RoomRow, TailRecord } from './read.ts'
import { SnapshotWriter } from './snapshot.ts'

/** Bytes of records (rows counted) in one segment, and so of work in one transaction: about 2,000 keystrokes. */
const SEGMENT_BYTES = 512 * 1024

/**
 * Stores snapshots and archives the records they stand for. The snapshot comes first, then the records go
 * segment by segment, each step a transaction of its own: killed in between, loading reads the snapshot,
 * history reads what is archived and then the rest, and the next compaction takes up what was left.
 */
export class Compactor {
  #db: DatabaseSync
  #reader: LogReader
  #damages: DamageBook
  #clock: () => number
  #snapshots: SnapshotWriter
  #putSegment: StatementSync
  #setAside: StatementSync
  #drop: StatementSync
  #queue: Promise<unknown> = Promise.resolve()
  #stopping = false

  constructor(db: DatabaseSync, reader: LogReader, damages: DamageBook, clock: () => number) {
    this.#db = db
    this.#reader = reader
    this.#damages = damages
    this.#clock = clock
    this.#snapshots = new SnapshotWriter(db)
    this.#putSegment = db.prepare(
      'insert into segments (room, from_seq, to_seq, crc, data) values (?, ?, ?, ?, ?)',
    )
    this.#setAside = db.prepare(
      'insert into quarantine select room, seq, at, crc, data from records where room = ? and seq = ?',
    )
    this.#drop = db.prepare('delete from records where room = ? and seq between ? and ?')
  }

  /** One at a time over all rooms: it is housekeeping, and holds a room's bytes in memory. */
  compact(room: RoomRow, snapshot: Uint8Array, upTo: number): Promise<void> {
    const done = this.#queue.then(() => this.#compact(room, snapshot, upTo))
    this.#queue = done.catch(() => undefined)
    return done
  }

  /** Lets the step that runs come to its end; what is left is taken up another time. */
  async stop(): Promise<void> {
    this.#stopping = true
    await this.#queue
  }

  async #compact(room: RoomRow, snapshot: Uint8Array, upTo: number): Promise<void> {
    const stored = this.#reader.snapshot(room.num)
    const broken = stored !== null && !stored.sound && stored.upTo === upTo
    if (stored === null || stored.upTo < upTo || broken) {
      await this.#snapshots.write(room.num, upTo, await compress(snapshot), stored?.upload ?? null)
    }
    while (!this.#stopping) {
      const records = this.#reader.records(room.num, 0, upTo, SEGMENT_BYTES)
      if (records.length === 0) return
      await this.#archive(room, records)
    }
  }

  async #archive(room: RoomRow, records: readonly TailRecord[]): Promise<void> {
    const data = await compress(packRecords(records.filter((record) => record.sound)))
    const from = records[0]?.seq ?? 0
    const to = records.at(-1)?.seq ?? 0
    const damages = records
      .filter((record) => !record.sound)
      .map(({ seq }) => ({
        room: room.name,
        kind: 'archive' as const,
        fromSeq: seq,
        toSeq: seq,
        foundAt: this.#clock(),
        what: `record ${seq} of room ${room.name} failed its checksum while it was archived; the room itself is whole, its history is not`,
      }))
    inTransaction(this.#db, () => {
      for (const damage of damages) {
        this.#damages.write(room.num, damage)
        this.#setAside.run(room.num, damage.fromSeq)
      }
      this.#putSegment.run(room.num, from, to, checksum(data, room.num, from, to), data)
      this.#drop.run(room.num, from, to)
    })
    for (const damage of damages) this.#damages.tell(damage)
  }
}
