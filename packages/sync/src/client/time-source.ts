/** Where a client gets its time from; tests bring their own. */
export interface TimeSource {
  /** The wall clock, ms since 1970. It may be wrong and it may jump. */
  wall(): number
  /** Ms from some start; never jumps, but stands still in some browsers while the machine sleeps. */
  steady(): number
  /** Calls `then` every `ms`; the answer ends it. */
  every(ms: number, then: () => void): () => void
  after(ms: number, then: () => void): () => void
  /** Calls `then` when the page is looked at again; the answer ends it. */
  onWake(then: () => void): () => void
}

/** What is used of the browser's document; there is none in Node. */
interface VisibleDocument {
  visibilityState: string
  addEventListener(type: 'visibilitychange', listener: () => void): void
  removeEventListener(type: 'visibilitychange', listener: () => void): void
}

/** The browser's or Node's own clocks. */
export const systemTime: TimeSource = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  every(ms, then) {
    const timer = setInterval(then, ms)
    return () => clearInterval(timer)
  },
  after(ms, then) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
  onWake(then) {
    const { document } = globalThis as { document?: VisibleDocument }
    if (!document) return () => {}
    const listener = () => {
      if (document.visibilityState === 'visible') then()
    }
    document.addEventListener('visibilitychange', listener)
    return () => document.removeEventListener('visibilitychange', listener)
  },
}
