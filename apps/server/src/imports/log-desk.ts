import type { ImportProgress } from '@second-story/api'
import { InvalidOption, UnreadableInput } from '@second-story/importers'
import { Worker } from 'node:worker_threads'
import { ApiError } from '../errors.ts'
import { AtOnce } from '../turns/at-once.ts'
import { type LogAbout, OpenLog, type ReadOptions } from './open-log.ts'

/** Larger logs are read in a thread, so that no room waits: 200 kB take some 20 ms. */
const THREAD_BYTES = 200_000
/** So many logs are read at once: they compete with the rooms for the machine. */
const READING = 2
/** So many logs stay open for the next question about them: what was just previewed is imported next. */
const OPEN = 4
/** A log that nobody asked for so long is let go: its thread holds all of it. ms */
export const IDLE_MS = 600_000
/** The importers read 20 MB in seconds, behind everybody else on a busy machine; longer is a log made to hold them up. ms */
const LONGEST_MS = 180_000
const THREAD_MEMORY_MB = 1_024

export type Asked = 'survey' | 'preview' | 'take' | 'around'
export type Progress = (progress: ImportProgress) => void

export interface ToThread {
  n: number
  question: Asked
  given: unknown[]
}
export type FromThread =
  | { progress: ImportProgress }
  | { about: LogAbout }
  | { unreadable: { code: string; detail: string } }
  | { n: number; answer: unknown }

/** An open log, here or in its thread. */
export interface LogHandle {
  readonly about: LogAbout
  /** True once its thread has ended: it answers no more. */
  readonly ended: boolean
  ask<Q extends Asked>(question: Q, ...given: Parameters<OpenLog[Q]>): Promise<ReturnType<OpenLog[Q]>>
  /** Ends its thread, where it has one. */
  close(): void
}

/** A log to be opened. */
export interface LogOrder {
  /** Names its bytes and how it is read. */
  key: string
  bytes: () => Promise<Uint8Array>
  options: ReadOptions
  tell: Progress
}

interface Kept {
  handle: Promise<LogHandle>
  users: number
  /** Lets it go once nobody uses it any more. */
  idle: ReturnType<typeof setTimeout> | undefined
}

/** Opens logs and keeps the last ones open, for a while. */
export class LogDesk {
  readonly #kept = new Map<string, Kept>()
  readonly #reading = new AtOnce(READING)

  /**
   * Works with a log; it is read once for all who ask for it at the same time or soon after.
   * @throws {ApiError} invalid or too-large, with the importer's own sentence
   */
  async use<T>(order: LogOrder, work: (log: LogHandle) => Promise<T>): Promise<T> {
    const { key } = order
    const kept = this.#kept.get(key) ?? { handle: this.#read(order), users: 0, idle: undefined }
    clearTimeout(kept.idle)
    // The last one asked for is the last one to be closed.
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    kept.users += 1
    let ended = true
    try {
      const log = await kept.handle
      const done = await work(log)
      ended = log.ended
      return done
    } catch (error) {
      ended = await kept.handle.then((log) => log.ended).catch(() => true)
      throw error
    } finally {
      kept.users -= 1
      if (this.#kept.get(key) === kept) {
        if (ended) this.#kept.delete(key)
        else if (kept.users === 0) kept.idle = setTimeout(() => this.#letGo(key, kept), IDLE_MS).unref()
      }
      this.#tidy()
    }
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    const all = [...this.#kept.values()]
    this.#kept.clear()
    await Promise.all(all.map(closed))
  }

  #tidy(): void {
    for (const [key, kept] of this.#kept) {
      if (this.#kept.size <= OPEN) return
      if (kept.users === 0) this.#letGo(key, kept)
    }
  }

  #letGo(key: string, kept: Kept): void {
    this.#kept.delete(key)
    void closed(kept)
  }

  async #read({ bytes: from, options, tell }: LogOrder): Promise<LogHandle> {
    const bytes = await from()
    if (bytes.length <= THREAD_BYTES) return readHere(bytes, options, tell)
    return this.#reading.run(() => ThreadLog.read(bytes, options, tell))
  }
}

