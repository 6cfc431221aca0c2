import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { randomId } from '../ids.ts'
import type { Damage } from '../store.ts'
import { EPOCH_CHARS } from './append.ts'
import type { DamageBook } from './damage-book.ts'
import { inTransaction } from './database.ts'
import type { RoomRow, TailRecord } from './read.ts'

/** Finds the last good record of a tail, and puts aside what comes after it. */
export class TailRepair {
  #db: DatabaseSync
  #damages: DamageBook
  #clock: () => number
  #copy: StatementSync
  #drop: StatementSync
  #newEpoch: StatementSync

  constructor(db: DatabaseSync, damages: DamageBook, clock: () => number) {
    this.#db = db
    this.#damages = damages
    this.#clock = clock
    this.#copy = db.prepare(
      'insert into quarantine select room, seq, at, crc, data from records where room = ? and seq >= ?',
    )
    this.#drop = db.prepare('delete from records where room = ? and seq >= ?')
    this.#newEpoch = db.prepare('update rooms set epoch = ? where num = ?')
  }

  /**
   * The updates of a tail that are good, and the room's epoch. At the first record that is damaged or
   * missing the tail ends: what follows may hang on it, so all of it goes to quarantine, the numbers stay
   * spent, and the room gets a new epoch, because it went back in time.
   */
  check(room: RoomRow, after: number, tail: readonly TailRecord[]): { epoch: string; updates: Uint8Array[] } {
    const lost = this.#damages.lostTails(room.name)
    const updates: Uint8Array[] = []
    let expected = skipLost(lost, after + 1)
    for (const record of tail) {
      if (!record.sound || record.seq !== expected) break
      updates.push(record.update)
      expected = skipLost(lost, expected + 1)
    }
    if (updates.length === tail.length && expected > room.head) return { epoch: room.epoch, updates }
    return { epoch: this.#cut(room, expected, tail.length - updates.length), updates }
  }

  #cut(room: RoomRow, from: number, setAside: number): string {
    const epoch = randomId(EPOCH_CHARS)
    const damage: Damage = {
      room: room.name,
      kind: 'tail',
      fromSeq: from,
      toSeq: room.head,
      foundAt: this.#clock(),
      what: `record ${from} of room ${room.name} is damaged; the room goes on from record ${from - 1}, ${setAside} records were set aside in quarantine`,
    }
    inTransaction(this.#db, () => {
      this.#copy.run(room.num, from)
      this.#drop.run(room.num, from)
      this.#newEpoch.run(epoch, room.num)
      this.#damages.write(room.num, damage)
    })
    this.#damages.tell(damage)
    return epoch
  }
}

/** The number that follows in a log whose lost ranges (oldest first) are known: `seq`, or the one behind them. */
export function skipLost(lost: readonly Damage[], seq: number): number {
  return lost.reduce((next, { fromSeq, toSeq }) => (fromSeq <= next && next <= toSeq ? toSeq + 1 : next), seq)
}
