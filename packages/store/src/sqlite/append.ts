import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { ClientBinding } from '@second-story/sync/room'
import { checksum } from '../checksum.ts'
import { BindingConflict } from '../errors.ts'
import { behind } from '../group-commit.ts'
import type { Outcome, PendingAppend } from '../group-commit.ts'
import { randomId } from '../ids.ts'
import { inTransaction } from './database.ts'
import { explain, isUnavailable } from './failure.ts'

export const EPOCH_CHARS = 20

/** Writes groups of appends; the hot path of the store. */
export class Appender {
  #db: DatabaseSync
  #clock: () => number
  #advance: StatementSync
  #make: StatementSync
  #insert: StatementSync
  #owner: StatementSync
  #bind: StatementSync

  constructor(db: DatabaseSync, clock: () => number) {
    this.#db = db
    this.#clock = clock
    this.#advance = db.prepare('update rooms set head = head + ? where name = ? returning num, head')
    this.#make = db.prepare('insert into rooms (name, epoch, head) values (?, ?, ?) returning num, head')
    this.#insert = db.prepare('insert into records (room, seq, at, crc, data) values (?, ?, ?, ?, ?)')
    this.#owner = db.prepare(
      'select person_id from bindings b join rooms r on r.num = b.room where r.name = ? and b.client_id = ?',
    )
    this.#bind = db.prepare(
      'insert into bindings (room, client_id, person_id) values (?, ?, ?) on conflict do nothing',
    )
  }

  /**
   * Stores a group in one transaction. A binding conflict fails its own append and those of its room after
   * it; a disk that cannot be written fails all; any other error sends each append on its own, so that one
   * bad append does not take the others with it.
   */
  commit(group: readonly PendingAppend[]): Outcome[] {
    const failed = new Set<string>()
    try {
      return inTransaction(this.#db, () => group.map((append) => this.#write(append, failed)))
    } catch (error) {
      if (isUnavailable(error) || group.length === 1) return group.map(() => explain(error))
    }
    failed.clear()
    return group.map((append) => {
      try {
        return inTransaction(this.#db, () => this.#write(append, failed))
      } catch (error) {
        failed.add(append.room)
        return explain(error)
      }
    })
  }

  #write({ room, records }: PendingAppend, failed: Set<string>): Outcome {
    if (failed.has(room)) return behind()
    const bindings = records.flatMap((record) => record.bindings)
    const conflict = bindings.length > 0 ? this.#conflict(room, bindings) : null
    if (conflict !== null) {
      failed.add(room)
      return conflict
    }
    const { num, head } = this.#reserve(room, records.length)
    const at = this.#clock()
    for (const [i, { update }] of records.entries()) {
      const seq = head - records.length + 1 + i
      this.#insert.run(num, seq, at, checksum(update, num, seq, at), update)
    }
    for (const { clientId, personId } of bindings) this.#bind.run(num, clientId, personId)
    return head
  }

  #reserve(room: string, count: number): { num: number; head: number } {
    const row = this.#advance.get(count, room) ?? this.#make.get(room, randomId(EPOCH_CHARS), count)
    return { num: Number(row?.num), head: Number(row?.head) }
  }

  #conflict(room: string, bindings: readonly ClientBinding[]): BindingConflict | null {
    const owners = new Map<number, string>()
    for (const { clientId, personId } of bindings) {
      const owner = owners.get(clientId) ?? this.#owner.get(room, clientId)?.person_id ?? personId
      if (owner !== personId) return new BindingConflict(room, clientId)
      owners.set(clientId, personId)
    }
    return null
  }
}
