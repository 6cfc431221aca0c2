import { beforeAll, describe, expect, it } from 'vitest'
import { LABELS_LATE } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'
import { PrivateColumn } from '../pages/private-column.ts'

const MINUTE = 60_000

/** Counts the notes that a page plays, where its scripts find it: `notes`. */
const countNotes = (): void => {
  const { start } = AudioScheduledSourceNode.prototype
  Object.assign(window, { notes: 0 })
  AudioScheduledSourceNode.prototype.start = function (this: AudioScheduledSourceNode, at?: number): void {
    Object.assign(window, { notes: (window as unknown as { notes: number }).notes + 1 })
    start.call(this, at)
  }
}
const notesOf = ({ page }: Board): Promise<number> =>
  page.evaluate(() => (window as unknown as { notes: number }).notes)

describe('what carries the hour beside Go', () => {
  const scene = setScene('conducting', 'skips')
  let review: Review
  let amara: Board
  let mei: Board
  let cockpit: PrivateColumn

  beforeAll(async () => {
    review = await Review.make(scene.server, 'Labels came late')
    await review.importLog(LABELS_LATE.text, LABELS_LATE.date)
    const page = await scene.page()
    await page.addInitScript(countNotes)
    amara = await comeIn(page, review.links.facilitator, 'Amara Obi')
    cockpit = new PrivateColumn(page)
    for (const words of ['queue graph says 4k', 'one template includes itself']) {
      await page.locator('li[data-entry]').filter({ hasText: words }).click()
      await page.keyboard.press('i')
    }
    const own = await scene.page()
    await own.addInitScript(countNotes)
    mei = await comeIn(own, review.links.participant, 'Mei Tan', {
      job: 'Engineering manager',
      there: 'I am new to it',
    })
    await comeIn(await scene.page(), review.links.participant, 'Lea Brandt', {
      job: 'Head of operations',
      there: 'I was informed',
    })
    await comeIn(await scene.page(), review.links.participant, 'Tariq Aziz', { there: 'I was there' })
    await page.getByRole('button', { name: 'Open the room' }).first().click()
  })

  it('says to facilitators alone that managers are more than those who were there', async () => {
    await cockpit.column.getByText('By their jobs, 2 here manage and 1 was there.').waitFor()
    expect(await mei.page.getByText('here manage').count()).toBe(0)
  })

  it('offers to move the meeting where people of the log are missing, in words to copy', async () => {
    await cockpit.column.getByRole('button', { name: 'Offer to move' }).click()
    const words = cockpit.column.getByRole('textbox', { name: 'Words to send' })
    await expect.poll(() => words.inputValue()).toContain('Labels came late')
  })

  it('sounds a cue at half time for whoever wants to hear it, and for nobody else', async () => {
    await amara.page.getByRole('button', { name: 'Settings' }).click()
    await amara.page.getByRole('switch', { name: /^Sound of cues/ }).click()
    await amara.page.keyboard.press('Escape')
    await scene.pass(2.5 * MINUTE)
    await expect.poll(() => notesOf(amara)).toBe(1)
    await mei.timerAt(/^(2:[0-2]|[01]:)/)
    expect(await notesOf(mei)).toBe(0)
  })

  it('proposes what to pass over where the room is behind, and takes it back', async () => {
    await amara.pressGo()
    await amara.pressGo()
    await mei.nowCard.waitFor()
    await scene.pass(12 * MINUTE)
    const pace = cockpit.panel('Pace')
    await pace.getByText(/minutes behind the marks/).waitFor()
    await pace.getByRole('button', { name: /^Pass over/ }).click()
    const passed = async (): Promise<number> =>
      (await review.exported()).timeline.filter(({ depth }) => depth === 'pass').length
    await expect.poll(passed).toBeGreaterThan(0)
    await pace.getByRole('button', { name: 'Take it back' }).click()
    await expect.poll(passed).toBe(0)
  })

  it('skips to the next mark in one press', async () => {
    await cockpit.conducting.getByRole('button', { name: 'Skip to the next mark' }).click()
    await mei.nowCard.getByRole('heading', { name: /queue graph says 4k/ }).waitFor()
  })

  it('offers the agreement in the last two minutes of the timeline, and begins it for nobody', async () => {
    const offer = cockpit.conducting.getByRole('button', { name: /^Ask for agreement/ })
    expect(await offer.count()).toBe(0)
    const [minutes] = (await amara.timerText()).split(':').map(Number)
    await scene.pass(minutes! * MINUTE - MINUTE)
    await offer.waitFor()
    expect((await review.exported()).agenda.agreement).toBe(false)
    await offer.click()
    await mei.page.getByRole('heading', { name: 'Is this a timeline we can work from?' }).waitFor()
    await amara.pair('g', 'a')
    await mei.nowCard.or(mei.page.locator('li[data-entry]').first()).first().waitFor()
  })

  it('lets the holder name who gives the time, and says it to everybody', async () => {
    await amara.page.getByRole('button', { name: 'Phases and lengths' }).click()
    await amara.page.getByRole('menuitem', { name: 'Lengths, and who gives the time' }).click()
    await amara.page.getByRole('combobox', { name: 'An overrun is paid by' }).click()
    await amara.page.getByRole('option', { name: 'Discussion' }).click()
    await amara.page.getByRole('button', { name: 'Done', exact: true }).click()
    await scene.pass(4 * MINUTE)
    for (const { page } of [amara, mei])
      await page
        .getByText(/Discussion gives the time/)
        .first()
        .waitFor()
  })

  it('did all that without an error on any page', () => {
    expect(scene.complaints).toEqual([])
  })
})
