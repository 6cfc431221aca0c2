import type { Page } from 'playwright-core'
import { Board } from './board.ts'

/** What somebody answers at the door, beside their name. */
export interface Answers {
  job?: string
  there?: 'I was there' | 'I was informed' | 'I am new to it'
  /** Names in the log that are theirs. */
  claims?: readonly string[]
  firstReview?: 'Yes' | 'No'
  why?: string
}

/** Comes in by a link, under a name, and stands before the board; the door on a phone has two steps. */
export const comeIn = async (
  page: Page,
  link: string,
  name: string,
  answers: Answers = {},
): Promise<Board> => {
  await page.goto(link)
  await answerDoor(page, name, answers)
  const board = new Board(page)
  // Whoever comes when the hour is under way is told first what the room does.
  const late = page.getByRole('button', { name: 'To the room' })
  const inStep = board.line.getByText('Live')
  await inStep.or(late).first().waitFor()
  if (await late.isVisible()) await late.click()
  await inStep.waitFor()
  return board
}

/** Fills the door in and goes through it. */
export const answerDoor = async (
  page: Page,
  name: string,
  { job, there, claims = [], firstReview, why }: Answers = {},
): Promise<void> => {
  await page.getByLabel('Your name').fill(name)
  if (job) await page.getByLabel('What you do').fill(job)
  if (there) await page.getByRole('radio', { name: there }).check()
  const next = page.getByRole('button', { name: 'Next' })
  const enter = page.getByRole('button', { name: /^Come in/ })
  await next.or(enter).first().waitFor()
  if (await next.isVisible()) await next.click()
  for (const claim of claims) await page.getByRole('checkbox', { name: new RegExp(`^${claim} `) }).check()
  if (firstReview) {
    const asked = page.getByRole('radiogroup', { name: 'Is this your first incident review?' })
    await asked.getByText(firstReview, { exact: true }).click()
  }
  if (why) await page.getByLabel('What are these reviews for, in your view?').fill(why)
  await enter.click()
}
