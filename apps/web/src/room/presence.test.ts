import { describe, expect, it } from 'vitest'
import { seenIn } from './presence.ts'

const states = (...all: unknown[]) => ({
  getStates: () => new Map(all.map((state, client) => [client, state as Record<string, unknown>])),
})
const edda = { user: { id: 'edda', name: 'Edda Lind' }, rest: 'here', entryId: 'one' }

describe('who is seen', () => {
  it('is one person for several pages, and of these the most awake', () => {
    const seen = seenIn(states(edda, { ...edda, rest: 'away', entryId: 'two' }))
    expect([...seen.values()]).toEqual([
      { id: 'edda', name: 'Edda Lind', rest: 'here', entryId: 'one', pane: null },
    ])
  })

  it('is nobody where a state does not say who it is, whatever else it says', () => {
    expect(seenIn(states({}, { user: null }, { user: 'x' }, { user: { id: 7 } })).size).toBe(0)
  })

  it('takes no value on trust', () => {
    const seen = seenIn(states({ user: { id: 'edda', name: 9 }, rest: 'asleep', entryId: {}, pane: 3 }))
    expect(seen.get('edda')).toEqual({ id: 'edda', name: '', rest: 'here', entryId: null, pane: null })
  })
})
