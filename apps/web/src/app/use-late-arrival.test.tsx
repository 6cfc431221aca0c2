import '../room/testing/browser.ts'
import { newAgenda, writeAgenda } from '@second-story/board'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { attend } from '../lobby/attended.ts'
import { newConnection } from '../room/connection.ts'
import { RoomProvider } from '../room/room-context.tsx'
import { TEST_NOW, type TestRoom, testRoom } from '../room/testing/test-room.tsx'
import { useLateArrival } from './use-late-arrival.ts'

const Stage = () => {
  const { stage, enter } = useLateArrival()
  return <button onClick={enter}>{stage}</button>
}
const stage = (): string | null => screen.getByRole('button').textContent
const enter = (room: TestRoom): void => {
  render(
    <RoomProvider room={room}>
      <Stage />
    </RoomProvider>,
  )
}
const live = (room: TestRoom, box: 'intro' | 'timeline'): void =>
  room.doc.transact(() =>
    writeAgenda(room.doc, { ...newAgenda([]), state: 'live', box, meetingStartedAt: TEST_NOW }),
  )
const opening = (room: TestRoom): void => room.connection.setState(newConnection(TEST_NOW, true), true)
const inStep = (room: TestRoom): void =>
  room.connection.setState({ state: 'connected', ready: true, lastHeard: TEST_NOW })

describe('coming in late', () => {
  beforeEach(() => localStorage.clear())

  it('shows nothing of the board until the server has said where the meeting is', () => {
    const room = testRoom({ role: 'participant' })
    opening(room)
    enter(room)
    act(() => room.connection.setState({ ready: true }))
    expect(stage()).toBe('unknown')
    act(() => {
      live(room, 'timeline')
      inStep(room)
    })
    expect(stage()).toBe('arriving')
    fireEvent.click(screen.getByRole('button'))
    expect(stage()).toBe('in')
  })

  it('tells it once: whoever has been in that meeting goes straight to the board, in step or not', () => {
    const room = testRoom({ role: 'participant' })
    live(room, 'timeline')
    attend(room.reviewId, room.me.id, TEST_NOW)
    opening(room)
    enter(room)
    act(() => room.connection.setState({ ready: true }))
    expect(stage()).toBe('in')
  })

  it('counts being there from the welcome on, and a second meeting anew', () => {
    const room = testRoom({ role: 'observer' })
    live(room, 'intro')
    enter(room)
    expect(stage()).toBe('in')
    expect(localStorage.getItem(`ss:attended:${room.reviewId}:${room.me.id}`)).toBe(String(TEST_NOW))

    cleanup()
    const again = testRoom({ role: 'observer' })
    live(again, 'timeline')
    again.doc.getMap('agenda').set('meetingStartedAt', TEST_NOW + 1)
    enter(again)
    expect(stage()).toBe('arriving')
  })

  it('opens the board for facilitators and the scribe, and for everyone where there is no line', () => {
    const conducting = testRoom({ role: 'facilitator' })
    live(conducting, 'timeline')
    enter(conducting)
    expect(stage()).toBe('in')

    cleanup()
    const cut = testRoom({ role: 'participant' })
    cut.connection.setState(newConnection(TEST_NOW, false), true)
    enter(cut)
    expect(stage()).toBe('in')
  })
})
