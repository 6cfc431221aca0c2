/** The first pause between two tries, ms; each one after is twice as long. */
const FIRST_MS = 1_000
/** No pause is longer, ms. */
const LONGEST_MS = 3_600_000
/** How long an event is tried, ms: a receiver that broke on Friday is mended by the next Thursday. */
export const GIVE_UP_MS = 7 * 86_400_000

/**
 * How long to wait after a try, ms: from half of the pause to the whole of it, so that those who waited for the same
 * receiver do not come back together.
 * @param tries how many there have been, from 1
 * @param random from 0 to 1
 */
export const pauseAfter = (tries: number, random: number): number => {
  const pause = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 30))
  return Math.round(pause / 2 + (pause / 2) * random)
}
