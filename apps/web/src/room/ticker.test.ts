import { describe, expect, it } from 'vitest'
import { createTicker } from './ticker.ts'

const stage = (start: number) => {
  let time = start
  let timer: { callback: () => void; at: number } | null = null
  const ticker = createTicker(() => time, {
    set: (callback, ms) => (timer = { callback, at: time + ms }),
    clear: () => {
      timer = null
    },
  })
  const pass = (ms: number): void => {
    const end = time + ms
    while (timer && timer.at <= end) {
      const due = timer
      timer = null
      time = due.at
      due.callback()
    }
    time = end
  }
  return { ticker, pass, isIdle: () => timer === null }
}

describe('the ticker', () => {
  it('ticks once on each full second of server time', () => {
    const { ticker, pass } = stage(10_700)
    const ticks: number[] = []
    ticker.onTick((now) => ticks.push(Math.floor(now / 1000)))
    pass(3_400)
    expect(ticks).toEqual([11, 12, 13, 14])
  })

  it('serves all listeners in one task and rests when nobody listens', () => {
    const { ticker, pass, isIdle } = stage(0)
    const heard: string[] = []
    const endA = ticker.onTick(() => heard.push('a'))
    const endB = ticker.onTick(() => heard.push('b'))
    pass(1_004)
    expect(heard).toEqual(['a', 'b'])
    endA()
    expect(isIdle()).toBe(false)
    endB()
    expect(isIdle()).toBe(true)
  })
})
