import { monotonicUs } from './clock.ts'
import type { Histogram } from './histogram.ts'

/** Something that goes on until it is stopped. */
export interface Running {
  stop: () => void
}

/**
 * Open loop: `count` writers, each `perSecond` times, evenly spread; edit n of all is due at a fixed time and
 * leaves then, whatever the server does. How late it left goes to `lag`, us.
 */
export const startPace = (
  count: number,
  perSecond: number,
  write: (writer: number) => void,
  lag: Histogram,
): Running => {
  const stepUs = 1_000_000 / (count * perSecond)
  const beganUs = monotonicUs()
  let nth = 0
  let timer: NodeJS.Timeout
  const turn = (): void => {
    for (let now = monotonicUs(); beganUs + nth * stepUs <= now; nth++) {
      lag.add(now - beganUs - nth * stepUs)
      write(nth % count)
      now = monotonicUs()
    }
    const waitMs = (beganUs + nth * stepUs - monotonicUs()) / 1000
    timer = setTimeout(turn, Math.max(1, Math.floor(waitMs)))
  }
  timer = setTimeout(turn, 1)
  return { stop: () => clearTimeout(timer) }
}
