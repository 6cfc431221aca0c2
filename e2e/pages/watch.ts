import type { Page } from 'playwright-core'

/**
 * Measures, on the page's own clock, how long after the first letter or press some words stand there.
 * @returns waits for the words and answers ms
 */
export const sinceChange = async (page: Page, words: string): Promise<() => Promise<number>> => {
  await page.evaluate((awaited) => {
    const measured = { began: null as number | null, took: null as number | null }
    const look = (): void => {
      if (measured.began === null || measured.took !== null) return
      if (
        [...document.querySelectorAll<HTMLElement>('header, main')].some((part) =>
          part.innerText.includes(awaited),
        )
      )
        measured.took = performance.now() - measured.began
    }
    const begin = (): void => {
      measured.began ??= performance.now()
    }
    addEventListener('beforeinput', begin, { capture: true })
    addEventListener('click', begin, { capture: true })
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
    Object.assign(window, { ssMeasured: measured })
  }, words)
  return async () => {
    const handle = await page.waitForFunction(
      () => (window as unknown as { ssMeasured: { took: number | null } }).ssMeasured.took ?? false,
    )
    return Number(await handle.jsonValue())
  }
}
