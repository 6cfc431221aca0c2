import { parentPort, workerData } from 'node:worker_threads'
import { fold } from './folding.ts'
import type { Foldable } from './folding.ts'

// Runs in a thread of its own: folds once and hands the bytes over. What it throws is the thread's `error`.
const snapshot = fold(workerData as Foldable)
parentPort?.postMessage(snapshot)
