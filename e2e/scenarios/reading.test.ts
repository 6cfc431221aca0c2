import { beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../harness/axe.ts'
import { longDay } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'
import { Entries } from '../pages/entries.ts'
import { restingPlace } from '../pages/rest.ts'

const ENTRIES = 2_000
const A_PIXEL = 1

describe('reading two thousand entries', () => {
  const scene = setScene('reading')
  let amara: Board
  let mei: Board
  let hers: Entries

  const cardTop = async (): Promise<number> => (await restingPlace(mei.nowCard)).y
  const strip = () => mei.page.getByRole('listbox', { name: /^Incident overview/ })

  beforeAll(async () => {
    const review = await Review.make(scene.server, 'A long, long day')
    const { text, date } = longDay(ENTRIES)
    await review.importLog(text, date)
    amara = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    await amara.page.getByRole('button', { name: 'Open the room' }).click()
    mei = await comeIn(await scene.page(), review.links.participant, 'Mei Tan')
    await amara.phase(2)
    hers = new Entries(mei.page)
    await hers.summary.getByText('2,000 entries').waitFor()
    // Far enough in that there is talk on both sides.
    await amara.page.keyboard.press('/')
    await amara.page.keyboard.type('no. 900')
    await amara.page
      .getByRole('option', { name: /no\. 900(?!\d)/ })
      .first()
      .waitFor()
    await amara.page.keyboard.press('Enter')
    await amara.page.locator('li[data-entry]:focus').waitFor()
    await amara.page.keyboard.press('Enter')
    await mei.nowCard.getByRole('heading', { name: /no\. 900(?!\d)/ }).waitFor()
  })

  it('folds the talk that nobody wrote on, and says that nothing is removed', async () => {
    await hers.summary.getByText(/1 shown, 1,999 lines of talk folded, none removed/).waitFor()
    await expect.poll(() => hers.talks.count()).toBe(2)
  })

  it('opens folds above and below with the card under discussion where it was, and folds them again', async () => {
    const before = await cardTop()
    const stays = async (): Promise<void> =>
      expect(Math.abs((await cardTop()) - before)).toBeLessThanOrEqual(A_PIXEL)
    await hers.talks.first().press('Enter')
    await hers.row('no. 899').waitFor()
    await stays()
    await hers.talks.last().click()
    await hers.row('no. 901').waitFor()
    await stays()
    // All are open: the key folds them, then opens them all, then folds them again.
    for (const state of ['detached', 'visible', 'detached'] as const) {
      await mei.page.keyboard.press('z')
      await hers.row('no. 901').waitFor({ state })
      await stays()
    }
  })

  it('keeps the card still while somebody writes on an entry above it', async () => {
    const before = await cardTop()
    await amara.page.keyboard.press('c')
    const form = amara.page.getByRole('form', { name: 'New entry' })
    await form.getByLabel('Time').fill('09:00:10')
    await form.getByLabel('What happened').fill('The depot calls')
    await amara.page.keyboard.press('Enter')
    await hers.summary.getByText('2,001 entries').waitFor()
    expect(Math.abs((await cardTop()) - before)).toBeLessThanOrEqual(A_PIXEL)
  })

  it('filters by a person and words, says so, keeps what is discussed, and shows all with one press', async () => {
    const { page } = mei
    await page.keyboard.press('f')
    await page.getByLabel('Only entries with these words').and(page.locator(':focus')).waitFor()
    await page.keyboard.type('carrier')
    await page.getByLabel('Who acted').selectOption('oskar')
    await page.getByText(/^400 of 2,001: by oskar, with “carrier”\. What the room discusses is not/).waitFor()
    await mei.nowCard.waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Show all' }).click()
    await hers.summary.getByText(/lines of talk folded/).waitFor()
  })

  it('zooms the overview by dragging and by keys, and comes back with Escape', async () => {
    const { page } = mei
    const box = await restingPlace(strip())
    await page.mouse.move(box.x + 640, box.y + 60)
    await page.mouse.down()
    await page.mouse.move(box.x + 780, box.y + 60, { steps: 4 })
    await page.mouse.up()
    await page.getByRole('button', { name: 'Show the whole' }).waitFor()
    await strip().focus()
    await page.keyboard.press('Escape')
    await page.getByRole('listbox', { name: /overview, 2001 entries/ }).waitFor()
    for (const key of ['+', '+', '-']) await page.keyboard.press(key)
    await page.getByRole('listbox', { name: /overview, \d+ of 2001 entries over 8 h/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Show the whole' }).waitFor({ state: 'detached' })
  })

  it('reads in lanes by the keys: along, across, closer, and back to the entry in the list', async () => {
    const { page } = mei
    await page.keyboard.press('l')
    const lanes = page.getByRole('listbox', { name: 'Lanes of 6 who acted' })
    await lanes.focus()
    for (const key of ['n', 'Home', 'ArrowRight']) await page.keyboard.press(key)
    const at = lanes.getByRole('option')
    await at.getByText(/^alertbot, 02:04, .* no\. 10$/).waitFor()
    await page.keyboard.press('ArrowUp')
    const number = / no\. \d+$/.exec((await at.textContent())!)![0]
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await mei.main
      .getByRole('heading')
      .filter({ hasText: new RegExp(`${number}(?!\\d)`) })
      .waitFor()
    await page.getByRole('button', { name: 'Back to now' }).click()
    await mei.nowCard.waitFor()
  })

  it('did all that without an error on any page', () => {
    expect(scene.complaints).toEqual([])
  })
})
