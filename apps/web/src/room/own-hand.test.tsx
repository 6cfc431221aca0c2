import { lowerHand, raiseHand, readAgenda, writeAgenda } from '@second-story/board'
import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { OwnHand } from './own-hand.tsx'
import { useOwnTurn } from './own-turn.ts'
import { renderInRoom, TEST_NOW, type TestRoom, testRoom } from './testing/test-room.tsx'

const live = (): TestRoom => {
  const room = testRoom({ role: 'participant' })
  room.doc.getMap('people').set('kofi0000000', { name: 'Kofi Mensah', role: 'participant' })
  writeAgenda(room.doc, { ...readAgenda(room.doc), state: 'live' })
  renderInRoom(<OwnHand />, room)
  return room
}
const up = (room: TestRoom, about?: string): void =>
  act(() => raiseHand(room.doc, room.me.id, { at: TEST_NOW, ...(about && { about }) }))
const hear = (event: string): void => act(() => useOwnTurn.getState().hear({ event }))

describe('one’s own hand', () => {
  beforeEach(() => useOwnTurn.setState({ next: false }))

  it('goes up, says what it is about, and comes down', async () => {
    const room = live()
    await userEvent.click(screen.getByRole('button', { name: 'Raise hand' }))
    up(room)
    await userEvent.type(screen.getByLabelText('What it is about'), ' the alert {Enter}')
    up(room, 'the alert')
    await userEvent.click(screen.getByRole('button', { name: 'Lower hand' }))
    expect(room.ordered).toEqual([
      { do: 'hand', up: true },
      { do: 'hand', up: true, about: 'the alert' },
      { do: 'hand', up: false },
    ])
  })

  it('says that one is next until one is called, lowered, or no longer next', () => {
    const room = live()
    hear('next')
    expect(screen.queryByText('You are next.')).toBeNull()
    up(room)
    expect(screen.getByText('You are next.')).toBeTruthy()
    hear('not-next')
    expect(screen.queryByText('You are next.')).toBeNull()
    hear('next')
    act(() => void room.doc.getMap('agenda').set('called', room.me.id))
    expect(screen.getByText('You have the word.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'I have spoken' })).toBeTruthy()
  })

  it('does not promise the same place to a hand that was down in between', () => {
    const room = live()
    hear('next')
    up(room)
    act(() => lowerHand(room.doc, room.me.id))
    up(room)
    expect(screen.queryByText('You are next.')).toBeNull()
  })

  it('names others who wait without an order, and who has the word', () => {
    const room = live()
    act(() => raiseHand(room.doc, 'kofi0000000', { at: TEST_NOW }))
    expect(screen.getByText('Kofi is waiting.')).toBeTruthy()
    act(() => void room.doc.getMap('agenda').set('called', 'kofi0000000'))
    expect(screen.getByText('Kofi has the word.')).toBeTruthy()
  })
})
