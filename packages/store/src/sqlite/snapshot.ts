import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { checksum } from '../checksum.ts'
import { pieces } from '../chunks.ts'
import { randomId } from '../ids.ts'

const UPLOAD_ID_CHARS = 20

/**
 * Writes a snapshot piece by piece, each a transaction of its own with other work in between. The row that names
 * them comes last: until then the older snapshot stands.
 */
export class SnapshotWriter {
  #putChunk: StatementSync
  #put: StatementSync
  #dropOther: StatementSync

  constructor(db: DatabaseSync) {
    this.#putChunk = db.prepare('insert into snapshot_chunks (room, upload, n, data) values (?, ?, ?, ?)')
    this.#put = db.prepare(
      `insert into snapshots (room, upto, crc, upload) values (?, ?, ?, ?)
       on conflict (room) do update set upto = excluded.upto, crc = excluded.crc, upload = excluded.upload`,
    )
    this.#dropOther = db.prepare(
      `delete from snapshot_chunks where rowid =
         (select rowid from snapshot_chunks where room = ? and upload <> ? limit 1)`,
    )
  }

  /** Replaces the upload `stored`; one at a time for a room. */
  async write(num: number, upTo: number, data: Uint8Array, stored: string | null): Promise<void> {
    await this.#dropAllBut(num, stored ?? '')
    const upload = randomId(UPLOAD_ID_CHARS)
    for await (const [n, piece] of pieces(data)) this.#putChunk.run(num, upload, n, piece)
    this.#put.run(num, upTo, checksum(data, num, upTo), upload)
    await this.#dropAllBut(num, upload)
  }

  async #dropAllBut(num: number, upload: string): Promise<void> {
    while (this.#dropOther.run(num, upload).changes > 0) await new Promise((resolve) => setImmediate(resolve))
  }
}
