import { parentPort, workerData } from 'node:worker_threads'
import { ApiError } from '../errors.ts'
import { type Answer, examineHere } from './examine.ts'

// Runs in a thread of its own: looks one file through and says what came of it.
const tell = (answer: Answer): void => parentPort?.postMessage(answer)
try {
  // A thread is handed plain bytes of its own.
  const { buffer, byteOffset, byteLength } = workerData as Uint8Array<ArrayBuffer>
  tell({ examined: await examineHere(Buffer.from(buffer, byteOffset, byteLength)) })
} catch (error) {
  if (!(error instanceof ApiError)) throw error
  tell({ refused: { code: error.code, detail: error.message } })
}
