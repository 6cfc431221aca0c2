import type { Page } from 'playwright-core'

/** What a page measured of itself, in ms. */
export interface Opening {
  /** From the start of navigation until anything was painted. */
  readonly firstPaint: number
  /** Until the first entry stood in a painted frame. */
  readonly firstRow: number
}

export interface Scrolling {
  /** Between two frames, sorted. */
  readonly frames: readonly number[]
  /** Frames in which the middle of the list showed no entry. */
  readonly blank: number
  /** Rows that were in the page at most. */
  readonly rows: number
}

/** Lets every page of this kind note when its first entry is painted. */
export const watchOpening = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const look = (): void => {
      if (!document.querySelector('li[data-entry], li button[data-row]'))
        return void requestAnimationFrame(look)
      // The frame that holds it is painted before the next one begins.
      requestAnimationFrame(() => performance.mark('first-row'))
    }
    requestAnimationFrame(look)
  })

/** Loads the page anew and answers when it showed what. */
export const openAgain = async (page: Page): Promise<Opening> => {
  await page.reload()
  await page.waitForFunction(() => performance.getEntriesByName('first-row').length > 0)
  return page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    firstRow: performance.getEntriesByName('first-row')[0]!.startTime,
  }))
}

/** Scrolls the list by so many px a frame for so many frames, to and fro where it ends. */
export const scroll = (page: Page, frames: number, by: number): Promise<Scrolling> =>
  page.evaluate(
    async ([count, step]) => {
      const scroller = document.querySelector('[data-timeline-scroller]')!
      const { left, top, width, height } = scroller.getBoundingClientRect()
      const frame = (): Promise<number> => new Promise(requestAnimationFrame)
      const times: number[] = []
      let [blank, rows, way, last] = [0, 0, step!, await frame()]
      for (let index = 0; index < count!; index++) {
        const before = scroller.scrollTop
        scroller.scrollTop += way
        if (scroller.scrollTop === before) way = -way
        const now = await frame()
        times.push(now - last)
        last = now
        rows = Math.max(rows, scroller.querySelectorAll('li').length)
        if (!document.elementFromPoint(left + width / 2, top + height / 2)?.closest('li')) blank++
      }
      return { frames: times.toSorted((a, b) => a - b), blank, rows }
    },
    [frames, by],
  )

/** Presses a key so many times and answers how long each took until the next frame, sorted, ms. */
export const pressing = (page: Page, key: string, times: number): Promise<readonly number[]> =>
  page.evaluate(
    async ([name, count]) => {
      const took: number[] = []
      for (let index = 0; index < count; index++) {
        const began = performance.now()
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
        )
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        took.push(performance.now() - began)
      }
      return took.toSorted((a, b) => a - b)
    },
    [key, times] as const,
  )

/** Processor time that the page's own thread has used so far, ms: neighbours on the machine do not count in it. */
export const threadTime = async (page: Page): Promise<() => Promise<number>> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
}
