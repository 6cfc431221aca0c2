import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { checksum } from '../checksum.ts'
import type { HistoryRecord } from '../store.ts'

/** What handling one record costs beside its bytes, in bytes that take as long. */
const ROW_BYTES = 256

export interface RoomRow {
  num: number
  name: string
  epoch: string
  head: number
}

/** Compressed bytes with what they are good for; `sound` is false where they fail their checksum. */
export interface Packed {
  data: Uint8Array
  sound: boolean
}

export interface TailRecord extends HistoryRecord {
  sound: boolean
}

/** The reads of the update log, each at once and without waiting. */
export class LogReader {
  #room: StatementSync
  #snapshot: StatementSync
  #chunks: StatementSync
  #records: StatementSync
  #segment: StatementSync
  #bindings: StatementSync

  constructor(db: DatabaseSync) {
    this.#room = db.prepare('select num, name, epoch, head from rooms where name = ?')
    this.#snapshot = db.prepare('select upto, crc, upload from snapshots where room = ?')
    this.#chunks = db.prepare('select data from snapshot_chunks where room = ? and upload = ? order by n')
    this.#records = db.prepare(
      'select seq, at, crc, data from records where room = ? and seq > ? and seq <= ? order by seq',
    )
    this.#segment = db.prepare(
      `select from_seq, to_seq, crc, data from segments where room = ? and to_seq > ? order by to_seq limit 1`,
    )
    this.#bindings = db.prepare('select client_id, person_id from bindings where room = ?')
  }

  room(name: string): RoomRow | null {
    const row = this.#room.get(name)
    if (row === undefined) return null
    return { num: Number(row.num), name, epoch: String(row.epoch), head: Number(row.head) }
  }

  snapshot(num: number): (Packed & { upTo: number; upload: string }) | null {
    const row = this.#snapshot.get(num)
    if (row === undefined) return null
    const upTo = Number(row.upto)
    const upload = String(row.upload)
    const data = Buffer.concat(this.#chunks.all(num, upload).map((chunk) => bytes(chunk.data)))
    return { upTo, upload, data, sound: checksum(data, num, upTo) === row.crc }
  }

  /** Records after `after` up to `upTo` in order, until about `most` bytes (rows counted) are read. */
  records(num: number, after: number, upTo = Number.MAX_SAFE_INTEGER, most = Infinity): TailRecord[] {
    const found: TailRecord[] = []
    let size = 0
    for (const row of this.#records.iterate(num, after, upTo)) {
      const update = bytes(row.data)
      const seq = Number(row.seq)
      const at = Number(row.at)
      found.push({ seq, at, update, sound: checksum(update, num, seq, at) === row.crc })
      size += update.byteLength + ROW_BYTES
      if (size >= most) break
    }
    return found
  }

  /** The archive segment that holds the first record after `after`, if that one is archived. */
  segmentAfter(num: number, after: number): (Packed & { fromSeq: number; toSeq: number }) | null {
    const row = this.#segment.get(num, after)
    if (row === undefined) return null
    const fromSeq = Number(row.from_seq)
    const toSeq = Number(row.to_seq)
    const data = bytes(row.data)
    return { fromSeq, toSeq, data, sound: checksum(data, num, fromSeq, toSeq) === row.crc }
  }

  bindings(num: number): { clientId: number; personId: string }[] {
    return this.#bindings
      .all(num)
      .map((row) => ({ clientId: Number(row.client_id), personId: String(row.person_id) }))
  }
}

function bytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value
  throw new TypeError('a blob was expected in the update log')
}
