import type { NotesMoment, NotesThen } from '@second-story/board'
import { HistoryDamaged, type HistoryRecord } from '@second-story/store'
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { ApiError } from '../errors.ts'

export type ToPast = { records: HistoryRecord[] } | { seq: number } | { moments: true }
export type FromPast = { seq: number } | { notes: NotesThen | null } | { moments: readonly NotesMoment[] }

/** Bytes of the log handed over at once; the loop turns between two such parts. */
const PART_BYTES = 256 * 1024
const THREAD_MEMORY_MB = 512

/** The past of one review's notes, in a thread. One question at a time: the caller sees to it. */
export class PastReader {
  readonly #worker = new Worker(new URL('past-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
  })
  /** Last record that the thread knows. */
  #seq = 0
  #ended = false

  constructor() {
    this.#worker.on('error', () => (this.#ended = true))
    this.#worker.on('exit', () => (this.#ended = true))
    this.#worker.unref()
  }

  get ended(): boolean {
    return this.#ended
  }

  /** Takes in what was stored since. @param history the records after one of that number */
  async catchUp(history: (after: number) => AsyncIterable<HistoryRecord>): Promise<void> {
    let records: HistoryRecord[] = []
    let bytes = 0
    const handOver = async (): Promise<void> => {
      if (records.length === 0) return
      const answer = await this.#ask({ records })
      if ('seq' in answer) this.#seq = answer.seq
      records = []
      bytes = 0
    }
    try {
      for await (const record of history(this.#seq)) {
        records.push(record)
        bytes += record.update.length
        if (bytes < PART_BYTES) continue
        await handOver()
        await setImmediate()
      }
    } catch (error) {
      // The room itself is whole; what came before the damage can still be looked at.
      if (!(error instanceof HistoryDamaged)) throw error
    }
    await handOver()
  }

  async moments(): Promise<readonly NotesMoment[]> {
    const answer = await this.#ask({ moments: true })
    return 'moments' in answer ? answer.moments : []
  }

  async notesAt(seq: number): Promise<NotesThen | null> {
    const answer = await this.#ask({ seq })
    return 'notes' in answer ? answer.notes : null
  }

  async end(): Promise<void> {
    this.#ended = true
    await this.#worker.terminate()
  }

  async #ask(question: ToPast): Promise<FromPast> {
    if (this.#ended) throw unreadable()
    const gone = new AbortController()
    const left = (): void => gone.abort()
    this.#worker.once('exit', left)
    try {
      const answered = once(this.#worker, 'message', { signal: gone.signal })
      this.#worker.postMessage(question)
      // The thread answers nothing else.
      return ((await answered) as [FromPast])[0]
    } catch {
      throw unreadable()
    } finally {
      this.#worker.off('exit', left)
    }
  }
}

export const unreadable = (): ApiError =>
  new ApiError('unavailable', 'The past of these notes cannot be read just now. Try again in a moment.')
