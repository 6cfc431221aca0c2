import { Worker } from 'node:worker_threads'
import { ApiError, type Code } from '../errors.ts'
import { hashedId } from '../hashed-id.ts'
import { AtOnce } from '../turns/at-once.ts'
import { InTurn } from '../turns/in-turn.ts'
import { inspect, isPdf } from './inspect.ts'
import type { Inspected } from './picture.ts'

/** A file that was looked through, and the id that its content gives it. */
export interface Examined extends Inspected {
  id: string
}

export type Answer = { examined: Examined; refused?: undefined } | { examined?: undefined; refused: Refused }
interface Refused {
  code: Code
  detail: string
}

/** Larger pictures are looked through in a thread, so that no room waits; documents always: they pack much in little. */
const THREAD_BYTES = 500_000
/** Threads at once: they compete with the rooms for the machine. */
const THREADS = 2
/** A file of 10 MB takes a second at most; longer is one made to hold us up. ms */
const LONGEST_MS = 20_000
const THREAD_MEMORY_MB = 512

/** Looks files through, few at once: of each person one after the other, so that nobody waits for all of another's. */
export class Examiner {
  readonly #turns = new InTurn()
  readonly #threads = new AtOnce(THREADS)

  /**
   * @param who whose file it is
   * @throws {ApiError} with what is wrong with the file
   */
  examine(who: string, bytes: Buffer): Promise<Examined> {
    return this.#turns.run(who, async () => {
      if (bytes.length <= THREAD_BYTES && !isPdf(bytes)) return examineHere(bytes)
      const { examined, refused } = await this.#threads.run(() => inThread(bytes))
      if (refused) throw new ApiError(refused.code, refused.detail)
      // A thread hands over plain bytes.
      const { buffer, byteOffset, byteLength } = examined.data
      return { ...examined, data: Buffer.from(buffer, byteOffset, byteLength) }
    })
  }
}

/** On the calling thread, however large. */
export const examineHere = async (bytes: Buffer): Promise<Examined> => {
  const inspected = await inspect(bytes)
  return { ...inspected, id: hashedId(inspected.data) }
}

const inThread = async (bytes: Buffer): Promise<Answer> => {
  const worker = new Worker(new URL('examine-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const tooHard = new ApiError('invalid', 'This file takes too much to look through. Bring it as a picture.')
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
