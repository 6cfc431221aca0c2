import { describe, expect, it } from 'vitest'
import type { Person } from '../harness/browser.ts'
import type { Line } from '../harness/line.ts'
import { LABELS_LATE } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'
import { standsWithin } from '../pages/watch.ts'

/** How soon a person sees that their words are only here, ms (a promise of the product, not of this machine). */
const TOLD_WITHIN_MS = 1_000

describe('a line that breaks', () => {
  const scene = setScene('offline')
  let review: Review
  let facilitator: Board
  let scribe: { board: Board; line: Line; person: Person }
  let mei: { board: Board; line: Line; person: Person }

  const enterByLine = async (role: 'scribe' | 'participant', name: string) => {
    const line = await scene.line()
    const person = await scene.person()
    const page = await person.context.newPage()
    const board = await comeIn(page, line.through(review.links[role]), name)
    return { board, line, person }
  }
  const goOffline = async ({ line, person }: typeof mei): Promise<void> => {
    await person.context.setOffline(true)
    line.cut()
  }
  const comeBack = async ({ line, person }: typeof mei): Promise<void> => {
    line.mend()
    await person.context.setOffline(false)
  }
  const shut = ({ board }: typeof mei): Promise<void> => board.page.close()
  /** Another tab at the same address, without the link's secret. */
  const open = async (one: typeof mei): Promise<void> => {
    const page = await one.person.context.newPage()
    await page.goto(one.board.page.url())
    one.board = new Board(page)
  }

  it('begins with three people on one entry', async () => {
    review = await Review.make(scene.server, 'Labels came late')
    await review.importLog(LABELS_LATE.text, LABELS_LATE.date)
    facilitator = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    await facilitator.page.getByRole('button', { name: 'Open the room' }).click()
    scribe = await enterByLine('scribe', 'Priya Raman')
    mei = await enterByLine('participant', 'Mei Tan')
    await facilitator.phase(2)
    await facilitator.timerAt(/^3[78]:/)
    await facilitator.go()
    for (const { nowCard } of [facilitator, scribe.board, mei.board]) await nowCard.waitFor()
    await scribe.board.note('Before the line broke.')
    await scribe.board.main.getByText('Saved', { exact: true }).waitFor()
  })

  it('says within a second that a change is only on this device', async () => {
    await goOffline(scribe)
    await goOffline(mei)
    for (const { board } of [scribe, mei]) await board.line.getByText('Offline').waitFor()
    const scribeTold = await standsWithin(
      scribe.board.page,
      'Only on this device so far',
      TOLD_WITHIN_MS,
      'the first letter',
    )
    await scribe.board.note('Written by the scribe while offline.')
    expect(await scribeTold()).toBe(true)
    const meiTold = await standsWithin(
      mei.board.page,
      '1 change waits on this device',
      TOLD_WITHIN_MS,
      'the last press',
    )
    await mei.board.annotate('saw', 'The page turned white and stayed white')
    expect(await meiTold()).toBe(true)
  })

  it('shows each of them their own words and nobody the others', async () => {
    await mei.board.nowCard.getByText('The page turned white').waitFor()
    await facilitator.annotate('knew', 'The depot had called twice')
    await facilitator.show('Notes')
    await facilitator.page.getByText('Before the line broke.').waitFor()
    expect(await facilitator.page.getByText('Written by the scribe').count()).toBe(0)
    expect(await mei.board.page.getByText('The depot had called twice').count()).toBe(0)
    await facilitator.note('Written by the facilitator meanwhile.')
  })

  it('merges what all wrote when the line is back, and says so', async () => {
    await comeBack(scribe)
    await comeBack(mei)
    for (const { board } of [scribe, mei]) await board.line.getByText('Live').waitFor()
    for (const words of ['Before the line broke.', 'Written by the scribe', 'Written by the facilitator']) {
      await facilitator.notes.getByText(words).waitFor()
      await scribe.board.notes.getByText(words).waitFor()
    }
    await facilitator.show('Timeline')
    for (const { nowCard } of [facilitator, mei.board]) {
      await nowCard.getByText('The page turned white').waitFor()
      await nowCard.getByText('The depot had called twice').waitFor()
    }
    await scribe.board.main.getByText('Saved', { exact: true }).waitFor()
  })

  it('keeps what was written in a tab that was closed, and shows it where only pages come through', async () => {
    await goOffline(mei)
    await mei.board.annotate('assumed', 'That the printers were at fault again')
    await mei.board.main.getByText('1 change waits on this device').waitFor()
    await shut(mei)
    mei.line.cutSockets()
    await mei.person.context.setOffline(false)
    await open(mei)
    await mei.board.nowCard.getByText('That the printers were at fault again').waitFor()
    await mei.board.line.getByText('Not sent yet').waitFor()
    await mei.board.main.getByText('1 change waits on this device').waitFor()
    expect(await facilitator.page.getByText('That the printers were at fault').count()).toBe(0)
    await mei.board.annotate('knew', 'Which depots were still waiting')
    await mei.board.main.getByText('2 changes wait on this device').waitFor()
    mei.line.mend()
    await mei.board.line.getByText('Live').waitFor()
    await facilitator.nowCard.getByText('That the printers were at fault again').waitFor()
    await facilitator.nowCard.getByText('Which depots were still waiting').waitFor()
  })

  it('keeps the notes of a scribe whose tab was closed offline and who comes back online', async () => {
    await goOffline(scribe)
    await scribe.board.note('Typed just before the laptop was shut.')
    await scribe.board.main.getByText('Only on this device so far').waitFor()
    await shut(scribe)
    await comeBack(scribe)
    await open(scribe)
    await scribe.board.notes.getByText('Typed just before the laptop was shut.').waitFor()
    await scribe.board.main.getByText('Saved', { exact: true }).waitFor()
    expect((await review.exported()).notesText).toContain('Typed just before the laptop was shut.')
  })

  it('says so within a second as well where the line breaks unnoticed', async () => {
    const told = await standsWithin(mei.board.page, 'Not sent yet', TOLD_WITHIN_MS, 'the last press')
    mei.line.cut()
    await mei.board.annotate('knew', 'That the other depot had no label left')
    expect(await told()).toBe(true)
    mei.line.mend()
    await facilitator.nowCard.getByText('That the other depot had no label left').waitFor()
    await mei.board.line.getByText('Live').waitFor()
  })

  it('is live again after a spell offline that the connection outlived', async () => {
    const { context } = mei.person
    await context.setOffline(true)
    await mei.board.line.getByText('Offline').waitFor()
    await context.setOffline(false)
    await mei.board.line.getByText('Live').waitFor()
  })

  it('is reconnecting and then live when the server goes away politely and comes again', async () => {
    const all = [facilitator, scribe.board, mei.board]
    await scene.server.stop()
    for (const { line } of all) await line.getByText('Reconnecting').waitFor()
    await mei.board.annotate('saw', 'The board said that it was reconnecting')
    await scribe.board.note('The server was being renewed.')
    await mei.board.main.getByText('1 change waits on this device').waitFor()
    // Said for a few seconds: it is waited for from before.
    const back = mei.board.main.getByText('Back. Your change is in').waitFor()
    await scene.server.run()
    await back
    for (const { line } of all) await line.getByText('Live').waitFor()
    for (const { nowCard } of all) await nowCard.getByText('The board said that it was').waitFor()
    expect((await review.exported()).notesText).toContain('The server was being renewed.')
  })

  it('keeps a draft over a reload in its middle', async () => {
    const { page } = mei.board
    await page.getByRole('button', { name: 'I knew' }).click()
    await page.getByRole('textbox', { name: 'What you knew' }).fill('That the carrier had changed and')
    await page.reload()
    await mei.board.nowCard.waitFor()
    const draft = page.getByRole('textbox', { name: 'What you knew' })
    await expect.poll(() => draft.inputValue()).toBe('That the carrier had changed and')
    await draft.press('End')
    await page.keyboard.type(' that nobody told us')
    await page.keyboard.press('Control+Enter')
    await facilitator.nowCard.getByText('That the carrier had changed and that nobody told us').waitFor()
  })

  it('did all that without an error on any page', () => {
    expect(scene.complaints).toEqual([])
  })
})
