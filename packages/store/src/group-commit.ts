import type { LogRecord } from '@second-story/sync/room'
import { LogUnavailable } from '@second-story/sync/room'

/** How far groups stand apart, in ms: measured, see the README. */
const DISTANCE_MS = 5
/** The farthest, on a slow disk or where showing what is stored keeps the event loop busy. */
const BUSY_DISTANCE_MS = 20
/** A group this large has company enough. */
const FULL_BYTES = 64 * 1024
/** One transaction takes no more than this (a single larger call goes alone), so that no commit holds the loop. */
const MOST_BYTES = 1024 * 1024
const MOST_CALLS = 400

/** One `append` that waits for its commit. */
export interface PendingAppend {
  room: string
  records: readonly LogRecord[]
}

/** What became of one append: the number of its last record, or why nothing of it was stored. */
export type Outcome = number | Error

interface Waiting extends PendingAppend {
  bytes: number
  resolve(head: number): void
  reject(reason: Error): void
}

/**
 * Collects the appends of all rooms and hands them over in groups, one fsync for each. A call that comes after
 * a pause is stored with its turn of the event loop; where calls follow each other, groups keep a distance. They
 * do so at least as long as the last one and all that came of it took, so that neither a slow disk nor telling
 * everybody takes more than half of the event loop. `commit` answers one outcome per append, in order, and does
 * not throw. It may hold the calling thread.
 */
export class GroupCommit {
  #commit: (group: readonly PendingAppend[]) => Outcome[]
  #waiting: Waiting[] = []
  #bytes = 0
  /** Time of the process, ms, from which the next group may be stored. */
  #notBefore = 0
  #timer: NodeJS.Timeout | undefined
  #next: NodeJS.Immediate | undefined
  #onIdle: (() => void)[] = []

  constructor(commit: (group: readonly PendingAppend[]) => Outcome[]) {
    this.#commit = commit
  }

  add(room: string, records: readonly LogRecord[]): Promise<number> {
    return new Promise((resolve, reject) => {
      const bytes = records.reduce((sum, record) => sum + record.update.byteLength, 0)
      this.#waiting.push({ room, records, bytes, resolve, reject })
      this.#bytes += bytes
      this.#schedule()
    })
  }

  /** Resolves when nothing waits any more. */
  idle(): Promise<void> {
    if (this.#waiting.length === 0) return Promise.resolve()
    return new Promise((resolve) => this.#onIdle.push(resolve))
  }

  #schedule() {
    if (this.#next) return
    const wait = this.#bytes >= FULL_BYTES ? 0 : this.#notBefore - performance.now()
    if (wait <= 0) this.#next = setImmediate(() => this.#run())
    else this.#timer ??= setTimeout(() => this.#run(), wait)
  }

  #run() {
    clearTimeout(this.#timer)
    clearImmediate(this.#next)
    this.#timer = this.#next = undefined
    const group = this.#take()
    const start = performance.now()
    const outcomes = this.#commit(group)
    this.#keepDistance(start)
    const failed = new Set<string>()
    for (const [i, call] of group.entries()) {
      const outcome = outcomes[i] ?? new LogUnavailable('the commit gave no answer for this append')
      if (typeof outcome === 'number') call.resolve(outcome)
      else {
        failed.add(call.room)
        call.reject(outcome)
      }
    }
    if (failed.size > 0) this.#drop(failed)
    if (this.#waiting.length > 0) this.#next ??= setImmediate(() => this.#run())
    else for (const done of this.#onIdle.splice(0)) done()
  }

  #keepDistance(start: number) {
    this.#notBefore = start + DISTANCE_MS
    // What the callers do with the outcome has run by then.
    setImmediate(() => {
      const now = performance.now()
      this.#notBefore = Math.max(this.#notBefore, now + Math.min(now - start, BUSY_DISTANCE_MS))
    })
  }

  #take(): Waiting[] {
    let count = 0
    let bytes = 0
    for (const call of this.#waiting) {
      if (count === MOST_CALLS || (count > 0 && bytes + call.bytes > MOST_BYTES)) break
      bytes += call.bytes
      count += 1
    }
    this.#bytes -= bytes
    return this.#waiting.splice(0, count)
  }

  /** What its room queued behind a failed append may hang on it: stored alone it would leave a gap. */
  #drop(rooms: ReadonlySet<string>) {
    const stay: Waiting[] = []
    for (const call of this.#waiting) {
      if (!rooms.has(call.room)) stay.push(call)
      else {
        this.#bytes -= call.bytes
        call.reject(behind())
      }
    }
    this.#waiting = stay
  }
}

/** Why an append fails whose room had one fail just before it. */
export function behind(): LogUnavailable {
  return new LogUnavailable('an earlier update of this room could not be stored, so this one was not either')
}
