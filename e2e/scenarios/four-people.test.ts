import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { launch, person, PHONE, photograph, type Person } from '../harness/browser.ts'
import { type Links, Server } from '../harness/server.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'
import { createReview } from '../pages/home.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const REAL = here('../../../shared/data/irc/ubuntu-2010-08-17_18.raw.txt')
const isReal = existsSync(REAL)
const log = isReal
  ? { file: REAL, date: '2010-08-17', entries: '1,448', kind: 'a real IRC log' }
  : {
      file: here('../fixtures/labels-late.log'),
      date: '2026-02-02',
      entries: '15',
      kind: 'our own log (../shared/data is not here)',
    }

describe(`four people on ${log.kind}`, () => {
  let server: Server
  let browser: Browser
  const people: Person[] = []
  const boards: Record<'facilitator' | 'scribe' | 'participant' | 'phone', Board> = {} as never
  let links: Links

  const enter = async (viewport?: { width: number; height: number }): Promise<Page> => {
    const one = await person(browser, viewport)
    people.push(one)
    return one.context.newPage()
  }

  beforeAll(async () => {
    server = await Server.start()
    browser = await launch()
  })
  beforeEach(() => onTestFailed(() => photograph(people, 'four-people')))
  afterAll(async () => {
    await browser?.close()
    await server?.dispose()
  })

  it('lets a facilitator make a review and bring the log in', async () => {
    const page = await enter()
    links = await createReview(page, server.address, 'Labels came late')
    boards.facilitator = await comeIn(page, links.facilitator, 'Amara Obi')
    expect(await boards.facilitator.importLog(log.file, log.date)).toContain(log.entries)
    await page.getByRole('button', { name: 'Open the room' }).first().click()
    await expect.poll(() => boards.facilitator.timerText()).toMatch(/^[45]:\d\d$/)
  })

  it('lets three more come in, each by their link, and shows everybody to everybody', async () => {
    for (const [who, role, name, viewport] of [
      ['scribe', 'scribe', 'Priya Raman', undefined],
      ['participant', 'participant', 'Mei Tan', undefined],
      ['phone', 'participant', 'Sam Okoro', PHONE],
    ] as const) {
      boards[who] = await comeIn(await enter(viewport), links[role], name)
    }
    const { page } = boards.facilitator
    await page.getByRole('button', { name: /people here$/ }).click()
    for (const name of ['Priya Raman', 'Mei Tan', 'Sam Okoro']) await page.getByText(name).first().waitFor()
    await page.keyboard.press('Escape')
  })

  it('shows the same second on every screen', async () => {
    await boards.facilitator.phase(2)
    await expect.poll(() => texts(boards, (board) => board.timerText())).toSatisfy(allAre(/^3[78]:\d\d$/))
    await expect.poll(() => texts(boards, (board) => board.timerText()), { interval: 20 }).toSatisfy(allEqual)
  })

  it('takes the room through an entry that everybody writes on', async () => {
    await boards.facilitator.pressGo()
    for (const board of Object.values(boards)) await board.nowCard.waitFor()
    await boards.participant.annotate('saw', 'The queue graph stood at four thousand')
    await boards.phone.annotate('assumed', 'That the printers were at fault again')
    await boards.scribe.note('Ines tells how the morning began.')
    for (const board of Object.values(boards)) {
      await board.nowCard.getByText('The queue graph stood at four thousand').waitFor()
      await board.nowCard.getByText('That the printers were at fault again').waitFor()
    }
  })

  it('keeps what everybody writes while the server is killed and started again', async () => {
    const typing = boards.scribe.page.keyboard.type(
      ' Then it stood still, and we went on writing all the same.',
      { delay: 25 },
    )
    await boards.participant.annotate('knew', 'Templates had changed the night before')
    await server.kill()
    await boards.phone.annotate('saw', 'Nothing on my phone told me that the server was gone')
    await typing
    await boards.facilitator.page.getByText('Reconnecting').first().waitFor()
    await server.run()
    for (const board of Object.values(boards)) {
      await board.nowCard.getByText('Templates had changed the night before').waitFor()
      await board.nowCard.getByText('Nothing on my phone told me').waitFor()
    }
    await boards.scribe.page.getByText('Saved', { exact: true }).waitFor()
  })

  it('ends with the same board on all four screens and on the server', async () => {
    await boards.facilitator.addAction('The template store refuses a template that includes itself')
    await boards.participant.addAction('A page shows how old the oldest label is')
    for (const board of Object.values(boards)) {
      await board.show('Actions')
      for (const words of ['The template store refuses', 'how old the oldest label is']) {
        await expect.poll(() => everyWord(board, 'Action items')).toContain(words)
      }
    }
    const written =
      'Ines tells how the morning began. Then it stood still, and we went on writing all the same.'
    for (const board of [boards.facilitator, boards.participant, boards.phone]) {
      await board.show('Notes')
      await board.page.getByText(written).first().waitFor()
    }
    await expect.poll(async () => (await boards.scribe.notes.innerText()).includes(written)).toBe(true)
    await expect.poll(() => texts(boards, (board) => board.timerText()), { interval: 20 }).toSatisfy(allEqual)
    const session = await sessionOf(server.address, links.observer)
    const exported = await fetch(`${server.address}/api/reviews/${idOf(links.observer)}/export.json`, {
      headers: { authorization: `Bearer ${session}` },
    })
    const review = (await exported.json()) as {
      timeline: unknown[]
      annotations: { body: string }[]
      actions: { title: string }[]
      notesText: string
    }
    expect(review.timeline.length.toLocaleString('en')).toBe(log.entries)
    expect(review.annotations).toHaveLength(4)
    expect(review.actions).toHaveLength(2)
    expect(review.notesText).toContain(written)
  })

  it('did all that without an error on any page', () => {
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([])
  })
})

const texts = (boards: Record<string, Board>, read: (board: Board) => Promise<string>): Promise<string[]> =>
  Promise.all(Object.values(boards).map(read))
const allEqual = (all: string[]): boolean => new Set(all).size === 1
const allAre =
  (pattern: RegExp) =>
  (all: string[]): boolean =>
    all.every((text) => pattern.test(text))

/** Words of a list with what stands in its fields. */
const everyWord = (board: Board, list: string): Promise<string> =>
  board.page.getByRole('list', { name: list }).evaluate((element) => {
    const fields = [...element.querySelectorAll('textarea, input')] as (
      | HTMLTextAreaElement
      | HTMLInputElement
    )[]
    return [element.textContent, ...fields.map(({ value }) => value)].join(' ')
  })

const idOf = (link: string): string => /\/r\/(\w+)#/.exec(link)![1]!
const sessionOf = async (address: string, link: string): Promise<string> => {
  const answer = await fetch(`${address}/api/reviews/${idOf(link)}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${link.split('#')[1]}` },
    body: JSON.stringify({ name: 'Reader' }),
  })
  return ((await answer.json()) as { session: string }).session
}
