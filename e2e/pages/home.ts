import type { Page } from 'playwright-core'
import type { Links } from '../harness/server.ts'

const NAMES: Readonly<Record<keyof Links, RegExp>> = {
  facilitator: /for Facilitator/i,
  cofacilitator: /for Co-facilitator/i,
  scribe: /for Scribe/i,
  participant: /for Participant/i,
  observer: /for Observer/i,
}

/** Makes a review on the home page and copies its five links, as its facilitator would. */
export const createReview = async (page: Page, address: string, title: string): Promise<Links> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(address)
  const newReview = page.getByRole('button', { name: 'New review' })
  const field = page.getByLabel('What happened, in a few words')
  await newReview.or(field).first().waitFor()
  if (!(await field.isVisible())) await newReview.click()
  await field.fill(title)
  await page.getByRole('button', { name: /^Create review/ }).click()
  const links: Partial<Links> = {}
  for (const [role, name] of Object.entries(NAMES)) {
    await page.getByRole('button', { name: new RegExp(`^Copy link ${name.source}`, 'i') }).click()
    await page.getByRole('button', { name: new RegExp(`^Copied.*${name.source}`, 'i') }).waitFor()
    links[role as keyof Links] = await page.evaluate(() => navigator.clipboard.readText())
  }
  return links as Links
}
