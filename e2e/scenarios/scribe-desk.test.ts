import { beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../harness/axe.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'

/** 120 words a minute of five letters and a space are one key in 83 ms. */
const KEY_MS = 80
const LOG = `[2026-02-02 10:00:00] monitor: Label queue grows
[2026-02-02 10:12:00] Mei: Restarted the printer service
[2026-02-02 10:40:00] Tomas: Templates rolled back
`

describe('the scribe’s desk', () => {
  const scene = setScene('scribe-desk')
  let review: Review
  let amara: Board
  let priya: Board
  let jonah: Board
  let mei: Board
  let sam: Board
  let lea: Board

  beforeAll(async () => {
    review = await Review.make(scene.server, 'Labels came late')
    await review.importLog(LOG, '2026-02-02')
    const enter = async (role: keyof typeof review.links, name: string): Promise<Board> =>
      comeIn(await scene.page(), review.links[role], name)
    amara = await enter('facilitator', 'Amara Obi')
    await amara.page.getByRole('button', { name: 'Open the room' }).first().click()
    priya = await enter('scribe', 'Priya Raman')
    jonah = await enter('scribe', 'Jonah Lind')
    mei = await enter('participant', 'Mei Tan')
    sam = await enter('participant', 'Sam Okoro')
    lea = await enter('participant', 'Lea Fink')
    await amara.phase(2)
    await amara.go()
    for (const board of [priya, jonah, mei, sam, lea]) await board.nowCard.waitFor()
  })

  const type = (words: string): Promise<void> => priya.page.keyboard.type(words, { delay: KEY_MS })
  const press = (key: string): Promise<void> => priya.page.keyboard.press(key)

  it('takes marks, links, an entry and a time at the speed of talk while five others write', async () => {
    await jonah.note('Jonah: ')
    // Two who begin in the same empty line would write into each other's words.
    await priya.notes.getByText('Jonah:').waitFor()
    await priya.note('')
    const others = Promise.all([
      jonah.page.keyboard.type('I keep what the machines said, line by line, as it comes.', { delay: 120 }),
      mei.annotate('saw', 'The graph of the queue stood at four thousand'),
      sam.annotate('assumed', 'That the printers were at fault again'),
      lea.annotate('knew', 'Templates had changed the night before'),
      amara.annotate('saw', 'Nobody was paged'),
    ])
    await type('/s No alert on the queue.')
    await press('Enter')
    await type('/q Like the printer again. @mei')
    await press('Enter')
    await press('Enter')
    await type('See @10:12')
    await press('Enter')
    await type('for the restart.')
    await press('Enter')
    await type('/t 10:20 first reports')
    await press('Enter')
    await press('Control+;')
    await press('Enter')
    await type('/o Who hears of a queue?')
    await press('Enter')
    await type('/a Show the oldest label')
    await press('Enter')
    await others
    const { notesText, timeline, actions, questions, annotations } = await soon(
      () => review.exported(),
      ({ actions: all }) => all.length > 0,
    )
    for (const line of [
      'No alert on the queue.',
      'Like the printer again.',
      'See @10:12 Restarted the printer service for the restart.',
      '@10:20 first reports',
      'Who hears of a queue?',
      'Show the oldest label',
      'Jonah: I keep what the machines said, line by line, as it comes.',
    ]) {
      expect(notesText).toContain(line)
    }
    expect(timeline.map(({ text }) => text)).toContain('first reports')
    expect(questions.some(({ text, state }) => text === 'Who hears of a queue?' && state === 'parked')).toBe(
      true,
    )
    expect(actions).toMatchObject([{ title: 'Show the oldest label', status: 'parked' }])
    expect(annotations).toHaveLength(4)
  })

  it('goes on under the next entry when the room does, and the caret stays', async () => {
    await amara.go()
    await priya.notes.getByRole('heading', { name: /Restarted the printer service/ }).waitFor()
    await type('The room is here now.')
    await press('Enter')
    const { notesText } = await soon(
      () => review.exported(),
      (all) => all.notesText.includes('The room is here now.'),
    )
    const lines = notesText.split('\n')
    expect(lines.indexOf('The room is here now.')).toBeGreaterThan(
      lines.indexOf('10:12 Restarted the printer service'),
    )
  })

  it('turns a line into what somebody said, and both keep the link', async () => {
    await type('/q It was the only thing I could restart. @mei')
    await press('Enter')
    await press('Alt+Enter')
    await press('k')
    for (const board of [priya, mei, amara]) {
      await board.nowCard.getByText('It was the only thing I could restart.').first().waitFor()
    }
    await mei.nowCard.getByText(/told aloud\. Priya wrote it down/).waitFor()
    await priya.notes.getByRole('button', { name: /On the timeline: Knew, Mei Tan/ }).waitFor()
  })

  it('links from the line to the entry, and from the entry back to the line', async () => {
    const link = priya.notes.getByRole('link', { name: /Restarted the printer service/ })
    await link.waitFor()
    await expect
      .poll(() => mei.nowCard.getByRole('list', { name: 'In the notes' }).innerText())
      .toContain('for the restart.')
    await mei.nowCard.getByRole('button', { name: /for the restart/ }).click()
    await mei.page.getByRole('button', { name: '@10:12 Restarted the printer service' }).waitFor()
  })

  it('offers its menu to whoever listens, without a fault in light or dark', async () => {
    await press('Enter')
    await press('/')
    const option = priya.page.getByRole('option', { name: /^Quote/ })
    await option.waitFor()
    const id = await option.getAttribute('id')
    await expect.poll(() => priya.notes.getAttribute('aria-activedescendant')).toBe(id)
    expect(await violations(priya.page)).toEqual([])
    await press('Escape')
    await option.waitFor({ state: 'detached' })
    await press('Backspace')
    await press('Escape')
    await press('Tab')
    expect(await priya.notes.evaluate((notes) => notes.contains(document.activeElement))).toBe(false)
  })

  it('lets a second scribe see who writes where and go on mid-sentence', async () => {
    await priya.note('The wrapper script prints')
    await jonah.page.getByText(/^Priya writes under 10:12/).waitFor()
    const line = jonah.notes.getByText('The wrapper script prints')
    await line.click()
    await jonah.page.keyboard.press('End')
    await Promise.all([
      jonah.page.keyboard.type(' the role of the host.', { delay: KEY_MS }),
      amara.annotate('knew', 'The wrapper is for deploys only'),
    ])
    await priya.notes.getByText('The wrapper script prints the role of the host.').waitFor()
  })

  it('ends with the same notes on every screen and on the server', async () => {
    const { notesText } = await soon(
      () => review.exported(),
      (all) => all.notesText.includes('the role of the host.'),
    )
    await mei.show('Notes')
    const shown = ({ page }: Board): Promise<string[]> =>
      page.locator('main p').evaluateAll((lines) => lines.map((line) => line.textContent).filter(Boolean))
    await expect.poll(async () => (await shown(mei)).join('\n')).toContain('the role of the host.')
    const read = await shown(mei)
    const carets = /Priya Raman|Jonah Lind|\u2060/g
    const plain = (all: string[]): string[] => all.map((line) => line.replaceAll(carets, '')).filter(Boolean)
    await expect.poll(async () => plain(await shown(priya))).toEqual(plain(read))
    await expect.poll(async () => plain(await shown(jonah))).toEqual(plain(read))
    expect(notesText).toContain('The wrapper script prints the role of the host.')
    expect(scene.complaints).toEqual([])
  })
})

/** What is read once it is as expected. */
const soon = async <T>(read: () => Promise<T>, isThere: (value: T) => boolean): Promise<T> => {
  let value = await read()
  await expect
    .poll(async () => {
      value = await read()
      return isThere(value)
    })
    .toBe(true)
  return value
}
