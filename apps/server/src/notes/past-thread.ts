import { NotesPast } from '@second-story/board'
import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import type { FromPast, ToPast } from './past-reader.ts'

// Runs in a thread of its own: takes in the log of one review, and answers what its notes were.
// On Linux a thread has a priority of its own; elsewhere this would be the whole server's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const past = new NotesPast()
const tell = (message: FromPast): void => parentPort?.postMessage(message)

parentPort?.on('message', (asked: ToPast) => {
  if ('records' in asked) {
    for (const record of asked.records) past.add(record)
    return tell({ seq: past.seq })
  }
  tell('seq' in asked ? { notes: past.notesAt(asked.seq) } : { moments: past.moments() })
})
