import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Logger } from '../logger.ts'
import type { Damage } from '../store.ts'

/** Remembers in the database, tells in the log, and answers `store.health()`. */
export class DamageBook {
  #insert: StatementSync
  #log: Logger
  #known: Damage[]

  constructor(db: DatabaseSync, log: Logger) {
    this.#insert = db.prepare(
      `insert into damages (room, kind, from_seq, to_seq, found_at, what) values (?, ?, ?, ?, ?, ?)
       on conflict do nothing`,
    )
    this.#log = log
    this.#known = db
      .prepare(
        `select r.name, d.kind, d.from_seq, d.to_seq, d.found_at, d.what
         from damages d join rooms r on r.num = d.room order by d.rowid`,
      )
      .all()
      .map((row) => ({
        room: String(row.name),
        kind: row.kind as Damage['kind'],
        fromSeq: Number(row.from_seq),
        toSeq: Number(row.to_seq),
        foundAt: Number(row.found_at),
        what: String(row.what),
      }))
  }

  get all(): readonly Damage[] {
    return this.#known
  }

  /** Ranges of a room's log that are gone for good and no gap to stumble over again. */
  lostTails(room: string): readonly Damage[] {
    return this.#known
      .filter((damage) => damage.room === room && damage.kind === 'tail')
      .sort((a, b) => a.fromSeq - b.fromSeq)
  }

  /** Stores a damage; joins the transaction that is open, if one is. */
  write(roomNum: number, damage: Damage): void {
    const { kind, fromSeq, toSeq, foundAt, what } = damage
    this.#insert.run(roomNum, kind, fromSeq, toSeq, foundAt, what)
  }

  /** Stores and says a damage, once; a file too broken to take a note of it is no reason to keep quiet. */
  note(roomNum: number, damage: Damage): void {
    const { room, kind, fromSeq, toSeq } = damage
    const told = this.#known.some(
      (known) =>
        known.room === room && known.kind === kind && known.fromSeq === fromSeq && known.toSeq === toSeq,
    )
    if (told) return
    try {
      this.write(roomNum, damage)
    } catch (error) {
      this.#log.error({ room, error }, 'a damage could not be written down in the store')
    }
    this.tell(damage)
  }

  /** Says a stored damage to whoever runs the server. */
  tell(damage: Damage): void {
    this.#known.push(damage)
    const { room, kind, fromSeq, toSeq, what } = damage
    this.#log.error({ room, kind, fromSeq, toSeq }, `damage found in the store: ${what}`)
  }
}
