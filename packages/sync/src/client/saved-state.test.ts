import { describe, expect, it } from 'vitest'
import type { SyncTally } from './counting-socket.ts'
import { SavedTracker } from './saved-state.ts'
import type { SavedReport } from './saved-state.ts'

function tracker(before = 0) {
  const tally = { sent: 0, onBegin: null, onAnswer: null } as SyncTally & { sent: number }
  const net = { connected: false }
  const reports: SavedReport[] = []
  const tracked = new SavedTracker(
    tally,
    before,
    () => net.connected,
    (report) => reports.push(report),
  )
  return {
    tracked,
    reports,
    connect() {
      tally.sent = 0
      tally.onBegin?.()
      net.connected = true
    },
    answer: () => tally.onAnswer?.((tally.sent += 1)),
    type() {
      if (net.connected) tally.sent += 1
      tracked.changedHere()
    },
    disconnect() {
      net.connected = false
      tracked.lost()
    },
  }
}

describe('C2 saved, on its way, only here', () => {
  it('C2: a change goes from on its way to saved', () => {
    const t = tracker()
    t.connect()
    t.answer()
    t.type()
    expect(t.tracked.report).toEqual({ state: 'on-its-way', unsaved: 1, unsent: 0 })
    t.tracked.saved(1)
    expect(t.tracked.report.state).toBe('on-its-way')
    t.tracked.saved(2)
    expect(t.tracked.report).toEqual({ state: 'saved', unsaved: 0, unsent: 0 })
    expect(t.reports.map(({ state }) => state)).toEqual(['on-its-way', 'saved'])
  })

  it('C2: what was written offline is only here until a step 2 carries it', () => {
    const t = tracker()
    t.type()
    t.type()
    expect(t.tracked.report).toEqual({ state: 'only-here', unsaved: 2, unsent: 2 })
    t.connect()
    t.type()
    expect(t.tracked.report).toEqual({ state: 'only-here', unsaved: 3, unsent: 2 })
    t.answer()
    expect(t.tracked.report).toEqual({ state: 'on-its-way', unsaved: 3, unsent: 0 })
    t.tracked.saved(2)
    expect(t.tracked.report.state).toBe('saved')
  })

  it('C2: what was on its way when the line broke is only here', () => {
    const t = tracker()
    t.connect()
    t.answer()
    t.type()
    t.disconnect()
    expect(t.tracked.report).toEqual({ state: 'only-here', unsaved: 1, unsent: 1 })
    t.connect()
    t.tracked.saved(0)
    expect(t.tracked.report.unsaved).toBe(1)
  })

  it('C2: what an earlier visit left unsaved counts from the beginning', () => {
    const t = tracker(3)
    expect(t.tracked.report).toEqual({ state: 'only-here', unsaved: 3, unsent: 3 })
    t.connect()
    t.answer()
    t.tracked.saved(1)
    expect(t.tracked.report.state).toBe('saved')
  })
})
