// Preloaded (node --import) into the processes a task starts: they stop when the task is gone, even by SIGKILL.
import { whenOrphaned } from './orphan.mjs'

whenOrphaned(() => process.kill(process.pid, 'SIGTERM'))
