import { findBrowser } from '@second-story/toolchain/browser'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { fill, type Typing, typing } from './page/notes.ts'
import { freePort } from './servers/child.ts'
import { ours } from './servers/ours.ts'

/** 120 words a minute of five letters and a space. */
const PAUSE_MS = 83
const TEXT = 'the queue stood at four thousand and nobody had been told of it until the second shift came in '

const { values } = parseArgs({
  options: {
    few: { type: 'string', default: '200' },
    many: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '3' },
  },
})

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN
const median = (figures: readonly number[]): number =>
  at(
    figures.toSorted((a, b) => a - b),
    0.5,
  )

interface Links {
  readonly scribe: string
}

/** The scribe's page of a review with so many words in its notes, and a second scribe's. */
const deskOf = async (base: string, browser: Browser, words: number): Promise<readonly [Page, Page]> => {
  const answer = await fetch(`${base}/api/reviews`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"title":"A long day","timeZone":"UTC"}',
  })
  const { links } = (await answer.json()) as { links: Links }
  const enter = async (name: string): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    await page.goto(links.scribe)
    await page.getByLabel('Your name').fill(name)
    await page.getByRole('button', { name: /^Come in/ }).click()
    await page.getByRole('button', { name: 'Write on at the end' }).click()
    return page
  }
  const page = await enter('Priya Raman')
  await fill(page, words)
  await page.getByRole('button', { name: 'Write on at the end' }).click()
  return [page, await enter('Jonah Lind')]
}

interface Figures {
  readonly alone: Typing
  readonly together: Typing
}

const measure = async ([page, other]: readonly [Page, Page]): Promise<Figures> => {
  await page.bringToFront()
  await page.reload()
  await page.getByRole('button', { name: 'Write on at the end' }).click()
  const alone = await typing(page, TEXT, PAUSE_MS)
  const others = other.keyboard.type(TEXT, { delay: PAUSE_MS })
  const together = await typing(page, TEXT, PAUSE_MS)
  await others
  return { alone, together }
}

const few = Number(values.few)
const many = Number(values.many)
const folder = mkdtempSync(join(tmpdir(), 'second-story-notes-'))
const port = await freePort()
const server = ours(folder, port, {}, [])
const { executablePath, args, env } = await findBrowser()
await server.start()
const browser = await chromium.launch({ executablePath, args, env })
try {
  const base = `http://127.0.0.1:${port}`
  const desks = [await deskOf(base, browser, few), await deskOf(base, browser, many)]
  const runs: Figures[][] = [[], []]
  for (let round = 0; round < Number(values.rounds); round++) {
    // One beside the other, so that what else the machine does falls on both.
    for (const [which, desk] of desks.entries()) runs[which]!.push(await measure(desk))
    console.error(`round ${round + 1} of ${values.rounds}, load ${loadavg()[0]!.toFixed(1)}`)
  }
  const LINES: readonly (readonly [what: string, figure: (run: Figures) => number])[] = [
    ['work of a key, median, ms', ({ alone }) => at(alone.work, 0.5)],
    ['work of a key, 95 of 100 within, ms', ({ alone }) => at(alone.work, 0.95)],
    ['a letter, median, ms', ({ alone }) => at(alone.letters, 0.5)],
    ['a letter, 95 of 100 within, ms', ({ alone }) => at(alone.letters, 0.95)],
    ['its frame, 95 of 100 within, ms', ({ alone }) => at(alone.frames, 0.95)],
    ['work of a key while a second scribe types, 95 of 100, ms', ({ together }) => at(together.work, 0.95)],
    ['a letter while a second scribe types, median, ms', ({ together }) => at(together.letters, 0.5)],
    ['a letter while a second scribe types, 95 of 100, ms', ({ together }) => at(together.letters, 0.95)],
  ]
  console.log(`| | ${few} words | ${many} | ratio |\n| --- | --- | --- | --- |`)
  for (const [what, figure] of LINES) {
    const [a, b] = runs.map((each) => median(each.map(figure))) as [number, number]
    console.log(`| ${what} | ${a.toFixed(1)} | ${b.toFixed(1)} | ${a === 0 ? '-' : (b / a).toFixed(2)} |`)
  }
} finally {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
