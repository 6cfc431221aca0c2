import { setTimeout as delay } from 'node:timers/promises'
import type { Server } from '../servers/server.ts'
import { measureFor } from './window.ts'

const STEP_S = 0.5
const IDLE_CORES = 0.04
const LONGEST_MS = 60_000

/** Waits until a server has had nothing to do for `seconds`, but no longer than a minute. @param atLeastMs waits so long in any case */
export const quiet = async (server: Server, seconds: number, atLeastMs = 0): Promise<void> => {
  await delay(atLeastMs)
  const until = performance.now() + LONGEST_MS
  for (let idle = 0; idle < seconds && performance.now() < until;) {
    const { serverCores } = await measureFor(server.pids(), STEP_S)
    idle = serverCores < IDLE_CORES ? idle + STEP_S : 0
  }
}
