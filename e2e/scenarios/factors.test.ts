import type { Locator } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { sideways, violations } from '../harness/axe.ts'
import { PHONE } from '../harness/browser.ts'
import { LABELS_LATE } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'

describe('factors and learnings', () => {
  const scene = setScene('factors')
  let review: Review
  let facilitator: Board
  let scribe: Board
  let mei: Board
  let phone: Board
  let observer: Board

  const row = (board: Board, text: string): Locator =>
    board.page.locator('[data-factor]').filter({ hasText: text })
  const toFactors = async ({ page }: Board): Promise<void> => {
    await page.getByRole('button', { name: /^Factors and learnings/ }).click()
    await page.getByRole('heading', { name: 'What had to be true together?' }).waitFor()
  }
  const improvised = async (board: Board, words: string, tool: string): Promise<void> => {
    const { page } = board
    const { keyboard } = page
    await board.pair('a', 's')
    await keyboard.type(words)
    await keyboard.press('Alt+m')
    await page.getByRole('menuitemcheckbox', { name: 'Improvised' }).press('Enter')
    await page.getByRole('combobox', { name: 'Instrument' }).fill(tool)
    await keyboard.press('Control+Enter')
  }

  beforeAll(async () => {
    review = await Review.make(scene.server, 'Labels came late')
    await review.importLog(LABELS_LATE.text, LABELS_LATE.date)
    facilitator = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    await facilitator.page.getByRole('button', { name: 'Open the room' }).click()
    mei = await comeIn(await scene.page(), review.links.participant, 'Mei Tan')
    phone = await comeIn(await scene.page(PHONE), review.links.participant, 'Ola Berg')
    scribe = await comeIn(await scene.page(), review.links.scribe, 'Priya Raman')
    observer = await comeIn(await scene.page(), review.links.observer, 'Olaf Lind')
    await facilitator.phase(2)
    await facilitator.go()
    for (const board of [mei, facilitator]) await board.nowCard.waitFor()
    await improvised(mei, 'I drew a map of the hosts', 'host map')
    await improvised(facilitator, 'A list of hosts on paper', 'the Host map')
    await mei.nowCard.getByText('A list of hosts on paper').waitFor()
    await facilitator.phase(3)
    await facilitator.go()
  })

  it('are proposed under the question that is open, on a phone in two taps', async () => {
    const { page } = phone
    const capture = page.getByRole('region', { name: 'What comes of it' })
    await capture.getByRole('textbox', { name: /^Propose: / }).click()
    await page.keyboard.type('Labels and orders share one queue')
    await capture.getByRole('button', { name: 'Propose' }).click()
    await mei.page.getByRole('combobox', { name: 'What it is' }).selectOption('lucky')
    await mei.page.getByRole('textbox', { name: 'Propose: Was luck' }).fill('Kit happened to be awake')
    await mei.page.keyboard.press('Enter')
    for (const board of [facilitator, observer, phone]) {
      await toFactors(board)
      await row(board, 'Kit happened to be awake').getByText('Proposed by Mei').waitFor()
    }
    expect(await row(observer, 'Kit happened').getByRole('button').count()).toBe(0)
    expect(await row(phone, 'Kit happened').getByRole('button').count()).toBe(0)
    expect(await observer.page.getByRole('textbox').count()).toBe(0)
  })

  it('are accepted, written, told more of, chosen and grouped with nothing but keys', async () => {
    const { keyboard } = facilitator.page
    await keyboard.press('j')
    await row(facilitator, 'share one queue').and(facilitator.page.locator(':focus')).waitFor()
    await keyboard.press('y')
    await row(scribe, 'share one queue').waitFor({ state: 'detached' })
    await keyboard.press('c')
    for (const words of [
      'The alert had no owner',
      'The runbook ended at the restart',
      'The runbook stops too early',
    ]) {
      await keyboard.type(words)
      await keyboard.press('Enter')
    }
    await row(facilitator, 'stops too early').waitFor()
    await keyboard.press('Tab')
    await facilitator.page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await keyboard.press('j')
    await keyboard.press('e')
    const editor = facilitator.page.getByRole('group', { name: 'Say more of it' })
    await editor.getByRole('button', { name: 'Was there before' }).press('Enter')
    await editor.getByPlaceholder('A name, then Enter').fill('Mei Tan')
    await keyboard.press('Enter')
    await editor.getByPlaceholder('Its time or a word of it').fill('label printer')
    await facilitator.page
      .getByRole('option', { name: /label printer/ })
      .first()
      .waitFor()
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await editor
      .getByRole('list')
      .getByText(/label printer/)
      .waitFor()
    await editor.getByRole('button', { name: 'Done' }).press('Enter')
    await editor.waitFor({ state: 'detached' })
    await keyboard.press('x')
    await keyboard.press('j')
    await keyboard.press('x')
    await keyboard.press('u')
    await keyboard.type('Alarms')
    await keyboard.press('Enter')
    await facilitator.page.getByRole('textbox', { name: 'Name of the group Alarms' }).waitFor()
    await toFactors(mei)
    await mei.page.getByRole('list', { name: 'Alarms' }).getByText('Mei Tan knows about it').waitFor()
    expect(await violations(facilitator.page)).toEqual([])
  })

  it('are dragged together by the scribe, merged when they say the same, and taken back by undo', async () => {
    await toFactors(scribe)
    await row(scribe, 'stops too early').dragTo(row(scribe, 'ended at the restart'))
    const { page } = facilitator
    const alarms = page.getByRole('list', { name: /^(Alarms|Together)$/ })
    await alarms.getByText('The runbook stops too early').waitFor()
    await row(scribe, 'stops too early')
      .getByRole('button', { name: /^Say more/ })
      .click()
    await scribe.page
      .getByLabel('Says the same as')
      .selectOption({ label: 'The runbook ended at the restart' })
    await row(facilitator, 'ended at the restart').getByRole('list', { name: 'Also said' }).waitFor()
    await row(scribe, 'ended at the restart')
      .getByRole('button', { name: /^Take away: The runbook ended/ })
      .click()
    await row(mei, 'ended at the restart').waitFor({ state: 'detached' })
    await scribe.page.getByText('One was taken away').waitFor()
    await scribe.page.keyboard.press('Control+z')
    await row(mei, 'ended at the restart').waitFor()
  })

  it('bring the same tool of two people together, and one press makes a learning of it', async () => {
    await mei.page.getByText('Two people built their own host map').waitFor()
    await facilitator.page
      .getByRole('button', { name: /^Make it a learning: .* each built their own host map$/ })
      .click()
    await row(phone, 'each built their own host map').waitFor()
  })

  it('ask how long it took, and say which fact is missing', async () => {
    const { page } = facilitator
    await page.getByText(/^Time to resolve not known: Facts do not say when it began/).waitFor()
    await page.getByRole('button', { name: /^Ask the room: Why were we surprised/ }).click()
    await mei.page.getByRole('button', { name: /Why were we surprised/ }).click()
    await mei.page.getByRole('heading', { level: 1, name: /Why were we surprised/ }).waitFor()
    await mei.page.getByText('Nobody has marked a surprise yet').waitFor()
  })

  it('stand before the actions, and in the report with who knows about them', async () => {
    for (const board of [scribe, phone, observer]) {
      await toFactors(board)
      expect(await violations(board.page)).toEqual([])
      await expect.poll(() => sideways(board.page)).toEqual([])
    }
    await facilitator.page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await facilitator.phase(4)
    const learned = mei.page.getByRole('region', { name: 'What we learned' })
    await learned.getByText('each built their own host map').waitFor()
    const { session } = await review.join('observer', 'Reader')
    const answer = await fetch(`${scene.server.address}/api/reviews/${review.id}/export.md`, {
      headers: { authorization: `Bearer ${session}` },
    })
    const report = await answer.text()
    expect(report).toMatch(/### Alarms/)
    expect(report).toMatch(/was there before; Mei Tan knows about it/)
    expect(report).toMatch(/## Who knows this/)
    expect(report).toMatch(/host map\*\*: built by/)
    expect(report).not.toMatch(/Kit happened to be awake/)
    expect(scene.complaints).toEqual([])
  })
})
