import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { PHONE } from '../harness/browser.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'

const LOG = `21:05 noah: queue is growing
21:12 ilka: restarting the second worker
21:20 noah: it is still growing
21:31 rt: phones are ringing`

const scene = setScene('arrivals')

/** What a page shows of the board, from its very first frame on: the clock, the list, anything discussed. */
const watchForBoard = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seenOfBoard: seen })
    new MutationObserver(() => {
      if (document.querySelector('[role="timer"], [aria-label="Timeline"], #main')) seen.push('board')
    }).observe(document, { childList: true, subtree: true })
  })
}
const seenOfBoard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { seenOfBoard: string[] }).seenOfBoard)

/** What somebody's own screen says of their turn; the live region says it too. */
const turn = (board: Board, words: string) => board.page.locator('p').filter({ hasText: words })

describe('coming into a meeting', () => {
  let review: Review
  let amara: Board
  let noah: Board
  let ilka: Board

  it('claims a name in the log at the door, which the facilitator sees', async () => {
    review = await Review.make(scene.server, 'Queue grew for an hour')
    await review.importLog(LOG, '2031-05-06')
    amara = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    const page = await scene.page()
    await page.goto(review.links.participant)
    await page.getByLabel('Your name').fill('Noah Berg')
    await page.getByRole('radio', { name: 'I was there' }).check()
    await page.getByRole('checkbox', { name: 'noah' }).check()
    await page.getByRole('button', { name: /^Come in/ }).click()
    noah = new Board(page)
    await noah.line.getByText('Live').waitFor()
    ilka = await comeIn(await scene.page(PHONE), review.links.participant, 'Ilka Roth')
    await amara.page.getByText('1 of 3 from the log').waitFor()
  })

  it('gathers what everybody wrote, and shows the rule that is being read', async () => {
    await amara.page.getByRole('button', { name: 'Open the room' }).click()
    await amara.page.getByRole('heading', { name: 'Ground rules' }).waitFor()
    await ilka.page.getByPlaceholder('A few words of yours').fill('To hear the other half.')
    await noah.main.getByText('To hear the other half.').waitFor()
    await amara.page.getByRole('button', { name: 'Read the first' }).click()
    const rule = noah.main.locator('li[aria-current="true"]')
    await rule.waitFor()
    const first = await rule.innerText()
    await amara.page.getByRole('button', { name: 'Next rule' }).click()
    await expect.poll(() => rule.innerText()).not.toBe(first)
    await amara.page.getByText('1 of 8 read').waitFor()
  })

  it('lets somebody say later that a name is theirs', async () => {
    await ilka.page.getByRole('button', { name: /people here$/ }).click()
    await ilka.page.getByRole('button', { name: 'About you' }).click()
    await ilka.page.getByRole('checkbox', { name: 'ilka' }).check()
    await ilka.page.keyboard.press('Escape')
    await amara.page.getByText('2 of 3 from the log').waitFor()
  })

  it('tells a hand that it is next, that person alone, and calls on who has not spoken first', async () => {
    await noah.page.getByRole('button', { name: 'Raise hand' }).click()
    await turn(noah, 'You are next.').waitFor()
    await ilka.page.getByRole('button', { name: 'Raise hand' }).click()
    await ilka.page.getByText('Noah is waiting.').waitFor()
    expect(await turn(ilka, 'You are next.').isVisible()).toBe(false)
    await amara.page.getByRole('button', { name: 'Call on Noah' }).click()
    await turn(noah, 'You have the word.').waitFor()
    await turn(ilka, 'You are next.').waitFor()
    await noah.page.getByRole('button', { name: 'I have spoken' }).click()
    await noah.page.getByRole('button', { name: 'Raise hand' }).click()
    await amara.page.getByRole('button', { name: 'Call on Ilka' }).waitFor()
  })

  it('shows somebody who comes late where the room is before anything of the board, once', async () => {
    await amara.pressGo()
    await amara.pressGo()
    await amara.nowCard.waitFor()
    const page = await scene.page(PHONE)
    await watchForBoard(page)
    await page.goto(review.links.participant)
    await page.getByLabel('Your name').fill('Kit Lund')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: /^Come in/ }).click()
    const enter = page.getByRole('button', { name: 'To the room' })
    await enter.waitFor()
    await page.getByText(/The room is at/).waitFor()
    expect(await seenOfBoard(page)).toEqual([])
    await enter.click()
    await page.getByRole('timer').first().waitFor()
    expect(await seenOfBoard(page)).not.toEqual([])
    await page.reload()
    await page.getByRole('timer').first().waitFor()
    expect(await enter.isVisible()).toBe(false)
  })

  it('did all that without an error on any page', () => {
    expect(scene.complaints).toEqual([])
  })
})
