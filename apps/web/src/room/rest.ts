import type { Presence, Seen } from './presence.ts'

/** Without a key or a pointer for so long a person is idle, then away (DESIGN 9). */
const IDLE_MS = 60_000
const AWAY_MS = 180_000
const LOOK_MS = 5_000

/**
 * Tells presence whether somebody sits at this page.
 * @returns ends it
 */
export const followRest = (
  presence: Pick<Presence, 'setRest'>,
  now: () => number = () => performance.now(),
) => {
  let lastSign = now()
  let rest: Seen['rest'] = 'here'
  const settle = (next: Seen['rest']): void => {
    if (next === rest) return
    rest = next
    presence.setRest(next)
  }
  const handleSign = (): void => {
    lastSign = now()
    settle('here')
  }
  const look = (): void => {
    const quiet = now() - lastSign
    settle(quiet >= AWAY_MS ? 'away' : quiet >= IDLE_MS ? 'idle' : 'here')
  }
  const signs = ['pointermove', 'pointerdown', 'keydown', 'focus', 'visibilitychange'] as const
  for (const sign of signs) addEventListener(sign, handleSign, { passive: true, capture: true })
  const timer = setInterval(look, LOOK_MS)
  return (): void => {
    for (const sign of signs) removeEventListener(sign, handleSign, { capture: true })
    clearInterval(timer)
  }
}
