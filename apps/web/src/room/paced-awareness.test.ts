import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { pacedAwareness } from './paced-awareness.ts'

describe('paced awareness', () => {
  let awareness: Awareness
  let sent: unknown[]
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    awareness = pacedAwareness(new Y.Doc())
    sent = []
    awareness.on('update', () => sent.push(awareness.getStates().get(awareness.clientID)?.cursor))
  })
  afterEach(() => {
    awareness.destroy()
    vi.useRealTimers()
  })

  it('sends at most four states a second, the newest each time', () => {
    for (let at = 0; at < 1_000; at += 10) {
      awareness.setLocalStateField('cursor', at)
      vi.advanceTimersByTime(10)
    }
    vi.advanceTimersByTime(250)
    expect(sent.length).toBeLessThanOrEqual(5)
    expect(sent.at(-1)).toBe(990)
  })

  it('reads back at once what was set', () => {
    awareness.setLocalStateField('cursor', 1)
    awareness.setLocalStateField('cursor', 2)
    awareness.setLocalStateField('entryId', 'e')
    expect(awareness.getLocalState()).toEqual({ cursor: 2, entryId: 'e' })
  })

  it('leaves without delay', () => {
    awareness.setLocalStateField('cursor', 1)
    awareness.setLocalStateField('cursor', 2)
    awareness.setLocalState(null)
    vi.advanceTimersByTime(1_000)
    expect(awareness.getStates().has(awareness.clientID)).toBe(false)
  })
})
