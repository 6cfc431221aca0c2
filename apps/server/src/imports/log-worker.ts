import { type ImportOptions, InvalidOption, UnreadableInput } from '@second-story/importers'
import { parentPort, workerData } from 'node:worker_threads'
import { readWithIds } from './with-ids.ts'

// Runs in a thread of its own: reads one log and says what came of it.
const { bytes, options } = workerData as { bytes: Uint8Array; options: ImportOptions }
try {
  parentPort?.postMessage({ read: readWithIds(bytes, options) })
} catch (error) {
  if (!(error instanceof UnreadableInput || error instanceof InvalidOption)) throw error
  const code = error instanceof UnreadableInput ? error.code : 'bad-option'
  parentPort?.postMessage({ unreadable: { code, detail: error.detail } })
}
