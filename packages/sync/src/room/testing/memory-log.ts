import { isDeepStrictEqual } from 'node:util'
import { Doc, applyUpdate } from 'yjs'
import { contentOf } from './content.ts'
import type { ClientBinding, LogRecord, StoredRoom, UpdateLog } from '../ports.ts'

interface Kept {
  records: LogRecord[]
  snapshot: { bytes: Uint8Array; upTo: number } | null
}

/** A log in memory whose appends the test can hold back or let fail. */
export class MemoryLog implements UpdateLog {
  #rooms = new Map<string, Kept>()
  #lives = 0
  #gate: Promise<void> = Promise.resolve()
  #open: (() => void) | null = null
  /** Thrown by appends and compactions while set. */
  failure: Error | null = null
  /** Thrown by the next append only; those that wait behind it are stored, as no log may do. */
  failOnce: Error | null = null
  /** Thrown by loads while set. */
  unreadable: Error | null = null
  loads = 0
  appends = 0
  compactions = 0
  /** Snapshots that hold something else than the records that they replace. */
  wrongSnapshots = 0

  /** From now on appends wait for `release`. */
  hold(): void {
    if (this.#open) return
    this.#gate = new Promise((resolve) => {
      this.#open = resolve
    })
  }

  release(): void {
    this.#open?.()
    this.#open = null
    this.#gate = Promise.resolve()
  }

  async load(room: string): Promise<StoredRoom> {
    this.loads += 1
    await this.#gate
    if (this.unreadable) throw this.unreadable
    const { records, snapshot } = this.#kept(room)
    return {
      snapshot: snapshot?.bytes ?? null,
      updates: records.slice(snapshot?.upTo ?? 0).map(({ update }) => update),
      bindings: this.bindings(room),
      head: records.length,
      epoch: `${'again '.repeat(this.#lives)}epoch of ${room}`,
    }
  }

  async append(room: string, records: readonly LogRecord[]): Promise<number> {
    this.appends += 1
    await this.#gate
    const failure = this.failOnce ?? this.failure
    this.failOnce = null
    if (failure) throw failure
    const kept = this.#kept(room)
    kept.records.push(...records)
    return kept.records.length
  }

  async compact(room: string, snapshot: Uint8Array, upTo: number): Promise<void> {
    this.compactions += 1
    await this.#gate
    if (this.failure) throw this.failure
    const kept = this.#kept(room)
    kept.snapshot = { bytes: snapshot, upTo }
    const records = replay(kept.records.slice(0, upTo).map((record) => record.update))
    const same = isDeepStrictEqual(contentOf(replay([snapshot])), contentOf(records))
    if (!same) this.wrongSnapshots += 1
  }

  /** The last records turn out to be damaged: what they held is gone, their numbers stay spent. */
  lose(room: string, count: number): void {
    const { records } = this.#kept(room)
    for (const record of records.slice(-count)) record.update = Uint8Array.of(0, 0)
    this.#lives += 1
  }

  bindings(room: string): ClientBinding[] {
    return this.#kept(room).records.flatMap((record) => record.bindings)
  }

  records(room: string): readonly LogRecord[] {
    return this.#kept(room).records
  }

  /** The document as a server that starts now would find it: from the snapshot and what follows. */
  document(room: string): Doc {
    const { records, snapshot } = this.#kept(room)
    return replay([
      ...(snapshot ? [snapshot.bytes] : []),
      ...records.slice(snapshot?.upTo ?? 0).map((r) => r.update),
    ])
  }

  /** The document of all records that there ever were. */
  history(room: string): Doc {
    return replay(this.#kept(room).records.map((record) => record.update))
  }

  #kept(room: string): Kept {
    let kept = this.#rooms.get(room)
    if (!kept) this.#rooms.set(room, (kept = { records: [], snapshot: null }))
    return kept
  }
}

function replay(updates: readonly Uint8Array[]): Doc {
  const doc = new Doc()
  for (const update of updates) applyUpdate(doc, update)
  return doc
}
