import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { IDLE_MS, LogDesk } from './log-desk.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

test('a log stays open while it is asked for, and is let go when nobody did for a while', async () => {
  const desk = new LogDesk()
  let read = 0
  const bytes = async (): Promise<Uint8Array> => {
    read += 1
    return new TextEncoder().encode('14:02 The pager rang\n14:05 Ines took it\n')
  }
  const options = { date: '2026-05-03', timeZone: 'UTC', incidentDay: null }
  const ask = () =>
    desk.use({ key: 'k', bytes, options, tell: () => undefined }, async ({ about }) => about.count)
  expect(await ask()).toBe(2)
  vi.advanceTimersByTime(IDLE_MS - 1)
  await Promise.all([ask(), ask()])
  vi.advanceTimersByTime(IDLE_MS - 1)
  expect([await ask(), read]).toEqual([2, 1])
  vi.advanceTimersByTime(IDLE_MS)
  expect([await ask(), read]).toEqual([2, 2])
  await desk.close()
  expect(vi.getTimerCount()).toBe(0)
})
