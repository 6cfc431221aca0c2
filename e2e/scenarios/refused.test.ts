import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../harness/browser.ts'
import { forge } from '../harness/forge.ts'
import type { Line } from '../harness/line.ts'
import { LABELS_LATE } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'

/** The panes, and what stands in each once it is there. */
const PANES = {
  Welcome: 'What are these reviews for?',
  Timeline: 'Timeline',
  Discussion: 'What can we take from it?',
  Actions: 'What would help the next person on call?',
  Notes: 'Notes',
  Facts: 'Facts',
}
/** What everybody may press: to look elsewhere, to open and to leave. */
const READING =
  /^(To the |Second Story|Welcome|Timeline|Discussion|Actions|Notes|Facts|\d+ pe|1 person|Settings$|Keyboard|Open$|Close$|Show \d|Leave out|Back to now|Factors and learnings|Filter$|not known$|Lines around it$|Page$|Markdown$|JSON$)/

describe('what one may not do', () => {
  const scene = setScene('refused')
  let review: Review
  let facilitator: Board
  let scribe: Board
  let observer: Board
  let mei: { board: Board; line: Line; person: Person }

  beforeAll(async () => {
    review = await Review.make(scene.server, 'Labels came late')
    await review.importLog(LABELS_LATE.text, LABELS_LATE.date)
    facilitator = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    await facilitator.page.getByRole('button', { name: 'Open the room' }).click()
    const person = await scene.person()
    const line = await scene.line()
    const page = await person.context.newPage()
    mei = { board: await comeIn(page, line.through(review.links.participant), 'Mei Tan'), line, person }
    scribe = await comeIn(await scene.page(), review.links.scribe, 'Priya Raman')
    observer = await comeIn(await scene.page(), review.links.observer, 'Kit Lund')
    await facilitator.phase(2)
    await facilitator.timerAt(/^3[78]:/)
    await facilitator.go()
    for (const { nowCard } of [facilitator, scribe, observer, mei.board]) await nowCard.waitFor()
  })

  it('is not offered: an observer finds no control to write with, wherever they look', async () => {
    for (const [pane, name] of Object.entries(PANES)) {
      await observer.show(pane)
      await observer.main
        .getByRole('region', { name })
        .or(observer.main.getByRole('navigation', { name }))
        .first()
        .waitFor()
      const { fields, buttons } = await controls(observer)
      const writing = [...fields, ...buttons.filter((label) => !READING.test(label))]
      expect({ pane, writing }).toEqual({ pane, writing: [] })
    }
  })

  it('is not done by keys either', async () => {
    const before = await review.exported()
    await observer.show('Timeline')
    for (const key of ['j', 'e', 'c', 'i', 'r', 'a', 's', 'Space', '.', '+', 'g', '3', 'Shift+G']) {
      await observer.page.keyboard.press(key)
    }
    expect((await controls(observer)).fields).toEqual([])
    const after = await review.exported()
    expect(after.agenda).toEqual(before.agenda)
    expect(after.timeline).toEqual(before.timeline)
  })

  it('is not offered: a participant reads the entries of others and changes their own', async () => {
    const { page } = mei.board
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const card = page.locator('li[data-entry]').filter({ has: page.getByRole('button', { name: 'Close' }) })
    await card.waitFor()
    await card.getByRole('button', { name: 'What to do with this entry' }).click()
    await page.getByRole('menuitem').first().waitFor()
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^Propose a change/),
    ])
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'hidden' })
    await page.keyboard.press('c')
    const form = page.getByRole('form', { name: 'Propose an entry' })
    await form.getByLabel('Time').fill('09:06')
    await form.getByLabel('What happened').fill('The second printer was switched off')
    await page.keyboard.press('Enter')
    await form.waitFor({ state: 'hidden' })
    await page.keyboard.press('e')
    const own = page.getByRole('textbox', { name: 'What happened' })
    await expect.poll(() => own.inputValue()).toBe('The second printer was switched off')
  })

  it('is not offered: a scribe does not conduct', async () => {
    const { page } = scribe
    expect(await page.getByRole('region', { name: 'Conducting' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: /^(Go|Pause|Phase|Discuss)\b/ }).count()).toBe(0)
    const before = (await review.exported()).agenda
    await page.locator('main#main').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('.')
    expect((await review.exported()).agenda).toEqual(before)
  })

  it('is refused and reaches nobody when it is forged', async () => {
    const before = await review.exported()
    const participant = await review.join('participant', 'Forger')
    const reader = await review.join('observer', 'Reader')
    const author = await review.join('participant', 'Author')
    for (const [who, forgery] of [
      [participant, { root: 'facts', key: 'title', value: 'Forged' }],
      [participant, { root: 'agenda', key: 'state', value: 'closed' }],
      [participant, { root: 'timeline', key: 'forgedentry', value: null }],
      [participant, { root: 'annotations', key: `${author.user.id}:forgedwords1`, value: null }],
      [participant, { root: 'checkin', key: author.user.id, value: { why: 'Forged' } }],
      [reader, { root: 'checkin', key: reader.user.id, value: { why: 'Forged' } }],
    ] as const) {
      const outcome = await forge(scene.server, review, who, forgery)
      expect({ forgery, outcome }).toMatchObject({ forgery, outcome: { stored: false, close: 4403 } })
    }
    const after = await review.exported()
    expect({ ...after, people: [] }).toEqual({ ...before, people: [] })
    expect(await facilitator.page.getByText('Forged').count()).toBe(0)
  })

  it('is told from what one may: the same bytes under one’s own key arrive', async () => {
    const author = await review.join('participant', 'Honest Author')
    const honest = { root: 'checkin', key: author.user.id, value: { why: 'To hear it from the others' } }
    expect(await forge(scene.server, review, author, honest)).toEqual({ stored: true })
    await facilitator.show('Welcome')
    await facilitator.page.getByText('To hear it from the others').waitFor()
  })

  it('costs nobody their words: what was written offline and is refused on return stays on the page', async () => {
    const { board, line, person } = mei
    await person.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await board.page.keyboard.press('Escape')
    line.cut()
    await board.annotate('saw', 'Nobody stood at the printers any more')
    await board.addAction('A sign at each printer says who to call')
    await facilitator.close()
    await facilitator.timerAt(/./)
    await facilitator.main.getByText('The meeting has ended.').first().waitFor()
    line.mend()
    await board.refused.waitFor()
    for (const words of [
      'not taken',
      'Nobody stood at the printers any more',
      'A sign at each printer says who to call',
    ])
      await expect.poll(() => board.refused.innerText()).toContain(words)
    await board.line.getByText('Live').waitFor()
    await board.refused.getByRole('button', { name: 'Copy' }).click()
    await board.refused.getByRole('button', { name: 'Copied' }).waitFor()
    expect(await board.page.evaluate(() => navigator.clipboard.readText())).toContain(
      'A sign at each printer',
    )
    expect((await review.exported()).actions).toEqual([])
  })

  it('lets the board work on, and what still may be said go out from where it was put back', async () => {
    const { board } = mei
    await board.show('Timeline')
    await board.refused.getByRole('button', { name: 'Put back as a draft' }).click()
    await board.page.locator('li[data-entry]').getByText('label printer page is slow').first().click()
    const draft = board.page.getByRole('textbox', { name: 'What you saw' })
    await expect.poll(() => draft.inputValue()).toBe('Nobody stood at the printers any more')
    // Words that have no draft to go back to stay in sight until they are done with.
    await board.refused.getByText('A sign at each printer says who to call').waitFor()
    await board.page.reload()
    await board.refused.getByText('A sign at each printer says who to call').waitFor()
    await board.refused.getByRole('button', { name: 'Done with them' }).click()
    await board.refused.waitFor({ state: 'hidden' })
    await board.show('Timeline')
    await board.page.getByText('label printer page is slow').click()
    await draft.press('Control+Enter')
    await expect
      .poll(async () => (await review.exported()).annotations.map(({ body }) => body))
      .toContain('Nobody stood at the printers any more')
  })

  it('did all that without an error on any page', () => {
    expect(scene.complaints).toEqual([])
  })
})

/** Names of everything on the page that takes text or a choice, and of everything that can be pressed. */
const controls = async ({ page }: Board): Promise<{ fields: string[]; buttons: string[] }> => {
  const names = async (selector: string): Promise<string[]> =>
    page
      .locator(selector)
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .map((one) =>
            (one.getAttribute('aria-label') ?? (one as HTMLElement).innerText ?? one.tagName).trim(),
          ),
      )
  return {
    fields: await names('input, textarea, select, [contenteditable=true], [role=textbox], [role=checkbox]'),
    // Going from one question to the other only shows it.
    buttons: await names(
      'button:not(nav[aria-label="Questions"] li button), a[href], [role=button], [role=menuitem], [role=switch]',
    ),
  }
}
