import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { LogRecord, StoredRoom, UpdateLog } from '@second-story/sync/room'
import { LogUnavailable } from '@second-story/sync/room'
import { HistoryDamaged, StoreDamaged } from '../errors.ts'
import { GroupCommit } from '../group-commit.ts'
import { randomId } from '../ids.ts'
import { decompress } from '../segment.ts'
import type { Damage, HistoryRecord } from '../store.ts'
import { Appender, EPOCH_CHARS } from './append.ts'
import { Compactor } from './compact.ts'
import type { DamageBook } from './damage-book.ts'
import { explain } from './failure.ts'
import { readHistory } from './history.ts'
import { LogReader } from './read.ts'
import type { RoomRow } from './read.ts'
import { skipLost, TailRepair } from './tail-repair.ts'

/** The update log on SQLite. */
export class SqliteLog implements UpdateLog {
  #reader: LogReader
  #group: GroupCommit
  #compactor: Compactor
  #repair: TailRepair
  #damages: DamageBook
  #clock: () => number
  #ensure: StatementSync
  #closed = false

  constructor(db: DatabaseSync, damages: DamageBook, clock: () => number) {
    const appender = new Appender(db, clock)
    this.#reader = new LogReader(db)
    this.#group = new GroupCommit((group) => appender.commit(group))
    this.#compactor = new Compactor(db, this.#reader, damages, clock)
    this.#repair = new TailRepair(db, damages, clock)
    this.#damages = damages
    this.#clock = clock
    this.#ensure = db.prepare(
      'insert into rooms (name, epoch, head) values (?, ?, 0) on conflict (name) do nothing',
    )
  }

  async load(room: string): Promise<StoredRoom> {
    this.#assertOpen()
    let row: RoomRow | null = null
    try {
      row = this.#reader.room(room) ?? this.#make(room)
      return await this.#load(row)
    } catch (error) {
      const reason = explain(error)
      if (row !== null && reason instanceof StoreDamaged)
        this.#note(row, 'unreadable', 1, row.head, reason.message)
      throw reason
    }
  }

  async append(room: string, records: readonly LogRecord[]): Promise<number> {
    this.#assertOpen()
    return this.#group.add(room, records)
  }

  async compact(room: string, snapshot: Uint8Array, upTo: number): Promise<void> {
    this.#assertOpen()
    const row = this.#reader.room(room)
    if (row === null || !Number.isSafeInteger(upTo) || upTo < 1 || upTo > row.head) {
      throw new RangeError(`room ${room} has ${row?.head ?? 0} records: it cannot be compacted up to ${upTo}`)
    }
    try {
      await this.#compactor.compact(row, snapshot, upTo)
    } catch (error) {
      throw explain(error)
    }
  }

  async *history(room: string, after = 0): AsyncGenerator<HistoryRecord, void, void> {
    this.#assertOpen()
    const row = this.#reader.room(room)
    if (row === null) return
    try {
      yield* readHistory(this.#reader, row, after)
    } catch (error) {
      if (error instanceof HistoryDamaged) this.#noteArchive(row, error)
      throw explain(error)
    }
  }

  /** Resolves when all that was asked for is written; nothing is taken any more from the call on. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([this.#group.idle(), this.#compactor.stop()])
  }

  #assertOpen() {
    if (this.#closed) throw new LogUnavailable('the store is closed')
  }

  #make(room: string): RoomRow {
    this.#ensure.run(room, randomId(EPOCH_CHARS))
    const row = this.#reader.room(room)
    if (row === null) throw new StoreDamaged(`room ${room} was made and cannot be found`)
    return row
  }

  async #load(room: RoomRow): Promise<StoredRoom> {
    const snapshot = this.#reader.snapshot(room.num)
    const upTo = snapshot?.upTo ?? 0
    const { epoch, updates } = this.#repair.check(room, upTo, this.#reader.records(room.num, upTo))
    const bindings = this.#reader.bindings(room.num)
    const whole = { updates, bindings, head: room.head, epoch }
    if (snapshot === null) return { snapshot: null, ...whole }
    if (snapshot.sound) return { snapshot: await decompress(snapshot.data), ...whole }
    return { snapshot: null, ...whole, updates: [...(await this.#withoutSnapshot(room, upTo)), ...updates] }
  }

  /** What a broken snapshot stood for, from the records themselves: history is kept whole for this too. */
  async #withoutSnapshot(room: RoomRow, upTo: number): Promise<Uint8Array[]> {
    const lost = this.#damages.lostTails(room.name)
    const updates: Uint8Array[] = []
    let expected = skipLost(lost, 1)
    try {
      for await (const record of readHistory(this.#reader, room, 0)) {
        if (record.seq > upTo || record.seq !== expected) break
        updates.push(record.update)
        expected = skipLost(lost, expected + 1)
      }
    } catch (error) {
      if (!(error instanceof HistoryDamaged)) throw error
      this.#noteArchive(room, error)
    }
    if (expected <= upTo) {
      throw new StoreDamaged(
        `the snapshot of room ${room.name} and record ${expected} of its history are damaged: restore the data folder from a backup`,
      )
    }
    const what = `the snapshot of room ${room.name} failed its checksum; the room was rebuilt from its ${updates.length} archived records, nothing is lost`
    this.#note(room, 'snapshot', 1, upTo, what)
    return updates
  }

  #noteArchive(room: RoomRow, { fromSeq, toSeq, message }: HistoryDamaged) {
    this.#note(room, 'archive', fromSeq, toSeq, message)
  }

  #note(room: RoomRow, kind: Damage['kind'], fromSeq: number, toSeq: number, what: string) {
    const damage = { room: room.name, kind, fromSeq, toSeq, foundAt: this.#clock(), what }
    this.#damages.note(room.num, damage)
  }
}
