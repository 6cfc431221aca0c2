import type { Locator, Page } from 'playwright-core'

/** The list of entries on a board, of which only what is near the window is in the page. */
export class Entries {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  get rows(): Locator {
    return this.#page.locator('li[data-entry]')
  }

  /** The row whose words end so. */
  row(ending: string): Locator {
    return this.rows.filter({ hasText: new RegExp(`${ending}(?!\\d)`) })
  }

  get summary(): Locator {
    return this.#page.getByText(/^[\d,]+ entries, times in/)
  }

  /** Rows that stand over lines of talk. */
  get talks(): Locator {
    return this.#page.getByRole('button', { name: /lines of talk/ })
  }

  /** Opens all talk that is folded. */
  async openTalk(): Promise<void> {
    await this.summary.getByText(/lines of talk folded/).waitFor()
    await this.#page.keyboard.press('z')
    await this.summary.getByText(/lines of talk folded/).waitFor({ state: 'hidden' })
  }

  /** How far from the window's top a row stands, px; null where it is not in the window. */
  async topOf(ending: string): Promise<number | null> {
    // In one look: rows come and go while the list moves.
    return this.row(ending).evaluateAll((rows) => {
      if (rows.length > 1) throw new Error(`${rows.length} rows end so`)
      const row = rows[0]?.getBoundingClientRect()
      const window = rows[0]?.closest('[data-timeline-scroller]')?.getBoundingClientRect()
      if (!row || !window || row.bottom < window.top || row.top > window.bottom) return null
      return row.top - window.top
    })
  }

  /**
   * Scrolls with the wheel until a row is in the window, as a hand does: one turn, a look at what came to rest, the
   * next; back in smaller turns where the list ended without it.
   */
  async wheelTo(ending: string, by: number): Promise<void> {
    await this.#scroller.hover()
    let turn = by
    let place = await this.#restingPlace()
    for (let turns = 0; turns < 400; turns++) {
      if ((await this.topOf(ending)) !== null) return
      await this.#page.mouse.wheel(0, turn)
      const before = place
      place = await this.#restingPlace({ from: before, by: turn })
      if (place === before) turn = -turn / 2
    }
    throw new Error(`The wheel never came to ${ending}; the list rests at ${place} px.`)
  }

  /**
   * Where the list stands once it has not moved for three frames, px. A turn of the wheel may move it some frames after
   * the turn: with one given, the list has to have moved first, unless it is at the end that the turn goes to.
   */
  async #restingPlace(turn?: { from: number; by: number }): Promise<number> {
    return this.#scroller.evaluate(async (scroller, turned) => {
      const frame = (): Promise<number> => new Promise(requestAnimationFrame)
      const isAtEnd = (by: number): boolean =>
        by < 0
          ? scroller.scrollTop <= 0
          : scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1
      while (turned && scroller.scrollTop === turned.from && !isAtEnd(turned.by)) await frame()
      let place = Number.NaN
      for (let still = 0; still < 3; still++) {
        await frame()
        if (scroller.scrollTop !== place) still = 0
        place = scroller.scrollTop
      }
      return place
    }, turn)
  }

  /** Scrolls from top to bottom in so many frames. @returns ms of each, and how many showed an empty middle */
  async scrollThrough(frames: number): Promise<{ times: number[]; blank: number; most: number }> {
    return this.#scroller.evaluate(async (scroller, count) => {
      const frame = (): Promise<number> => new Promise(requestAnimationFrame)
      const { left, top, width, height } = scroller.getBoundingClientRect()
      const way = scroller.scrollHeight - scroller.clientHeight
      const times: number[] = []
      let blank = 0
      let most = 0
      scroller.scrollTop = 0
      let last = await frame()
      for (let index = 1; index <= count; index++) {
        scroller.scrollTop = (way * index) / count
        const now = await frame()
        times.push(now - last)
        last = now
        most = Math.max(most, scroller.querySelectorAll('li[data-entry]').length)
        const middle = document.elementFromPoint(left + width / 2, top + height / 2)
        if (!middle?.closest('li')) blank++
      }
      // What was measured on the way may have made the list longer.
      scroller.scrollTop = scroller.scrollHeight
      await frame()
      return { times, blank, most }
    }, frames)
  }

  get #scroller(): Locator {
    return this.#page.locator('[data-timeline-scroller]')
  }
}
