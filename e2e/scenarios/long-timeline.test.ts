import { beforeAll, describe, expect, it } from 'vitest'
import { longDay } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'
import { Entries } from '../pages/entries.ts'

const ENTRIES = 2_000
/** Rows near a window of 900 px with what is kept ready beyond both its ends. */
const ROWS_IN_PAGE = 120
const FRAMES = 180
/** Rows stand on whole pixels, the window may not. */
const A_PIXEL = 1

describe('a timeline of 2,000 entries', () => {
  const scene = setScene('long-timeline')
  let review: Review
  let facilitator: Board
  let mei: Board
  let list: Entries
  let hers: Entries

  beforeAll(async () => {
    review = await Review.make(scene.server, 'A long, long day')
    const { text, date } = longDay(ENTRIES)
    await review.importLog(text, date)
    facilitator = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    await facilitator.page.getByRole('button', { name: 'Open the room' }).click()
    mei = await comeIn(await scene.page(), review.links.participant, 'Mei Tan')
    await facilitator.phase(2)
    list = new Entries(facilitator.page)
    hers = new Entries(mei.page)
    for (const each of [list, hers]) {
      await each.summary.getByText('2,000 entries').waitFor()
      await each.openTalk()
    }
  })

  it('has only the rows near the window in the page, and tells readers how many there are', async () => {
    expect(await list.rows.count()).toBeLessThan(ROWS_IN_PAGE)
    expect(Number(await list.rows.first().getAttribute('aria-setsize'))).toBeGreaterThanOrEqual(ENTRIES)
  })

  it('scrolls from the first to the last', async () => {
    const { times, blank, most } = await list.scrollThrough(FRAMES)
    const sorted = times.toSorted((a, b) => a - b)
    const at = (part: number): string => `${sorted[Math.floor(part * (sorted.length - 1))]!.toFixed(1)} ms`
    console.log(
      `frames while scrolling through ${ENTRIES} entries in ${FRAMES} steps: median ${at(0.5)}, ` +
        `95 of 100 within ${at(0.95)}, longest ${at(1)}; ${blank} with an empty middle; at most ${most} rows`,
    )
    expect(most).toBeLessThan(ROWS_IN_PAGE)
    await list.row('no. 2000').waitFor()
    await expect.poll(() => list.topOf('no. 2000')).not.toBeNull()
  })

  it('goes to its ends with Home and End, and on with J and K', async () => {
    const { page } = facilitator
    await page.keyboard.press('j')
    await expect.poll(() => list.topOf('no. 1')).not.toBeNull()
    await page.keyboard.press('End')
    await expect.poll(() => list.topOf('no. 2000')).not.toBeNull()
    await page.keyboard.press('Home')
    await expect.poll(() => list.topOf('no. 1')).not.toBeNull()
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
    await list.row('no. 3').and(page.locator(':focus')).waitFor()
    for (let presses = 0; presses < 60; presses++) await page.keyboard.press('j')
    await list.row('no. 63').and(page.locator(':focus')).waitFor()
    await expect.poll(() => list.topOf('no. 63')).not.toBeNull()
  })

  it('keeps what one reads where it is when others add entries above and below', async () => {
    await hers.wheelTo('no. 900', 900)
    const before = await hers.topOf('no. 900')
    for (const [time, words] of [
      ['02:00:10', 'written at the very beginning'],
      ['02:30:10', 'written a little later'],
      ['18:00:10', 'written near the end'],
    ]) {
      await facilitator.page.keyboard.press('c')
      const form = facilitator.page.getByRole('form', { name: 'New entry' })
      await form.getByLabel('Time').fill(time!)
      await form.getByLabel('What happened').fill(words!)
      await facilitator.page.keyboard.press('Enter')
      await form.waitFor({ state: 'hidden' })
    }
    await hers.summary.getByText('2,003 entries').waitFor()
    await expect
      .poll(async () => Math.abs(((await hers.topOf('no. 900')) ?? NaN) - before!))
      .toBeLessThanOrEqual(A_PIXEL)
  })

  it('takes those along who follow, far down the list, and leaves those who look elsewhere', async () => {
    await mei.page.reload()
    await hers.summary.getByText('2,003 entries').waitFor()
    await hers.openTalk()
    const kit = await comeIn(await scene.page(), review.links.participant, 'Kit Lund')
    const elsewhere = new Entries(kit.page)
    await facilitator.go()
    for (const { nowCard } of [mei, kit]) await nowCard.waitFor()
    await elsewhere.openTalk()
    await elsewhere.wheelTo('no. 120', 700)
    await list.wheelTo('no. 1500', 500)
    await list.row('no. 1500').hover()
    await list.row('no. 1500').getByRole('button', { name: 'Discuss' }).click()
    await mei.nowCard.getByRole('heading', { name: /no\. 1500$/ }).waitFor()
    await expect.poll(() => hers.topOf('no. 1500')).not.toBeNull()
    await kit.page.getByRole('button', { name: 'Back to now' }).waitFor()
    expect(await elsewhere.topOf('no. 120')).not.toBeNull()
    await kit.page.getByRole('button', { name: 'Back to now' }).click()
    await expect.poll(() => elsewhere.topOf('no. 1500')).not.toBeNull()
  })

  it('did all that without an error on any page', () => {
    expect(scene.complaints).toEqual([])
  })
})
