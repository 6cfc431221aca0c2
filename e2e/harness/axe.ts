import axe, { type RunOnly } from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.0 to 2.2, levels A and AA. */
const ALL: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
/** What another colour scheme can change. */
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/**
 * What axe finds wrong on the page as it stands: everything in light, colours in dark as well.
 *
 * Its source is evaluated by the debugger, which the page's content security policy does not bind. A script element
 * would need the policy switched off, and that would be another page than people get.
 */
export const violations = async (page: Page): Promise<string[]> => {
  const found: string[] = []
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  for (const [colorScheme, runOnly] of [
    ['light', ALL],
    ['dark', COLOURS],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
    const problems = await page.evaluate(async (only) => {
      // Colours that are still on their way from one scheme to the other are nobody's. What is taken away ends early.
      for (let still = 0; still < 3; still++) {
        const moving = document
          .getAnimations()
          .filter(
            ({ effect, playState }) =>
              playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
          )
        if (moving.length > 0) still = 0
        await Promise.allSettled(moving.map(({ finished }) => finished))
        await new Promise(requestAnimationFrame)
      }
      const { axe: inPage } = window as unknown as { axe: typeof axe }
      const results = await inPage.run(document, { runOnly: only, resultTypes: ['violations'] })
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, html, failureSummary = '' }) =>
            `${id} at ${target.join(' ')}, ${html}: ${failureSummary}`,
        ),
      )
    }, runOnly)
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
