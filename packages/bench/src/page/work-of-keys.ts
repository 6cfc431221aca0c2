import type { Page } from 'playwright-core'

/** What is read of Chromium's trace events; times in microseconds. */
interface Traced {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** Processor time of the thread. */
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

const MARK = 'keys-begin'
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing']

/**
 * Traces what the thread of a page does while keys are pressed.
 * @returns processor time of all its tasks from one key to the next, ms, sorted; tracing itself included
 */
export const workOfKeys = async (page: Page, press: () => Promise<void>): Promise<readonly number[]> => {
  const browser = page.context().browser()
  if (!browser) throw new Error('only a browser that was launched is traced')
  const session = await browser.newBrowserCDPSession()
  const events: Traced[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    // The protocol types them as objects of anything.
    events.push(...(value as unknown as Traced[]))
  })
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  })
  await page.evaluate((mark) => performance.mark(mark), MARK)
  await press()
  await session.send('Tracing.end')
  await complete
  await session.detach()
  return byKey(events)
}

const byKey = (events: readonly Traced[]): readonly number[] => {
  const here = events.find(({ name }) => name === MARK)
  const mine = events
    .filter(({ pid, tid }) => pid === here?.pid && tid === here.tid)
    .toSorted((a, b) => a.ts - b.ts)
  const keys = mine.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown')
  const work = keys.map(() => 0)
  for (const { name, ts, dur = 0, tdur = dur } of mine) {
    if (name !== 'RunTask') continue
    // A key begins inside the task that hears of it.
    const key = keys.findLastIndex((pressed) => pressed.ts <= ts + dur)
    if (key >= 0) work[key]! += tdur / 1000
  }
  return work.toSorted((a, b) => a - b)
}
