import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { LABELS_LATE } from '../../harness/logs.ts'
import { type Company, SECOND } from './company.ts'

const LOG = fileURLToPath(new URL('../../fixtures/labels-late.log', import.meta.url))

/** The door, the welcome, and the first overrun. */
export const arriving = (hour: Company): void => {
  it('is prepared: a log, the lengths, what the walk turns on', async () => {
    await hour.makeReview('Labels came late')
    await hour.enter('amara')
    const { page } = hour.boards.amara
    expect(await hour.boards.amara.importLog(LOG, LABELS_LATE.date)).toContain('15')
    const minutes = page.getByRole('group', { name: 'Minutes in all' })
    const timeline = page.getByRole('region', { name: 'Preparation' }).getByLabel('Timeline')
    for (const [length, shown] of [
      ['90', '57 min'],
      ['60', '38 min'],
    ] as const) {
      await minutes.getByRole('button', { name: length, exact: true }).click()
      await expect.poll(() => timeline.inputValue()).toBe(shown)
    }
    for (const words of ['queue graph says 4k', 'one template includes itself']) {
      await page.locator('li[data-entry]').filter({ hasText: words }).click()
      await page.keyboard.press('i')
    }
    await expect
      .poll(async () => (await hour.review.exported()).timeline.filter(({ inflection }) => inflection).length)
      .toBe(2)
  })

  it('lets people in by the door and asks what each has to say', async () => {
    for (const who of ['jonah', 'priya', 'ines', 'tariq', 'oskar', 'mei', 'sam'] as const)
      await hour.enter(who)
    await hour.boards.mei.page.getByText('The room is not open yet').waitFor()
    for (const { column } of [hour.amara, hour.jonah])
      await column.getByText(/^3 of \d from the log$/).waitFor()
  })

  it('welcomes everybody: answers gather, rules are read and ticked', async () => {
    await hour.boards.amara.page.getByRole('button', { name: 'Open the room' }).first().click()
    await hour.all(({ page }) => page.getByRole('heading', { name: 'What are these reviews for?' }).waitFor())
    await hour.enter('kit')
    await hour.all(({ page }) => page.getByText('To see what others saw').first().waitFor())
    await hour.boards.amara.timerAt(/^[1-5]:/)
    await hour.amara.panel('First review 1').getByText('Mei').waitFor()
    await hour.amara.panel('First review').getByText('3 were there, 1 was informed, 1 is new to it').waitFor()
    await hour.boards.amara.page.keyboard.press('x')
    await hour.allSee('We take good will and skill for granted, in everybody involved.')
    await hour.boards.amara.page.keyboard.press('x')
    await hour.allSee('Every choice made sense with what its maker could see at that moment.')
    for (const who of ['amara', 'jonah'] as const)
      await hour.boards[who].page.getByText('1 of 8 read').waitFor()
    for (const who of ['priya', 'ines', 'sam', 'kit'] as const)
      expect(await hour.boards[who].page.getByText('1 of 8 read').count()).toBe(0)
  })

  it('says when two minutes are left and who pays when it takes longer', async () => {
    await hour.passUntilLeft(110 * SECOND)
    await hour.allAreTold('Last two minutes. Then: Timeline')
    await hour.passUntilLeft(-130 * SECOND)
    await hour.allAreTold('Over. Remediation gives the time, 5 min left')
    await hour.boards.amara.page.keyboard.press('0')
    await hour.go('amara')
    await hour.all((board) => board.timerAt(/^3[78]:/))
  })

  it('shows the stage window to everybody’s eyes', async () => {
    await hour.openStage('jonah')
    await hour.stage.getByRole('timer').waitFor()
  })
}
