import { InvalidOption, UnreadableInput } from '@second-story/importers'
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Asked, FromThread, ToThread } from './log-desk.ts'
import { OpenLog, type ReadOptions } from './open-log.ts'

// Runs in a thread of its own: reads one log, says what it is, and answers questions about it until it is ended.
// On Linux a thread has a priority of its own; elsewhere this would be the whole server's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const { bytes, options } = workerData as { bytes: Uint8Array; options: ReadOptions }
const tell = (message: FromThread, transfer: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, transfer)

try {
  const log = new OpenLog(bytes, options, (step, done, of) => tell({ progress: { step, done, of } }))
  tell({ about: log.about })
  parentPort?.on('message', ({ n, question, given }: ToThread) => {
    // The sender's types say that what is given belongs to what is asked.
    const answer = (log[question] as (...all: unknown[]) => ReturnType<OpenLog[Asked]>)(...given)
    const pieces = Array.isArray(answer) ? answer.filter((one) => one instanceof Uint8Array) : []
    tell(
      { n, answer },
      pieces.map(({ buffer }) => buffer),
    )
  })
} catch (error) {
  if (!(error instanceof UnreadableInput || error instanceof InvalidOption)) throw error
  const { detail } = error
  tell({
    unreadable:
      error instanceof UnreadableInput
        ? { code: error.code, detail }
        : { code: 'option', detail: `${error.option}: ${detail}` },
  })
}
