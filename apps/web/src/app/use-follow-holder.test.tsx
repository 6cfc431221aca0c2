import { ORIGIN } from '@second-story/board'
import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { FollowSwitch } from '../backstage/follow-switch.tsx'
import { useFollowView } from '../backstage/follow-view.ts'
import { renderInRoom, testRoom, type TestRoom } from '../room/testing/test-room.tsx'
import { usePane } from '../timeline/pane-store.ts'
import type { CentrePane } from './centre-pane.ts'
import { useFollowHolder } from './use-follow-holder.ts'

const BEN = 'ben0000000'

beforeEach(() => {
  useFollowView.setState({ on: true })
  usePane.getState().reset()
})

const Screen = () => {
  const [shown, setShown] = useState<CentrePane>('timeline')
  useFollowHolder(['timeline', 'notes', 'facts'], shown, setShown)
  return (
    <>
      <p>shows {shown}</p>
      <FollowSwitch />
      <input aria-label="A field" />
    </>
  )
}
const open = (holder = BEN): TestRoom => {
  const room = testRoom({ role: 'cofacilitator' })
  room.doc.transact(() => {
    room.doc.getMap('people').set(BEN, { name: 'Ben Hale', role: 'facilitator' })
    for (const [field, value] of Object.entries({ state: 'live', box: 'timeline', holder }))
      room.doc.getMap('agenda').set(field, value)
  }, ORIGIN.server)
  renderInRoom(<Screen />, room)
  return room
}
/** What Ben's page tells everyone, and this page has heard of. */
const benLooksAt = async (room: TestRoom, entryId: string | null, pane: string): Promise<void> => {
  const { awareness } = room.provider
  const state = { user: { id: BEN, name: 'Ben Hale' }, entryId, pane, rest: 'here' }
  awareness.states.set(7, state)
  awareness.emit('change', [{ added: [], updated: [7], removed: [] }, 'test'])
  await waitFor(() => expect(room.presence.seen.getState().get(BEN)).toMatchObject({ entryId, pane }))
}

describe('whoever shadows the holder', () => {
  it('goes where the holder looks: the pane and the entry', async () => {
    const room = open()
    await benLooksAt(room, 'entry0000000', 'timeline')
    expect(usePane.getState().wanted).toMatchObject({ id: 'entry0000000', place: 'quarter' })
    await benLooksAt(room, null, 'facts')
    expect(screen.getByText('shows facts')).toBeTruthy()
  })

  it('is not moved while they write, look elsewhere, or switched it off', async () => {
    const room = open()
    await userEvent.click(screen.getByRole('textbox', { name: 'A field' }))
    await benLooksAt(room, 'entry0000000', 'facts')
    expect(usePane.getState().wanted).toBeNull()
    expect(screen.getByText('shows timeline')).toBeTruthy()
    act(() => (document.activeElement as HTMLElement).blur())

    usePane.getState().follow({ type: 'looked-away' })
    await benLooksAt(room, 'entry1111111', 'facts')
    expect(usePane.getState().wanted).toBeNull()
    usePane.getState().follow({ type: 'back' })

    await userEvent.click(screen.getByRole('switch', { name: 'Follow Ben’s view' }))
    await benLooksAt(room, 'entry2222222', 'notes')
    expect(usePane.getState().wanted).toBeNull()
    expect(screen.getByText('shows timeline')).toBeTruthy()
  })

  it('goes there at once when it is switched on again', async () => {
    const room = open()
    await act(async () => useFollowView.getState().set(false))
    await benLooksAt(room, null, 'notes')
    await userEvent.click(screen.getByRole('switch', { name: 'Follow Ben’s view' }))
    expect(screen.getByText('shows notes')).toBeTruthy()
  })

  it('follows no pane that it does not have', async () => {
    const room = open()
    await benLooksAt(room, null, 'agreement')
    expect(screen.getByText('shows timeline')).toBeTruthy()
  })
})

it('the holder follows nobody', async () => {
  const room = open('ada0000000')
  await benLooksAt(room, 'entry0000000', 'facts')
  expect(screen.getByText('shows timeline')).toBeTruthy()
  expect(screen.queryByRole('switch')).toBeNull()
})
