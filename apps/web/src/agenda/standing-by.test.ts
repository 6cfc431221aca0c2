import { type Agenda, type Entry, newAgenda, boxesFor, type View } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import { standingBy } from './standing-by.ts'

const timelineOf = (entries: readonly Entry[]): View<'timeline'> => ({
  byId: new Map(entries.map((entry) => [entry.id, entry])),
  order: entries.map(({ id }) => id),
})
const timeline = timelineOf([
  { id: 'one' },
  { id: 'two', hidden: true },
  { id: 'mei0000000:proposal' },
  { id: 'three', depth: 'pass' },
  { id: 'four' },
])
const live: Agenda = { ...newAgenda(boxesFor(60)), state: 'live', box: 'timeline' }

describe('what stands by', () => {
  it('is the opening before the meeting and a second one after it', () => {
    expect(standingBy({ ...live, state: 'preparing' }, timeline)).toEqual({ do: 'open', again: false })
    expect(standingBy({ ...live, state: 'closed' }, timeline)).toEqual({ do: 'open', again: true })
  })

  it('is the first entry when nothing has been told', () => {
    expect(standingBy(live, timeline)).toEqual({ do: 'discuss', entryId: 'one' })
  })

  it('passes over what is hidden, proposed or to be passed over', () => {
    expect(standingBy({ ...live, entryId: 'one' }, timeline)).toEqual({ do: 'discuss', entryId: 'four' })
  })

  it('passes over what was told already, and leaves skipped ones behind', () => {
    expect(standingBy({ ...live, entryId: 'one', told: { four: 1 } }, timeline)).toEqual({
      do: 'box',
      to: 'discussion',
    })
  })

  it('is the next timebox after the last entry, and the close after the last timebox', () => {
    expect(standingBy({ ...live, entryId: 'four' }, timeline)).toEqual({ do: 'box', to: 'discussion' })
    expect(standingBy({ ...live, box: 'intro' }, timeline)).toEqual({ do: 'box', to: 'timeline' })
    expect(standingBy({ ...live, box: 'remediation' }, timeline)).toEqual({ do: 'close' })
  })
})