const closed = async ({ handle, idle }: Kept): Promise<void> => {
  clearTimeout(idle)
  const log = await handle.catch(() => null)
  log?.close()
}

const refusal = (code: string, detail: string): ApiError =>
  new ApiError(code === 'too-large' ? 'too-large' : 'invalid', detail)

const readHere = (bytes: Uint8Array, options: ReadOptions, tell: Progress): LogHandle => {
  try {
    const log = new OpenLog(bytes, options, (step, done, of) => tell({ step, done, of }))
    return {
      about: log.about,
      ended: false,
      // One function for all questions: each is answered by the method of its name.
      ask: async (question, ...given) => (log[question] as (...all: typeof given) => never)(...given),
      close: () => undefined,
    }
  } catch (error) {
    if (error instanceof UnreadableInput) throw refusal(error.code, error.detail)
    if (error instanceof InvalidOption) throw refusal('option', `${error.option}: ${error.detail}`)
    throw error
  }
}

const tooHard = (): ApiError => new ApiError('invalid', 'This log takes too much to read. Bring it in parts.')

/** A log in a thread of its own. */
class ThreadLog implements LogHandle {
  readonly about: LogAbout
  readonly #worker: Worker
  readonly #asked = new Map<number, PromiseWithResolvers<never>>()
  #n = 0
  #ended: Error | null = null

  private constructor(worker: Worker, about: LogAbout) {
    this.#worker = worker
    this.about = about
    worker.on('message', (message: FromThread) => {
      if (!('n' in message)) return
      // The thread answers with what the method of that name answers.
      this.#asked.get(message.n)?.resolve(message.answer as never)
      this.#asked.delete(message.n)
    })
    worker.once('error', (error) => this.#end(error))
    worker.once('exit', () => this.#end(new ApiError('unavailable', 'The log was closed. Try again.')))
    worker.unref()
  }

  get ended(): boolean {
    return this.#ended !== null
  }

  static async read(bytes: Uint8Array, options: ReadOptions, tell: Progress): Promise<ThreadLog> {
    const worker = new Worker(new URL('log-thread.ts', import.meta.url), {
      workerData: { bytes, options },
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
    })
    const { promise, resolve, reject } = Promise.withResolvers<LogAbout>()
    const timer = setTimeout(() => reject(tooHard()), LONGEST_MS)
    const listen = (message: FromThread): void => {
      if ('progress' in message) tell(message.progress)
      else if ('about' in message) resolve(message.about)
      else if ('unreadable' in message) reject(refusal(message.unreadable.code, message.unreadable.detail))
    }
    const fail = (error: Error): void =>
      reject((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHard() : error)
    worker.on('message', listen)
    worker.on('error', fail)
    try {
      const about = await promise
      return new ThreadLog(worker, about)
    } catch (error) {
      await worker.terminate()
      throw error
    } finally {
      clearTimeout(timer)
      worker.off('message', listen)
      worker.off('error', fail)
    }
  }

  async ask<Q extends Asked>(question: Q, ...given: Parameters<OpenLog[Q]>): Promise<ReturnType<OpenLog[Q]>> {
    if (this.#ended) throw this.#ended
    this.#n += 1
    const asked = Promise.withResolvers<never>()
    this.#asked.set(this.#n, asked)
    const message: ToThread = { n: this.#n, question, given }
    this.#worker.postMessage(message)
    return asked.promise
  }

  close(): void {
    this.#ended ??= new ApiError('unavailable', 'The log was closed. Try again.')
    void this.#worker.terminate()
  }

  #end(error: Error): void {
    this.#ended ??= error
    for (const { reject } of this.#asked.values()) reject(this.#ended)
    this.#asked.clear()
  }
}
