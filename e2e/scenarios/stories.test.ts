import type { Locator } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../harness/axe.ts'
import { PHONE } from '../harness/browser.ts'
import { LABELS_LATE } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'
import { restingPlace } from '../pages/rest.ts'

/** Less than this a thumb misses. */
const THUMB_PX = 44

describe('second stories on an entry', () => {
  const scene = setScene('stories')
  let review: Review
  let facilitator: Board
  let scribe: Board
  let mei: Board
  let kit: Board
  let phone: Board

  const button = (board: Board, name: string | RegExp): Locator =>
    board.nowCard.getByRole('button', { name }).first()
  const reads = async (board: Board, words: string | RegExp): Promise<void> =>
    board.nowCard.getByText(words).first().waitFor()

  beforeAll(async () => {
    review = await Review.make(scene.server, 'Labels came late')
    await review.importLog(LABELS_LATE.text, LABELS_LATE.date)
    facilitator = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    await facilitator.page.getByRole('button', { name: 'Open the room' }).click()
    mei = await comeIn(await scene.page(), review.links.participant, 'Mei Tan')
    kit = await comeIn(await scene.page(), review.links.participant, 'Kit Lund')
    phone = await comeIn(await scene.page(PHONE), review.links.participant, 'Ola Berg')
    scribe = await comeIn(await scene.page(), review.links.scribe, 'Priya Raman')
    await facilitator.phase(2)
    await facilitator.go()
    for (const board of [mei, kit, phone, scribe]) await board.nowCard.waitFor()
  })

  it('are told by keys, with a mark and the name of the tool, and then how it turned out', async () => {
    const { keyboard } = mei.page
    await mei.pair('a', 'a')
    await keyboard.type('That the queue graph showed all of it')
    await keyboard.press('Alt+m')
    await mei.page.getByRole('menuitemcheckbox', { name: 'Trusted' }).press('Enter')
    await mei.page.getByRole('combobox', { name: 'Instrument' }).fill('queue graph')
    await keyboard.press('Control+Enter')
    await reads(kit, 'Trusted: queue graph')
    await mei.pair('a', 'o')
    await keyboard.type('It left out one region')
    await button(mei, 'Done').click()
    await reads(kit, 'It left out one region')
    expect(await button(kit, 'Edit').isVisible()).toBe(false)
  })

  it('are added on a phone in two taps, with marks only for whoever asks for them', async () => {
    const { page } = phone
    await page.getByRole('button', { name: 'I saw', exact: true }).click()
    await page.getByRole('textbox', { name: 'What you saw' }).fill('Nothing, I was on a train')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await reads(facilitator, 'Nothing, I was on a train')
    await page.getByRole('button', { name: 'I knew', exact: true }).click()
    await page.getByRole('textbox', { name: 'What you knew' }).fill('Only what the pager said')
    await page.getByRole('button', { name: /^Marks and name/ }).click()
    await page.getByRole('button', { name: 'Misleading' }).click()
    await page
      .getByRole('combobox', { name: 'Instrument' })
      .or(page.getByLabel('Instrument'))
      .first()
      .fill('pager')
    for (const one of await page.getByRole('dialog').getByRole('button').all()) {
      expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(THUMB_PX)
    }
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await reads(mei, 'Misleading: pager')
  })

  it('told aloud stand under their teller, said plainly, and the teller may say it was not so', async () => {
    await button(scribe, 'Add what you knew').click()
    await scribe.page.locator('input:focus').waitFor()
    await scribe.page.keyboard.type('mei')
    await scribe.page.keyboard.press('Enter')
    await scribe.page.locator('textarea:focus').waitFor()
    await scribe.page.keyboard.type('The runbook ended there')
    await scribe.page.keyboard.press('Control+Enter')
    await reads(kit, /^Mei, told aloud\. Priya wrote it down$/)
    await button(mei, 'Not what I said').click()
    await reads(kit, 'Mei: not what I said')
  })

  it('may be shown without a name, side by side with the accounts of others, one’s own last', async () => {
    await kit.pair('a', 's')
    await kit.page.keyboard.type('Two tabs that looked alike')
    await kit.page.getByText('Do not show my name').click()
    await kit.nowCard.getByRole('button', { name: 'Add', exact: true }).click()
    for (const board of [mei, facilitator, scribe]) await reads(board, 'Two tabs that looked alike')
    await mei.nowCard.getByText(/^By person/).click()
    const heads = async (): Promise<string[]> =>
      (await mei.nowCard.getByRole('heading', { level: 3 }).allInnerTexts()).map((words) =>
        words.replaceAll(/\s+/g, ' ').trim(),
      )
    await expect.poll(heads).toEqual(['Ola', 'Without a name', 'Mei you'])
  })

  it('are answered, thanked for and settled, and nobody is moved who writes', async () => {
    await kit.pair('a', 'a')
    await kit.page.keyboard.type('That somebody had called')
    const caretTop = async (): Promise<number> => (await restingPlace(kit.page.locator(':focus'))).y
    const before = await caretTop()
    await facilitator.nowCard.getByText('Nothing, I was on a train').hover()
    const words = facilitator.nowCard.locator('[data-words]').filter({ hasText: 'Nothing, I was on a train' })
    await words.getByRole('button', { name: 'Thanks' }).click()
    await facilitator.annotate(
      'assumed',
      'That the graph was the whole of it, as everybody here did at that hour',
    )
    await reads(kit, /as everybody here did/)
    expect(await caretTop()).toBeCloseTo(before, 0)
    await words.hover()
    await words.getByRole('button', { name: 'Answer' }).click()
    await facilitator.page.keyboard.type('Where was the pager?')
    await facilitator.page.keyboard.press('Control+Enter')
    await words.getByRole('button', { name: 'Settled' }).click()
    await reads(mei, 'Settled by Amara')
    await reads(mei, 'Thanks from Amara')
    await mei.nowCard.getByText('Where was the pager?').waitFor({ state: 'hidden' })
  })

  it('taken off the board are gone for the room, and come back', async () => {
    const words = facilitator.nowCard
      .locator('[data-words]')
      .filter({ hasText: 'Two tabs that looked alike' })
    await words.hover()
    await words.getByRole('button', { name: 'Take off' }).click()
    await mei.nowCard.getByText('Two tabs that looked alike').waitFor({ state: 'detached' })
    await facilitator.nowCard.getByRole('button', { name: 'Show', exact: true }).click()
    await button(facilitator, 'Put back').click()
    await reads(mei, 'Two tabs that looked alike')
    for (const { page } of [mei, facilitator, scribe]) expect(await violations(page)).toEqual([])
  })
})
