import type { Page } from 'playwright-core'

/** Comes in by a link, under a name; the door on a phone has two steps. */
export const comeIn = async (page: Page, link: string, name: string): Promise<void> => {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  const next = page.getByRole('button', { name: 'Next' })
  const enter = page.getByRole('button', { name: /^Come in/ })
  await next.or(enter).first().waitFor()
  if (await next.isVisible()) await next.click()
  await enter.click()
}
