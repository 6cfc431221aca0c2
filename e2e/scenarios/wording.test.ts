import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../harness/axe.ts'
import { PHONE } from '../harness/browser.ts'
import { LABELS_LATE } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import { Wire } from '../harness/wire.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'

/** What only the page of whoever wrote it, and the facilitators' pages, make of a phrase. */
const HINT = ['It did not happen', 'counterfactual', 'wording-hints']

describe('hints about wording', () => {
  const scene = setScene('wording')
  const wires: Wire[] = []
  let review: Review
  let amara: Board
  let mei: Board
  let kit: Board
  let priya: Board
  let phone: Board
  let stage: Page

  const page = async (size?: { width: number; height: number }): Promise<Page> => {
    const one = await scene.page(size)
    wires.push(new Wire(one))
    return one
  }
  const watch = () => amara.page.getByRole('region', { name: 'Language' })

  beforeAll(async () => {
    review = await Review.make(scene.server, 'Labels came late')
    await review.importLog(LABELS_LATE.text, LABELS_LATE.date)
    amara = await comeIn(await page(), review.links.facilitator, 'Amara Obi')
    await amara.page.getByRole('button', { name: 'Open the room' }).click()
    mei = await comeIn(await page(), review.links.participant, 'Mei Tan')
    kit = await comeIn(await page(), review.links.participant, 'Kit Lund')
    phone = await comeIn(await page(PHONE), review.links.participant, 'Ola Berg')
    priya = await comeIn(await page(), review.links.scribe, 'Priya Raman')
    await amara.phase(2)
    await amara.go()
    for (const board of [mei, kit, phone]) await board.nowCard.waitFor()
    const opened = amara.page.context().waitForEvent('page')
    await amara.page.keyboard.press('w')
    stage = await opened
  })

  it('stand under the field of whoever writes, say why with a key, and stop nobody', async () => {
    const { keyboard } = mei.page
    await mei.pair('a', 'k')
    await keyboard.type('We should have checked the host name')
    const hint = mei.page.getByRole('button', { name: /^should have checked/ })
    await hint.waitFor()
    await keyboard.press('Alt+w')
    await mei.page.getByText(/^What did happen, and what made it/).waitFor()
    expect(await violations(mei.page)).toEqual([])
    await keyboard.press('Control+Enter')
    await kit.nowCard.getByText('We should have checked the host name').waitFor()
    // Where it stands now, its writer sees it underlined.
    await mei.nowCard.getByRole('button', { name: 'should have checked: another way to ask?' }).waitFor()
  })

  it('name the phrase to the facilitators, without who wrote it, and put a better question on the board', async () => {
    await watch().waitFor()
    const words = await watch().innerText()
    expect(words).toContain('“should have checked”')
    expect(words).not.toMatch(/Mei|Tan/)
    await watch().getByRole('button', { name: 'Put it on the board' }).click()
    await kit.nowCard.getByText(/^What did happen, and what made it/).waitFor()
    await watch().getByRole('button', { name: 'Let it be: “should have checked”' }).click()
    await watch().waitFor({ state: 'detached' })
    await amara.page.keyboard.press('0')
  })

  it('underline in the notes what this person typed, and not on the page of another scribe', async () => {
    const other = await comeIn(await page(), review.links.scribe, 'Noor Idris')
    await priya.note('Then Noor failed to read the page. The root cause was the prompt')
    const { editor, underlined } = notesOf(priya.page)
    await underlined('failed to').waitFor()
    await underlined('root cause').waitFor()
    await notesOf(other.page).editor.getByText('failed to read').waitFor()
    await underlined('failed to').click()
    const card = priya.page.getByRole('dialog', { name: /failed to/ })
    await card.waitFor()
    expect(await violations(priya.page)).toEqual([])
    await card.getByRole('button', { name: 'Keep it as it is' }).click()
    await underlined('failed to').waitFor({ state: 'detached' })
    await priya.page.keyboard.press('Alt+w')
    await priya.page.getByRole('dialog', { name: /root cause/ }).waitFor()
    await priya.page.keyboard.press('Escape')
    expect(await editor.innerText()).toContain('Noor failed to read the page')
    await watch()
      .getByText(/root cause/)
      .first()
      .waitFor()
    expect(await notesOf(other.page).all.count()).toBe(0)
  })

  it('are for whoever wants them: on a phone they are tapped, and turned off they are gone', async () => {
    await phone.page.getByRole('button', { name: 'I saw', exact: true }).click()
    await phone.page.locator('textarea:focus').waitFor()
    await phone.page.keyboard.type('It was my fault, I should have called')
    const hint = phone.page.getByRole('button', { name: /^should have called/ })
    await hint.click()
    await phone.page
      .getByRole('dialog')
      .getByText(/^What did happen, and what made it/)
      .waitFor()
    await phone.page.getByRole('button', { name: /^Keep “should have called”/ }).click()
    await hint.waitFor({ state: 'detached' })
    expect(await violations(phone.page)).toEqual([])
    await priya.page.getByRole('button', { name: 'Settings' }).click()
    await priya.page.getByRole('switch', { name: /^Hints about wording/ }).click()
    await notesOf(priya.page).underlined('root cause').waitFor({ state: 'detached' })
  })

  it('are on nobody else’s screen, in no frame and in no export', async () => {
    for (const each of [kit.page, stage]) {
      expect(await each.locator('body').innerText()).not.toContain('It did not happen')
      expect(await each.getByRole('button', { name: /another way to ask/i }).count()).toBe(0)
      expect(await each.getByRole('region', { name: 'Language' }).count()).toBe(0)
    }
    expect(wires.flatMap((wire) => wire.carried(HINT))).toEqual([])
    const exported = JSON.stringify(await review.exported())
    for (const words of HINT) expect(exported).not.toContain(words)
    expect(scene.complaints).toEqual([])
  })
})

const notesOf = (page: Page) => {
  const editor = page.getByRole('textbox', { name: 'Notes' })
  const all = editor.locator('span[class*="wavy"], span[class*="softly"]')
  return { editor, all, underlined: (words: string) => all.filter({ hasText: words }) }
}
