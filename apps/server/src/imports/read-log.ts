import { type ImportOptions, InvalidOption, UnreadableInput } from '@second-story/importers'
import { Worker } from 'node:worker_threads'
import { ApiError } from '../errors.ts'
import { type LogWithIds, readWithIds } from './with-ids.ts'

/** Larger logs are read in a thread, so that no room waits: 200 kB take some 20 ms. */
const THREAD_BYTES = 200_000
/** So many threads at once: they compete with the rooms for the machine. */
const THREADS = 2
/** The importers read 20 MB in seconds; longer is a log made to hold them up. ms */
const LONGEST_MS = 60_000
const THREAD_MEMORY_MB = 1_024

type Answer =
  | { read: LogWithIds; unreadable?: undefined }
  | { read?: undefined; unreadable: { code: string; detail: string } }

/** Reads logs, large ones beside the event loop. */
export class LogReader {
  #running = 0
  readonly #waiting: (() => void)[] = []

  /** @throws {ApiError} invalid or too-large, with the importer's own sentence */
  async read(bytes: Uint8Array, options: ImportOptions): Promise<LogWithIds> {
    if (bytes.length <= THREAD_BYTES) return readHere(bytes, options)
    await this.#turn()
    try {
      const { read, unreadable } = await readInThread(bytes, options)
      if (unreadable) throw refusal(unreadable.code, unreadable.detail)
      return read
    } finally {
      this.#running -= 1
      this.#waiting.shift()?.()
    }
  }

  async #turn(): Promise<void> {
    if (this.#running >= THREADS) await new Promise<void>((resolve) => void this.#waiting.push(resolve))
    this.#running += 1
  }
}

const refusal = (code: string, detail: string): ApiError =>
  new ApiError(code === 'too-large' ? 'too-large' : 'invalid', detail)

const readHere = (bytes: Uint8Array, options: ImportOptions): LogWithIds => {
  try {
    return readWithIds(bytes, options)
  } catch (error) {
    if (error instanceof UnreadableInput) throw refusal(error.code, error.detail)
    if (error instanceof InvalidOption) throw refusal('bad-option', `${error.option}: ${error.detail}`)
    throw error
  }
}

const readInThread = async (bytes: Uint8Array, options: ImportOptions): Promise<Answer> => {
  const worker = new Worker(new URL('log-worker.ts', import.meta.url), {
    workerData: { bytes, options },
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const tooHard = new ApiError('invalid', 'This log takes too much to read. Bring it in parts.')
  const timer = setTimeout(() => reject(tooHard), LONGEST_MS)
  worker.once('message', resolve)
  worker.once('error', (error) =>
    reject((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHard : error),
  )
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
