import '../room/testing/browser.ts'
import { newAgenda, writeAgenda } from '@second-story/board'
import { act, render } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { attend } from '../lobby/attended.ts'
import { newConnection } from '../room/connection.ts'
import { RoomProvider } from '../room/room-context.tsx'
import { TEST_NOW, type TestRoom, testRoom } from '../room/testing/test-room.tsx'
import { type LateComing, useLateArrival } from './use-late-arrival.ts'

let late: LateComing
const Stage = () => {
  late = useLateArrival()
  return null
}
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
    expect(late.stage).toBe('unknown')
    act(() => {
      live(room, 'timeline')
      inStep(room)
    })
    expect(late.stage).toBe('arriving')
    act(() => late.enter())
    expect(late.stage).toBe('in')
  })

  it('tells it once: whoever has been in that meeting goes straight to the board, in step or not', () => {
    const room = testRoom({ role: 'participant' })
    live(room, 'timeline')
    attend(room.reviewId, room.me.id, TEST_NOW)
    opening(room)
    enter(room)
    act(() => room.connection.setState({ ready: true }))
    expect(late.stage).toBe('in')
  })

  it('counts being there from the welcome on, and a second meeting anew', () => {
    const room = testRoom({ role: 'observer' })
    live(room, 'intro')
    enter(room)
    expect(late.stage).toBe('in')
    expect(localStorage.getItem(`ss:attended:${room.reviewId}:${room.me.id}`)).toBe(String(TEST_NOW))

    const again = testRoom({ role: 'observer' })
    live(again, 'timeline')
    again.doc.getMap('agenda').set('meetingStartedAt', TEST_NOW + 1)
    enter(again)
    expect(late.stage).toBe('arriving')
  })

  it('opens the board for facilitators and the scribe, and for everyone where there is no line', () => {
    const conducting = testRoom({ role: 'facilitator' })
    live(conducting, 'timeline')
    enter(conducting)
    expect(late.stage).toBe('in')

    const cut = testRoom({ role: 'participant' })
    cut.connection.setState(newConnection(TEST_NOW, false), true)
    enter(cut)
    expect(late.stage).toBe('in')
  })
})
