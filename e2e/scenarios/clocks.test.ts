import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** How far off the clock of each of ten devices is, ms. */
const WRONG = [
  0,
  -3 * MINUTE,
  7 * MINUTE,
  -40 * MINUTE,
  HOUR,
  -3 * HOUR,
  3 * HOUR,
  -11 * HOUR,
  25 * HOUR,
  -400 * 24 * HOUR,
] as const
/** Two countdowns may differ by so much (reliability.md 2), ms. */
const APART_MS = 100
const LOOKS = 7
/** Ten pages on a busy machine may be late for one another for a while. */
const PATIENCE_MS = 240_000

const scene = setScene('clocks', 'skips')

describe('ten devices whose clocks are wrong by minutes to months', () => {
  const boards: Board[] = []

  it('show countdowns that change within 100 ms of each other', async () => {
    const review = await Review.make(scene.server, 'Whose clock is right')
    for (const [index, off] of WRONG.entries()) {
      const page = await scene.page()
      await page.addInitScript(setClock, off)
      const role = index === 0 ? 'facilitator' : 'participant'
      boards.push(await comeIn(page, review.links[role], `Device ${index}`))
    }
    await boards[0]!.page.getByRole('button', { name: 'Open the room' }).first().click()
    await boards[0]!.phase(2)
    for (const board of boards) await board.timerAt(/^3\d:\d\d$/)
    await expect
      .poll(async () => middle(await spreads(boards)), { timeout: PATIENCE_MS })
      .toBeLessThan(APART_MS)
  })

  it('show the same second after one of them was reloaded and after the server’s own time moved on', async () => {
    await boards[6]!.page.reload()
    await boards[6]!.timerAt(/^[23]\d:\d\d$/)
    await scene.pass(20 * MINUTE)
    for (const board of boards) await board.timerAt(/^(1\d|[1-9]):\d\d$/)
    await expect
      .poll(async () => middle(await spreads(boards)), { timeout: PATIENCE_MS })
      .toBeLessThan(APART_MS)
  })
})

/** Sets the wall clock of a page's device. */
const setClock = (off: number): void => {
  const True = Date
  class Wrong extends True {
    // A date made from anything is that date; one made from nothing is what the device believes.
    constructor(...given: [] | [number | string | Date]) {
      if (given.length === 0) super(True.now() + off)
      else super(given[0])
    }
    static override now(): number {
      return True.now() + off
    }
  }
  globalThis.Date = Wrong as DateConstructor
}

/** For each figure that all countdowns showed, how far apart in ms they began to show it, by the machine they share. */
const spreads = async (boards: readonly Board[]): Promise<number[]> => {
  const seen = await Promise.all(boards.map(({ page }) => changes(page)))
  const figures = Object.keys(seen[0]!).filter((figure) => seen.every((one) => figure in one))
  return figures.map((figure) => {
    const times = seen.map((one) => one[figure]!)
    return Math.max(...times) - Math.min(...times)
  })
}

/** When the countdown of a page began to show each of its next figures. */
const changes = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(
    (looks) =>
      new Promise<Record<string, number>>((resolve) => {
        const timer = document.querySelector('[role=timer]')!
        const at: Record<string, number> = {}
        const watch = new MutationObserver(() => {
          at[timer.textContent] ??= performance.timeOrigin + performance.now()
          if (Object.keys(at).length < looks) return
          watch.disconnect()
          resolve(at)
        })
        watch.observe(timer, { childList: true, characterData: true, subtree: true })
      }),
    LOOKS,
  )

/** The middle one: a busy machine may hold a page up once, a wrong clock is wrong each time. */
const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Infinity
