/** Not more often than this, so that a reader is never talked over (DESIGN: one message in 5 s). */
const QUIET_MS = 5_000

/** Where a message goes. */
export interface Announcer {
  /** Says something when the last message is old enough; of several that wait only the latest is said. */
  announce(text: string): void
  /** Says at once that something of the person's own was refused. */
  interrupt(text: string): void
}

export interface Voice {
  polite(text: string): void
  assertive(text: string): void
}

/**
 * @param now ms, any clock that does not jump
 * @param later calls back after so many ms
 */
export const createAnnouncer = (
  voice: Voice,
  now: () => number,
  later: (callback: () => void, ms: number) => void,
): Announcer => {
  let quietUntil = -Infinity
  let waiting: string | null = null

  const say = (text: string): void => {
    quietUntil = now() + QUIET_MS
    voice.polite(text)
  }
  const next = (): void => {
    if (waiting === null) return
    say(waiting)
    waiting = null
  }

  return {
    announce: (text) => {
      if (waiting === null && now() >= quietUntil) return say(text)
      if (waiting === null) later(next, quietUntil - now())
      waiting = text
    },
    interrupt: (text) => voice.assertive(text),
  }
}
