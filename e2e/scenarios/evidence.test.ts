import { beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../harness/axe.ts'
import { PHONE } from '../harness/browser.ts'
import { LABELS_LATE } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'

const TABLE = {
  name: 'pager.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'Nr,Quando,Quem,O que\n' +
      '1,2026-02-02 09:02:51,pager,label queue over 1000\n' +
      '2,2026-02-02 09:03:20,pager,escalated to ines\n' +
      '3,2026-02-02 09:17:00,pager,label queue is fine again\n',
  ),
}
const CHAT = { name: 'depot.log', mimeType: 'text/plain', buffer: Buffer.from(LABELS_LATE.text) }

describe('the timeline as evidence', () => {
  const scene = setScene('evidence')
  let review: Review
  let desk: Board
  let mei: Board

  const texts = async (): Promise<string[]> => (await review.exported()).timeline.map(({ text }) => text)

  beforeAll(async () => {
    review = await Review.make(scene.server, 'Labels came late')
    desk = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    await desk.page.getByRole('button', { name: 'Import a log' }).first().click()
  })

  it('takes two logs in at once, says what they leave open, and lets columns be named', async () => {
    const { page } = desk
    await page.getByLabel('Log file').setInputFiles([TABLE, CHAT])
    await page.getByText('2 questions left').waitFor()
    await page.getByRole('heading', { name: 'What its columns tell' }).waitFor()
    await page.getByLabel('Quem tells').selectOption('author')
    await page.getByRole('button', { name: 'It is UTC' }).click()
    await page.getByRole('cell', { name: 'pager', exact: true }).first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Add 3 entries' }).click()
    await page.getByText('3 new on the board').waitFor()
  })

  it('chooses of the other log by key, beside what the board has', async () => {
    const { page } = desk
    await page.getByRole('heading', { name: 'depot.log, as it will be read' }).waitFor()
    await page.locator('input[type=date]').fill(LABELS_LATE.date)
    await page.locator('input[type=date]').press('Enter')
    await page.getByRole('button', { name: 'It is UTC' }).click()
    await page.getByText('How its times are read').waitFor()
    await page.getByRole('button', { name: 'Choose what goes on the board' }).click()
    const lines = page.getByRole('listbox', { name: 'Lines to choose from' })
    await lines.focus()
    await lines.getByRole('option', { name: /escalated to ines/ }).waitFor()
    for (let line = 0; line < 3; line++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('[')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press(']')
    await lines.getByRole('option', { name: /templates were changed/ }).click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.getByText(/new on the board/).waitFor()
    await expect.poll(texts).toContain('pages are quick again here')
    const all = await texts()
    expect(all.indexOf('label queue over 1000')).toBeGreaterThan(
      all.indexOf('WARNING label-queue depth 4112 > 1000') - 2,
    )
    expect(all).not.toContain('queue empty. writing to the depots')
    expect(all).not.toContain('templates were changed last night for the new carrier')
  })

  it('adds nothing when the same log comes again, and says so before', async () => {
    const { page } = desk
    await page.getByLabel('Log file').setInputFiles([TABLE])
    await page.getByLabel('Quem tells').selectOption('author')
    await page.getByRole('button', { name: 'It is UTC' }).click()
    await page.getByText('How its times are read').waitFor()
    await page.getByRole('button', { name: 'Choose what goes on the board' }).click()
    await page.getByRole('option', { name: /escalated to ines.*on the board/ }).waitFor()
    expect(await page.getByRole('button', { name: 'Add 0 entries' }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByRole('button', { name: 'Board', exact: true }).click()
  })

  it('says whose timeline it is, and what is missing', async () => {
    const { page } = desk
    await page.getByText(/Rests on 2 logs and nobody’s words yet/).waitFor()
    await page.getByRole('button', { name: 'Whose timeline is it?' }).click()
    await page.getByLabel('What is missing').fill('the carrier’s tickets')
    await page.keyboard.press('Enter')
    await page
      .getByText(/Missing: the carrier’s tickets/)
      .first()
      .waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByText(/Missing: the carrier’s tickets/).waitFor()
  })

  it('opens the lines around an entry for everybody, and takes another one over in the meeting', async () => {
    const { page } = desk
    await page.getByRole('button', { name: 'Open the room' }).click()
    await desk.phase(2)
    await desk.timerAt(/^3[78]:/)
    await desk.go()
    await desk.go()
    mei = await comeIn(await scene.page(PHONE), review.links.participant, 'Mei Tan')
    for (const { nowCard } of [desk, mei])
      await nowCard
        .filter({ hasText: 'WARNING label-queue' })
        .getByRole('button', { name: 'Lines around it' })
        .click()
    const hers = mei.page.getByRole('dialog', { name: 'Lines around this entry' })
    await hers.getByText('this entry').waitFor()
    expect(await hers.getByRole('checkbox').count()).toBe(0)
    expect(await violations(mei.page)).toEqual([])
    const dialog = page.getByRole('dialog', { name: 'Lines around this entry' })
    await dialog.getByRole('checkbox').first().check()
    await dialog.getByRole('button', { name: 'Take over 1 line' }).click()
    await dialog.getByText('1 new on the board.').waitFor()
    await hers.getByText('on the board').nth(1).waitFor()
  })

  it('takes an import back as a whole', async () => {
    const { page } = desk
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Lines around this entry' }).waitFor({ state: 'hidden' })
    const shown = async () => (await review.exported()).timeline.filter(({ hidden }) => !hidden).length
    const before = await shown()
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('combobox', { name: 'Do anything' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('Import a log')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'What to do with pager.csv' }).click()
    await page.getByRole('menuitem', { name: /^Take back 3/ }).click()
    await page
      .getByText(/words on them are kept/)
      .first()
      .waitFor()
    await expect.poll(async () => before - (await shown())).toBe(3)
  })

  it('has no page that complains', () => expect(scene.complaints).toEqual([]))
})
