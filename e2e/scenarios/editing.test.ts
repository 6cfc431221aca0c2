import { beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../harness/axe.ts'
import { PHONE } from '../harness/browser.ts'
import { longDay } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'
import { Entries } from '../pages/entries.ts'
import { restingPlace } from '../pages/rest.ts'

describe('putting the timeline in order together', () => {
  const scene = setScene('editing')
  let review: Review
  let facilitator: Board
  let scribe: Board
  let mei: Board
  let phone: Board

  beforeAll(async () => {
    review = await Review.make(scene.server, 'In order')
    const { text, date } = longDay(12)
    await review.importLog(text, date)
    facilitator = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
  })

  it('is done while preparing: a title in place, a span, two entries made one', async () => {
    const { page } = facilitator
    const entries = new Entries(page)
    await entries.row('no. 3').click()
    await page.keyboard.press('e')
    const title = page.getByRole('textbox', { name: 'What happened' })
    await title.fill('The queue grows, no. 3')
    await title.press('Enter')
    await page.getByRole('textbox', { name: 'Until' }).fill('23:59')
    await page.getByRole('textbox', { name: 'Until' }).press('Enter')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByText(/^until 23:59/).waitFor()
    await page.keyboard.press('Escape')
    await entries.row('no. 5').focus()
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('Shift+M')
    await page.getByText('Merged into this').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Control+z')
    await entries.row('no. 6').waitFor()
  })

  it('shows who edits without moving anything, and both versions where two did', async () => {
    await facilitator.page.getByRole('button', { name: 'Open the room' }).click()
    scribe = await comeIn(await scene.page(), review.links.scribe, 'Priya Raman')
    mei = await comeIn(await scene.page(), review.links.participant, 'Mei Tan')
    phone = await comeIn(await scene.page(PHONE), review.links.participant, 'Ola Berg')
    await facilitator.phase(2)
    await facilitator.go()
    await mei.nowCard.getByRole('heading', { level: 2 }).waitFor()
    const before = await restingPlace(mei.nowCard)
    await facilitator.page.keyboard.press('e')
    const amaras = facilitator.page.getByRole('textbox', { name: 'What happened' })
    await mei.nowCard.getByText('Amara is editing').waitFor()
    expect(await restingPlace(mei.nowCard)).toEqual(before)
    await scribe.nowCard.getByRole('button', { name: 'What to do with this entry' }).click()
    await scribe.page.getByRole('menuitem', { name: /^Edit/ }).click()
    const priyas = scribe.page.getByRole('textbox', { name: 'What happened' })
    const bothOf = ({ page }: Board) =>
      page.getByRole('group', { name: 'Changed by somebody else meanwhile' })
    let times = 0
    // Each is written after a second without a key: they go on until one of them meets the other.
    await expect
      .poll(async () => {
        times += 1
        const amara = async (): Promise<void> => {
          await amaras.fill(`As Amara has it, ${times}`)
          await amaras.press('Enter')
        }
        await Promise.all([priyas.press('x'), amara()])
        return (await bothOf(scribe).count()) + (await bothOf(facilitator).count())
      })
      .toBeGreaterThan(0)
    for (const board of [scribe, facilitator]) {
      if ((await bothOf(board).count()) > 0)
        await bothOf(board).getByRole('button', { name: 'Keep mine' }).click()
    }
    await bothOf(scribe).waitFor({ state: 'hidden' })
  })

  it('takes a participant’s change of an entry, proposed on a phone through its menu', async () => {
    await phone.page.getByRole('button', { name: 'What to do with this entry' }).click()
    await phone.page.getByRole('menuitem', { name: /Propose a change/ }).click()
    await phone.page.getByLabel('What happened, as you know it').fill('It had begun before')
    await phone.page.getByRole('button', { name: 'Propose', exact: true }).click()
    await mei.page.getByText('Ola proposes a change').waitFor()
    await mei.page.getByText('Ola proposes a change').click()
    expect(await violations(mei.page)).toEqual([])
    await scribe.page.getByRole('button', { name: 'Accept' }).first().click()
    await mei.nowCard.getByRole('heading', { name: 'It had begun before' }).waitFor()
    const { timeline } = await review.exported()
    expect(timeline.filter(({ text }) => text === 'It had begun before').length).toBeGreaterThan(1)
  })

  it('tells the time on every clock on focus', async () => {
    await mei.nowCard.locator('[data-clocks]').first().focus()
    const tip = mei.page.getByRole('tooltip')
    await tip.getByText('UTC').first().waitFor()
    expect(await violations(mei.page)).toEqual([])
    await mei.page.keyboard.press('Escape')
    await tip.waitFor({ state: 'hidden' })
  })
})
