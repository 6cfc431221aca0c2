import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { PHONE } from '../harness/browser.ts'
import { longDay } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'
import { Entries } from '../pages/entries.ts'
import { restingPlace } from '../pages/rest.ts'

/** The row's top stands at a quarter of the window, its card a few pixels below that. */
const QUARTER = 0.25
const A_MARGIN = 0.02
/** Text is drawn on fractions of a pixel. */
const STILL_PX = 1

/** Where the top of the discussed card is, as a part of the list's window. */
const partOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const card = document.querySelector('section[aria-current="step"]')?.getBoundingClientRect()
    const list = document.querySelector('[data-timeline-scroller]')?.getBoundingClientRect()
    return card && list ? (card.top - list.top) / list.height : NaN
  })
const caretTop = async (page: Page): Promise<number> => (await restingPlace(page.locator(':focus'))).y

describe('walking the timeline together', () => {
  const scene = setScene('walking')
  let review: Review
  let facilitator: Board
  let mei: Board
  let kit: Board
  let phone: Board
  let scribe: Board
  let observer: Board

  beforeAll(async () => {
    review = await Review.make(scene.server, 'Walking together')
    const { text, date } = longDay(60)
    await review.importLog(text, date)
    facilitator = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    await facilitator.page.getByRole('button', { name: 'Open the room' }).click()
    mei = await comeIn(await scene.page(), review.links.participant, 'Mei Tan')
    kit = await comeIn(await scene.page(), review.links.participant, 'Kit Lund')
    phone = await comeIn(await scene.page(PHONE), review.links.participant, 'Ola Berg')
    scribe = await comeIn(await scene.page(), review.links.scribe, 'Priya Raman')
    observer = await comeIn(await scene.page(), review.links.observer, 'Ned Voss')
    await facilitator.phase(2)
    await new Entries(facilitator.page).summary.waitFor()
    for (let told = 0; told < 12; told++) await facilitator.go()
  })

  it('brings the card to a quarter of everybody’s window, the scribe’s beside the caret in the notes too', async () => {
    await scribe.note('They begin to look.')
    await facilitator.go()
    for (const { nowCard } of [mei, kit, phone, scribe, observer]) {
      await nowCard.getByRole('heading', { name: /no\. 13$/ }).waitFor()
    }
    for (const { page } of [facilitator, mei, kit, scribe, observer]) {
      await expect.poll(async () => Math.abs((await partOf(page)) - QUARTER)).toBeLessThan(A_MARGIN)
    }
    expect(await scribe.notes.evaluate((notes) => notes.contains(document.activeElement))).toBe(true)
  })

  it('moves nobody who writes, keeps their text, and saves it to the entry it was begun for', async () => {
    await mei.pair('a', 's')
    await mei.page.keyboard.type('The graph of the disk was')
    await phone.page.getByRole('button', { name: 'I assumed' }).click()
    await phone.page.getByRole('textbox', { name: 'What you assumed' }).fill('That it would pass')
    const before = await caretTop(mei.page)
    await kit.annotate('saw', 'Two prompts, one letter apart')
    await mei.nowCard.getByText('Two prompts, one letter apart').waitFor()
    expect(Math.abs((await caretTop(mei.page)) - before)).toBeLessThanOrEqual(STILL_PX)
    await facilitator.go()
    await kit.nowCard.getByRole('heading', { name: /no\. 14$/ }).waitFor()
    await mei.page.getByRole('button', { name: /^Back to now/ }).waitFor()
    expect(Math.abs((await caretTop(mei.page)) - before)).toBeLessThanOrEqual(STILL_PX)
    await mei.page.keyboard.type(' flat.')
    await mei.page.keyboard.press('Control+Enter')
    await phone.page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect
      .poll(async () => (await review.exported()).annotations.map(({ body }) => body))
      .toEqual(expect.arrayContaining(['The graph of the disk was flat.', 'That it would pass']))
    const { annotations, timeline } = await review.exported()
    const thirteenth = timeline.find(({ text }) => text.endsWith('no. 13'))?.id
    expect(annotations.map(({ entryId }) => entryId)).toEqual([thirteenth, thirteenth, thirteenth])
  })

  it('brings them back with one press', async () => {
    await mei.page.keyboard.press('n')
    await expect.poll(async () => Math.abs((await partOf(mei.page)) - QUARTER)).toBeLessThan(A_MARGIN)
    await mei.page.getByRole('button', { name: /^Back to now/ }).waitFor({ state: 'hidden' })
  })

  it('lets whoever conducts look ahead alone, and take up something out of order', async () => {
    for (const key of ['j', 'j', 'j']) await facilitator.page.keyboard.press(key)
    await facilitator.page.getByText(/^Only you look here/).waitFor()
    expect(await kit.nowCard.getByRole('heading').first().innerText()).toMatch(/no\. 14$/)
    await facilitator.page.keyboard.press('Enter')
    await kit.nowCard.getByRole('heading', { name: /no\. 17$/ }).waitFor()
    await facilitator.page.getByText(/^Only you look here/).waitFor({ state: 'hidden' })
    // What was passed by is untold and can be come back to.
    await new Entries(kit.page).row('no. 15').getByText('not yet told').waitFor({ state: 'attached' })
  })

  it('makes an entry of a proposal where it stands, and tells its author', async () => {
    await kit.page.keyboard.press('c')
    await kit.page.keyboard.type('First reports reach support')
    await kit.page.keyboard.press('Enter')
    await mei.page.getByText('Kit proposes').waitFor()
    await restingPlace(mei.nowCard)
    const part = await partOf(mei.page)
    await scribe.page.getByRole('button', { name: 'Accept' }).click()
    await kit.page.getByText('Your proposal is on the timeline.').waitFor()
    await mei.page.getByText('Kit proposes').waitFor({ state: 'hidden' })
    await restingPlace(mei.nowCard)
    expect(Math.abs((await partOf(mei.page)) - part)).toBeLessThan(A_MARGIN)
    const { timeline } = await review.exported()
    const accepted = timeline.filter(({ id, text }) => !id.includes(':') && text.startsWith('First reports'))
    expect(accepted).toHaveLength(1)
  })

  it('passes quiet signals on to nobody but the facilitators', async () => {
    await mei.page.getByRole('button', { name: 'Ask me about this' }).click()
    await phone.page.getByRole('button', { name: 'Quietly' }).click()
    await phone.page.getByRole('button', { name: 'Let us move on' }).click()
    const cockpit = facilitator.page.getByRole('complementary', { name: 'Cockpit' })
    await cockpit.getByText('Mei', { exact: true }).first().waitFor()
    await cockpit.getByText('Ola', { exact: true }).first().waitFor()
    for (const { page } of [kit, scribe, observer])
      expect(await page.getByRole('button', { name: 'Ask me about this', pressed: true }).count()).toBe(0)
    await phone.page.getByRole('button', { name: 'Done' }).click()
  })

  it('parks an idea with the entry it came up at', async () => {
    await kit.page.keyboard.press('p')
    await kit.page.keyboard.type('Show the disk on the wall')
    await kit.page.keyboard.press('Enter')
    await kit.page.getByText('Parked until Remediation, as your proposal.').waitFor()
    await expect
      .poll(async () => (await review.exported()).actions.map(({ title }) => title))
      .toEqual(['Show the disk on the wall'])
  })

  it('did all that without an error on any page', () => {
    expect(scene.complaints).toEqual([])
  })
})
