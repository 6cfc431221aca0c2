import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { sideways, violations } from '../harness/axe.ts'
import { LABELS_LATE } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'

const SECRET = 'Mei looks tense, thank her before the next one'
const AWARENESS = 1

/** All that went between a page and the server: addresses, programs, frames. */
class Traffic {
  readonly sockets: string[] = []
  readonly received: Buffer[] = []
  readonly sent: Buffer[] = []
  readonly programs: Promise<string>[] = []
  readonly headers: string[] = []

  constructor(page: Page) {
    page.on('request', (request) =>
      this.headers.push(`${request.url()} ${JSON.stringify(request.headers())}`),
    )
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js'))
        this.programs.push(response.text().catch(() => ''))
    })
    page.on('websocket', (socket) => {
      this.sockets.push(socket.url())
      socket.on('framereceived', ({ payload }) => this.received.push(Buffer.from(payload)))
      socket.on('framesent', ({ payload }) => this.sent.push(Buffer.from(payload)))
    })
  }
}

describe('the stage window', () => {
  const scene = setScene('stage')
  let review: Review
  let facilitator: Board
  let mei: Board
  let stage: Page
  let traffic: Traffic

  beforeAll(async () => {
    review = await Review.make(scene.server, 'Labels came late')
    await review.importLog(LABELS_LATE.text, LABELS_LATE.date)
    facilitator = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    await facilitator.page.getByRole('button', { name: 'Open the room' }).click()
    mei = await comeIn(await scene.page(), review.links.participant, 'Mei Tan')
  })

  it('opens on W and shows the time and the question, to everybody and nobody', async () => {
    const { page } = facilitator
    await page.getByRole('button', { name: /^Go\b/ }).waitFor()
    const opened = page.context().waitForEvent('page')
    page.context().once('page', (one) => (traffic = new Traffic(one)))
    await page.keyboard.press('w')
    stage = await opened
    await stage.setViewportSize({ width: 1280, height: 720 })
    await stage
      .getByRole('timer')
      .filter({ hasText: /^[45]:/ })
      .waitFor()
    await stage.getByText('2 here').waitFor()
    expect(new URL(stage.url()).hash).toBe('')
    expect(await stage.evaluate(() => opener as unknown)).toBeNull()
    expect(await violations(stage)).toEqual([])
  })

  it('is no person: it is not counted, and stands in nobody’s list', async () => {
    await mei.page.getByRole('button', { name: '2 people here' }).click()
    const list = mei.page.getByRole('dialog')
    await list.getByText('Amara Obi').waitFor()
    expect(await list.getByText('Stage window').count()).toBe(0)
    await mei.page.keyboard.press('Escape')
  })

  it('follows the room: the entry, what was said, whose turn it is', async () => {
    await facilitator.phase(2)
    await facilitator.timerAt(/^3[78]:/)
    await facilitator.go()
    await mei.nowCard.waitFor()
    await mei.annotate('saw', 'The page turned white and stayed white')
    await mei.page.keyboard.press('r')
    await stage.getByText('The page turned white').waitFor()
    await stage.getByText('Mei', { exact: true }).first().waitFor()
    expect(await violations(stage)).toEqual([])
    await expect.poll(() => sideways(stage)).toEqual([])
    await facilitator.phase(3)
    await stage.getByRole('heading', { name: 'What can we take from it?' }).waitFor()
    await facilitator.phase(4)
    await stage.getByRole('heading', { name: 'What would help the next person on call?' }).waitFor()
  })

  it('gets not one private byte: no backstage, no session of the facilitator, no cockpit', async () => {
    const { page } = facilitator
    await page.keyboard.press('t')
    await page.keyboard.type(SECRET)
    await page.keyboard.press('Enter')
    await page.getByText(SECRET).waitFor()
    // Something that is for all, after it: had the words come, they would be here by now.
    await mei.page.keyboard.press('r')
    await stage.getByText('Mei', { exact: true }).first().waitFor({ state: 'hidden' })
    const frames = Buffer.concat(traffic.received)
    expect(frames.length).toBeGreaterThan(0)
    expect(frames.includes('tense')).toBe(false)
    expect(traffic.sockets.map((url) => new URL(url).pathname)).toEqual([`/sync/${review.id}`])
    const kept = await page.evaluate(() => JSON.stringify(localStorage))
    const sessions = [...kept.matchAll(/\\"session\\":\\"([^"\\]+)\\"/g)].map(([, session]) => session!)
    expect(sessions.length).toBeGreaterThan(0)
    const said = [...traffic.sockets, ...traffic.headers].join('\n')
    for (const session of sessions) expect(said.includes(session)).toBe(false)
    const programs = (await Promise.all(traffic.programs)).join('\n')
    expect(programs.length).toBeGreaterThan(10_000)
    for (const words of ['~backstage', 'Only you see this', 'Ask next', 'Not heard from yet']) {
      expect({ words, found: programs.includes(words) }).toEqual({ words, found: false })
    }
  })

  it('says nothing of itself to others', () => {
    expect(traffic.sent.length).toBeGreaterThan(0)
    expect(traffic.sent.filter((frame) => frame[0] === AWARENESS)).toEqual([])
  })

  it('comes back by itself when the server was away', async () => {
    await scene.server.kill()
    await stage.getByText('Reconnecting').waitFor()
    await stage.getByRole('heading', { name: 'What would help the next person on call?' }).waitFor()
    await scene.server.run()
    await stage.getByText('Reconnecting').waitFor({ state: 'hidden' })
    await facilitator.line.getByText('Live').waitFor()
    await facilitator.page.locator('#main').focus()
    await facilitator.phase(3)
    await stage.getByRole('heading', { name: 'What can we take from it?' }).waitFor()
  })

  it('says how to open it again where its link is no good', async () => {
    const page = await scene.page()
    await page.goto(`${scene.server.address}/r/${review.id}/stage`)
    await page.getByRole('heading', { name: 'This window has no board to show' }).waitFor()
    expect(await violations(page)).toEqual([])
    // A participant's link opens no stage: what it shows is an observer's.
    await page.goto(`${review.links.participant.replace('#', '/stage#')}`)
    await page.getByRole('heading', { name: 'This window has no board to show' }).waitFor()
  })

  it('did all that without an error on any page', () => {
    expect(scene.complaints).toEqual([])
  })
})
