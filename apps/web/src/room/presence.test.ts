import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { seenIn, watchPresence } from './presence.ts'

const states = (...all: unknown[]) => ({
  getStates: () => new Map(all.map((state, client) => [client, state as Record<string, unknown>])),
})
const edda = { user: { id: 'edda', name: 'Edda Lind' }, rest: 'here', entryId: 'one' }

describe('who is seen', () => {
  it('is one person for several pages, and of these the most awake', () => {
    const seen = seenIn(states(edda, { ...edda, rest: 'away', entryId: 'two' }))
    expect([...seen.values()]).toEqual([
      {
        id: 'edda',
        name: 'Edda Lind',
        rest: 'here',
        entryId: 'one',
        editing: null,
        pane: null,
        writing: null,
      },
    ])
  })

  it('is nobody where a state does not say who it is, whatever else it says', () => {
    expect(seenIn(states({}, { user: null }, { user: 'x' }, { user: { id: 7 } })).size).toBe(0)
  })

  it('takes no value on trust', () => {
    const seen = seenIn(states({ user: { id: 'edda', name: 9 }, rest: 'asleep', entryId: {}, pane: 3 }))
    expect(seen.get('edda')).toEqual({
      id: 'edda',
      name: '',
      rest: 'here',
      entryId: null,
      editing: null,
      pane: null,
      writing: null,
    })
  })
})

describe('who is here', () => {
  // Frames are drawn by a browser; here each reading is asked for.
  beforeEach(() => void vi.stubGlobal('requestAnimationFrame', () => 1))
  afterEach(() => void vi.unstubAllGlobals())

  it('stays the same while people look around, and changes when somebody comes, rests or goes', () => {
    const awareness = new Awareness(new Y.Doc())
    awareness.setLocalState(edda)
    const presence = watchPresence(awareness, () => true)
    const before = presence.here.getState()
    expect(before).toEqual([{ id: 'edda', name: 'Edda Lind', rest: 'here' }])
    awareness.setLocalStateField('entryId', 'two')
    presence.refresh()
    expect(presence.seen.getState().get('edda')?.entryId).toBe('two')
    expect(presence.here.getState()).toBe(before)
    awareness.setLocalStateField('rest', 'away')
    presence.refresh()
    expect(presence.here.getState()).toEqual([{ id: 'edda', name: 'Edda Lind', rest: 'away' }])
    presence.destroy()
    awareness.destroy()
  })
})
