import { findBrowser } from '@second-story/toolchain/browser'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { CHAT_DAY, chatOf } from './page/log.ts'
import {
  type Opening,
  openAgain,
  pressing,
  scroll,
  type Scrolling,
  threadTime,
  watchOpening,
} from './page/watch.ts'
import { freePort } from './servers/child.ts'
import { ours } from './servers/ours.ts'

/** What a person has open while reading; the same window for both sizes. */
const WINDOW = { width: 1440, height: 900 }
const FRAMES = 240
/** A fast hand: two windows in a third of a second. */
const PX_A_FRAME = 90
const PRESSES = 30

const { values } = parseArgs({
  options: {
    few: { type: 'string', default: '100' },
    many: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
  },
})

interface Figures {
  readonly opening: Opening
  readonly list: Scrolling
  readonly folded: Scrolling
  readonly steps: readonly number[]
  /** Processor time of the page's thread: a frame of scrolling, and a press of J, ms. */
  readonly frameCpu: number
  readonly stepCpu: number
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN
const median = (figures: readonly number[]): number =>
  at(
    figures.toSorted((a, b) => a - b),
    0.5,
  )

/** A review with a log of so many lines, open on a page of its own. */
const reviewOf = async (base: string, browser: Browser, lines: number): Promise<Page> => {
  const ask = async (path: string, token: string | null, body: string, type: string): Promise<unknown> => {
    const answer = await fetch(base + path, {
      method: 'POST',
      headers: { 'content-type': type, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body,
    })
    if (!answer.ok) throw new Error(`POST ${path} was answered with ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  const json = 'application/json'
  const made = (await ask('/api/reviews', null, '{"title":"A long day","timeZone":"UTC"}', json)) as {
    id: string
    links: { facilitator: string }
  }
  const path = `/api/reviews/${made.id}`
  const token = made.links.facilitator.split('#')[1] ?? ''
  const { session } = (await ask(`${path}/join`, token, '{"name":"Log bringer"}', json)) as {
    session: string
  }
  const query = `fileName=log.txt&date=${CHAT_DAY}&timeZone=UTC`
  await ask(`${path}/timeline/import?${query}`, session, chatOf(lines), 'application/octet-stream')
  const page = await (await browser.newContext({ viewport: WINDOW, reducedMotion: 'reduce' })).newPage()
  page.setDefaultTimeout(120_000)
  await watchOpening(page)
  await page.goto(made.links.facilitator)
  await page.getByLabel('Your name').fill('Amara Obi')
  await page.getByRole('button', { name: /^Come in/ }).click()
  await page.getByRole('button', { name: 'Open the room' }).click()
  await page.getByRole('button', { name: 'Go', exact: true }).waitFor()
  const panes = page.getByRole('navigation', { name: 'Panes' })
  await panes.getByRole('button', { name: /^Timeline/ }).click()
  await page.keyboard.press('g')
  await page.keyboard.press('2')
  await page.locator('[data-timeline-scroller] li').first().waitFor()
  return page
}

const measure = async (page: Page): Promise<Figures> => {
  await page.bringToFront()
  const opening = await openAgain(page)
  await page.locator('[data-timeline-scroller]').waitFor()
  const folded = await scroll(page, FRAMES, PX_A_FRAME)
  // All talk open: every entry is a row.
  if ((await page.locator('button[data-row]').count()) > 0) await page.keyboard.press('z')
  const used = await threadTime(page)
  const before = await used()
  const list = await scroll(page, FRAMES, PX_A_FRAME)
  const between = await used()
  const steps = await pressing(page, 'j', PRESSES)
  const stepCpu = ((await used()) - between) / PRESSES
  return { opening, list, folded, steps, frameCpu: (between - before) / FRAMES, stepCpu }
}

const few = Number(values.few)
const many = Number(values.many)
const folder = mkdtempSync(join(tmpdir(), 'second-story-page-'))
const port = await freePort()
const server = ours(folder, port, {}, [])
const { executablePath, args, env } = await findBrowser()
await server.start()
const browser = await chromium.launch({ executablePath, args, env })
try {
  const base = `http://127.0.0.1:${port}`
  const pages = [await reviewOf(base, browser, few), await reviewOf(base, browser, many)]
  const runs: Figures[][] = [[], []]
  for (let round = 0; round < Number(values.rounds); round++) {
    // One beside the other, so that what else the machine does falls on both.
    for (const [which, page] of pages.entries()) runs[which]!.push(await measure(page))
    console.error(`round ${round + 1} of ${values.rounds}`)
  }
  const LINES: readonly (readonly [what: string, figure: (run: Figures) => number])[] = [
    ['first paint, ms', ({ opening }) => opening.firstPaint],
    ['first entry painted, ms', ({ opening }) => opening.firstRow],
    ['scrolling, median frame, ms', ({ list }) => at(list.frames, 0.5)],
    ['scrolling, 95 of 100 frames within, ms', ({ list }) => at(list.frames, 0.95)],
    ['scrolling with talk folded, 95 of 100, ms', ({ folded }) => at(folded.frames, 0.95)],
    ['frames with an empty middle', ({ list }) => list.blank],
    ['rows in the page at most', ({ list }) => list.rows],
    ['processor time of a frame of scrolling, ms', ({ frameCpu }) => frameCpu],
    ['processor time of a J, ms', ({ stepCpu }) => stepCpu],
    ['J to the next frame, median, ms', ({ steps }) => at(steps, 0.5)],
    ['J to the next frame, longest of 30, ms', ({ steps }) => at(steps, 1)],
  ]
  console.log(`| | ${few} entries | ${many} | ratio |\n| --- | --- | --- | --- |`)
  for (const [what, figure] of LINES) {
    const [a, b] = runs.map((each) => median(each.map(figure))) as [number, number]
    console.log(`| ${what} | ${a.toFixed(1)} | ${b.toFixed(1)} | ${a === 0 ? '-' : (b / a).toFixed(2)} |`)
  }
} finally {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
