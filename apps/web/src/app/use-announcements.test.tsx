import { addEntry, ORIGIN } from '@second-story/board'
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LiveRegion } from '../kit/live-region.tsx'
import { renderInRoom, testRoom } from '../room/testing/test-room.tsx'
import { useAnnouncements } from './use-announcements.ts'

const Page = () => {
  useAnnouncements()
  return <LiveRegion />
}
const open = () => {
  const room = testRoom({ role: 'participant' })
  const ids = ['The printer stops', 'Somebody looks', 'It prints'].map((text, minute) =>
    addEntry(
      room.doc,
      { ...room.stamp(), role: 'scribe' },
      { text, kind: 'other', at: `2031-05-06T09:0${minute}:00Z` },
    ),
  )
  const discuss = (id: string | null): void =>
    act(() => {
      room.doc.transact(() => room.doc.getMap('agenda').set('entryId', id), ORIGIN.server)
    })
  return { room, ids, discuss, said: () => screen.getByRole('status').textContent }
}

describe('what the polite region says of the walk', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('says nothing of what stands there when somebody comes in', () => {
    const { room, ids, discuss, said } = open()
    discuss(ids[0]!)
    renderInRoom(<Page />, room)
    expect(said()).toBe('')
  })

  it('says the entry that is taken up, and of several in five seconds the latest alone', () => {
    const { room, ids, discuss, said } = open()
    renderInRoom(<Page />, room)
    discuss(ids[0]!)
    expect(said()).toBe('Now discussing 09:00, The printer stops')
    discuss(ids[1]!)
    discuss(ids[2]!)
    expect(said()).toBe('Now discussing 09:00, The printer stops')
    act(() => void vi.advanceTimersByTime(5_000))
    expect(said()).toBe('Now discussing 09:02, It prints')
  })

  it('says nothing of where the room went while the line was down', () => {
    const { room, ids, discuss, said } = open()
    renderInRoom(<Page />, room)
    act(() => room.connection.setState({ state: 'reconnecting' }))
    discuss(ids[1]!)
    act(() => room.connection.setState({ state: 'connected' }))
    expect(said()).toBe('')
  })

  it('says the question that is asked', () => {
    const { room, said } = open()
    const [id, question] = [...room.view.get('questions')][0]!
    renderInRoom(<Page />, room)
    act(() => {
      room.doc.transact(() => room.doc.getMap('agenda').set('question', id), ORIGIN.server)
    })
    expect(said()).toBe(`Now asked: ${question.text}`)
  })
})
