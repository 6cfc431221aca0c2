import { addEntry, type Entry, type Role } from '@second-story/board'
import { act, screen } from '@testing-library/react'
import { beforeEach } from 'vitest'
import type { Map as YMap } from 'yjs'
import { entryId, setAgenda, withEntries } from '../../room/testing/board-of.ts'
import { renderInRoom, testRoom, type TestRoom } from '../../room/testing/test-room.tsx'
import { useUi } from '../../room/ui-store.ts'
import { ParkLine } from '../park-line.tsx'
import { useParking } from '../park-store.ts'
import { usePane } from '../pane-store.ts'
import { TimelinePane } from '../timeline-pane.tsx'
import { withSizes } from './sized.ts'

/** Sets the page back before each test of a file. */
export const withFreshWalk = (): void => {
  withSizes()
  beforeEach(() => {
    usePane.getState().reset()
    useUi.setState({ composing: null, adding: false })
    useParking.getState().close()
    localStorage.clear()
  })
}

/** Six entries of which the room discusses the second, as this role sees them; somebody else conducts. */
export const openWalk = (role: Role, variant: 'centre' | 'phone' = 'centre'): TestRoom => {
  const room = testRoom({ role })
  withEntries(room, 6)
  renderInRoom(
    <>
      <TimelinePane variant={variant} />
      <ParkLine />
    </>,
    room,
  )
  setAgenda(room.doc, { state: 'live', box: 'timeline', entryId: entryId(1), holder: 'somebodyelse' })
  return room
}

/** The open card of an entry. */
export const card = (name = 'Entry 1'): HTMLElement => screen.getByRole('region', { name })

export const entryOf = (room: TestRoom, id: string): Entry | undefined =>
  room.view.get('timeline').byId.get(id)

/** Somebody proposes an entry; answers its key. */
export const propose = (room: TestRoom, personId: string, text: string): string => {
  const stamp = { ...room.stamp(), personId, role: 'participant' as const }
  let key = ''
  act(() => {
    key = addEntry(room.doc, stamp, { at: '2031-05-05T22:01:30Z', text })
  })
  return key
}

/** What the server does with `accept`. */
export const takeIn = (room: TestRoom, key: string, id: string): void =>
  act(() => {
    const { id: _key, ...said } = entryOf(room, key) ?? { id: key }
    const stamp = { ...room.stamp(), role: 'facilitator' as const, id }
    addEntry(room.doc, stamp, { ...said, proposedBy: key.split(':')[0] })
    room.doc.getMap<YMap<string>>('timeline').get(key)?.set('mergedInto', id)
  })
