import type { Page } from 'playwright-core'
import { Board } from './board.ts'

/** Comes in by a link, under a name, and stands before the board; the door on a phone has two steps. */
export const comeIn = async (page: Page, link: string, name: string): Promise<Board> => {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  const next = page.getByRole('button', { name: 'Next' })
  const enter = page.getByRole('button', { name: /^Come in/ })
  await next.or(enter).first().waitFor()
  if (await next.isVisible()) await next.click()
  await enter.click()
  const board = new Board(page)
  // Whoever comes when the hour is under way is told first what the room does.
  const late = page.getByRole('button', { name: 'To the room' })
  const inStep = board.line.getByText('Live')
  await inStep.or(late).first().waitFor()
  if (await late.isVisible()) await late.click()
  await inStep.waitFor()
  return board
}
