import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Foldable } from './folding.ts'

/** Folds logs beside the event loop, one at a time over all rooms: it is housekeeping, and holds a room twice. */
export class FoldThread {
  #queue: Promise<unknown> = Promise.resolve()

  /** Makes a snapshot of what `read` answers, which is called when it is this room's turn. */
  fold(read: () => Promise<Foldable>): Promise<Uint8Array> {
    const done = this.#queue.then(async () => inThread(await read()))
    this.#queue = done.catch(() => undefined)
    return done
  }
}

/** @throws what the thread died of */
async function inThread({ snapshot, updates }: Foldable): Promise<Uint8Array> {
  const workerData: Foldable = { snapshot, updates }
  const worker = new Worker(new URL('fold-worker.ts', import.meta.url), { workerData })
  try {
    const [folded] = (await once(worker, 'message')) as [Uint8Array]
    return folded
  } finally {
    await worker.terminate()
  }
}
