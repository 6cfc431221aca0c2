import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.0 to 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds wrong on the page as it stands, in light and in dark.
 *
 * Its source is evaluated by the debugger, which the page's content security policy does not bind. A script element
 * would need the policy switched off, and that would be another page than people get.
 */
export const violations = async (page: Page): Promise<string[]> => {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
    await page.evaluate(axe.source)
    const problems = await page.evaluate(async (tags) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe }
      const results = await inPage.run(document, { runOnly: { type: 'tag', values: tags } })
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
      )
    }, TAGS)
    found.push(...problems.map((problem) => `${colorScheme}: ${problem.replaceAll(/\s+/g, ' ')}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

/** What sticks out of a narrow window: the page itself, or a part that has to be scrolled sideways to be read. */
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} ${element.scrollWidth} > ${element.clientWidth}`
    const root = document.documentElement
    const out = root.scrollWidth > root.clientWidth ? [named(root)] : []
    for (const element of document.body.querySelectorAll('*')) {
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
      // What machines wrote keeps its lines; one line of tabs may be swept along (both are exempt in WCAG 1.4.10).
      if (!scrolls || element.matches('pre, nav, textarea')) continue
      if (element.scrollWidth > element.clientWidth + 1) out.push(named(element))
    }
    return out
  })
