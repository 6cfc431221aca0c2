/** One clock for the page: whoever shows seconds hears of them here, all in the same task. */
export interface Ticker {
  /**
   * Calls back on every full second of server time, with that time in ms.
   * @returns ends it
   */
  onTick(listener: (serverNow: number) => void): () => void
}

/** A timer of some kind; injected so that tests hold the clock. */
export interface Timers {
  set(callback: () => void, ms: number): unknown
  clear(timer: unknown): void
}

const SECOND = 1000
/** A timer may fire a little early; without this the same second would be told twice. */
const MARGIN_MS = 4

/**
 * @param now server time in ms since 1970
 */
export const createTicker = (now: () => number, timers: Timers = browserTimers): Ticker => {
  const listeners = new Set<(serverNow: number) => void>()
  let timer: unknown = null

  const schedule = (): void => {
    timer = timers.set(tick, SECOND - (now() % SECOND) + MARGIN_MS)
  }
  const tick = (): void => {
    const time = now()
    for (const listener of listeners) listener(time)
    if (listeners.size > 0) schedule()
    else timer = null
  }

  return {
    onTick: (listener) => {
      listeners.add(listener)
      if (timer === null) schedule()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0 || timer === null) return
        timers.clear(timer)
        timer = null
      }
    },
  }
}

const browserTimers: Timers = {
  set: (callback, ms) => setTimeout(callback, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}
