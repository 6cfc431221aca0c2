import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

/** In the environment of everything the test task starts, whoever starts it and whatever becomes of its parents. */
export const MARK = 'SECOND_STORY_TEST_RUN'

/** A browser's helpers need a moment to go after it was closed, and a busy machine more than one. */
const GRACE_MS = 30_000
const POLL_MS = 100

/** A process that a step left running. */
export interface Leftover {
  readonly pid: number
  readonly command: string
}

/**
 * The processes of this run that do not end by themselves shortly. Linux only: elsewhere there is no way to ask for
 * another process's environment, and the answer is empty.
 * @param graceMs how long they may take
 */
export async function leftovers(run: string, graceMs = GRACE_MS): Promise<Leftover[]> {
  const deadline = Date.now() + graceMs
  let found = running(run)
  while (found.length > 0 && Date.now() < deadline) {
    await delay(POLL_MS)
    found = running(run)
  }
  return found
}

/** Kills the processes of a run that are still there, now. */
export function killRun(run: string): void {
  for (const { pid } of running(run)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself in between.
    }
  }
}

function running(run: string): Leftover[] {
  if (process.platform !== 'linux') return []
  const found: Leftover[] = []
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid) || pid === process.pid) continue
    try {
      // A process that ended but was not waited for yet has an empty environment and does not count.
      if (!readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`${MARK}=${run}`)) continue
      found.push({ pid, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() })
    } catch {
      // It ended in between, or belongs to somebody else.
    }
  }
  return found
}
