import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { DESKTOP, launch, person, PHONE } from './harness/browser.ts'
import { Server } from './harness/server.ts'
import { Board } from './pages/board.ts'
import { comeIn } from './pages/door.ts'

// Takes the pictures of the README on the sample review: node e2e/pictures.ts, after a build of the web app.
const FOLDER = fileURLToPath(new URL('pictures/', import.meta.url))
const GO_AGAIN_MS = 450
const ENTRY = 'A larger disk is proposed'

const enter = async (
  browser: Browser,
  link: string,
  name: string,
  viewport: { width: number; height: number },
): Promise<Board> => {
  const { context } = await person(browser, viewport)
  const page = await context.newPage()
  await comeIn(page, link, name)
  const board = new Board(page)
  await board.timer
    .or(page.getByRole('button', { name: 'Come in to the board' }))
    .first()
    .waitFor()
  return board
}
const picture = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: `${FOLDER}${name}.png` })

mkdirSync(FOLDER, { recursive: true })
const server = await Server.start({ DEMO: '1' })
const browser = await launch()
try {
  const links = await server.demoLinks()
  const facilitator = await enter(browser, links.facilitator, 'Amara Obi', DESKTOP)
  await facilitator.page.getByRole('button', { name: 'Open the room' }).first().click()
  const scribe = await enter(browser, links.scribe, 'Priya Raman', DESKTOP)
  const phone = await enter(browser, links.participant, 'Sam Okoro', PHONE)
  const others = [
    await enter(browser, links.participant, 'Mei Tan', DESKTOP),
    await enter(browser, links.cofacilitator, 'Jonah Levi', DESKTOP),
  ]
  await facilitator.page.keyboard.press('g')
  await facilitator.page.keyboard.press('2')
  const standsBy = facilitator.page.getByRole('region', { name: 'Conducting' })
  for (const heading of [
    'Builds begin to fail',
    'Site stops answering',
    'Rafa joins',
    'Root partition',
    ENTRY,
  ]) {
    await standsBy.getByText(heading).waitFor()
    await facilitator.page.keyboard.press('Space')
    await facilitator.nowCard.getByRole('heading', { name: heading }).waitFor()
    // Go acts once per press: a second one sooner than that is taken for the same.
    await facilitator.page.waitForTimeout(GO_AGAIN_MS)
  }
  for (const board of [facilitator, scribe, phone, ...others])
    await board.nowCard.getByText(ENTRY).first().waitFor()
  await scribe.notes.click()
  await scribe.page.keyboard.press('Control+End')
  await scribe.page.keyboard.press('Enter')
  await scribe.page.keyboard.type('Ilse: more disk loses nothing and buys time to think.')
  await scribe.page.keyboard.press('Enter')
  await scribe.page.keyboard.type('Thirteen minutes went into finding out who may order one.')
  await scribe.page.getByText('Saved', { exact: true }).waitFor()
  await others[0]!.page.keyboard.press('r')
  await facilitator.page.getByRole('button', { name: 'Lower the hand of Mei Tan' }).waitFor()
  await picture(facilitator.page, 'facilitator')
  await picture(scribe.page, 'scribe')
  await picture(others[0]!.page, 'participant')
  await picture(phone.page, 'phone')
} finally {
  await browser.close()
  await server.dispose()
}
