import { addAnnotation, addEntry, ENGLISH, ORIGIN } from '@second-story/board'
import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderInRoom, testRoom, type TestRoom } from '../room/testing/test-room.tsx'
import { RoomPrompt } from './room-prompt.tsx'
import { SayNext } from './say-next.tsx'

const ENTRY = 'entry0000000'

const agenda = (room: TestRoom, fields: Record<string, unknown>): void =>
  act(() =>
    room.doc.transact(() => {
      for (const [field, value] of Object.entries(fields)) room.doc.getMap('agenda').set(field, value)
    }, ORIGIN.server),
  )
const open = (fields: Record<string, unknown> = {}): TestRoom => {
  const room = testRoom()
  addEntry(room.doc, { ...room.stamp(), id: ENTRY }, { kind: 'graph', text: 'Lag stays flat' })
  agenda(room, { state: 'live', box: 'timeline', holder: room.me.id, entryId: ENTRY, ...fields })
  renderInRoom(
    <>
      <RoomPrompt />
      <SayNext />
    </>,
    room,
  )
  return room
}
const asks = () => screen.getAllByRole('listitem').map((item) => item.textContent)
const [first] = ENGLISH.probes.instrument.ask

beforeEach(() => localStorage.clear())

describe('what to say next', () => {
  it('goes on everybody’s screen with its number, and away with 0', async () => {
    const room = open()
    await userEvent.keyboard('1')
    expect(room.ordered).toEqual([{ do: 'prompt', text: first }])
    agenda(room, { prompt: first })
    expect(screen.getByRole('region', { name: 'Shown to the room' }).textContent).toContain(first)
    await userEvent.keyboard('0')
    expect(room.ordered.at(-1)).toEqual({ do: 'prompt', text: null })
  })

  it('stays under its keys while one of it is shown, whatever people write meanwhile', () => {
    const room = open()
    const before = asks()
    agenda(room, { prompt: first })
    const say = () =>
      act(
        () =>
          void addAnnotation(room.doc, room.stamp(), { entryId: ENTRY, lens: 'saw', body: 'A flat line' }),
      )
    say()
    expect(asks()).toEqual([`1${first}On screen`, ...before.slice(1)])
    agenda(room, { prompt: null })
    expect(asks()[0]).toBe(`1${ENGLISH.timeline.assumed[0]}`)
  })

  it('offers others, and begins anew with the next entry', async () => {
    const room = open()
    const before = asks()
    await userEvent.click(screen.getByRole('button', { name: 'Others' }))
    expect(asks()).not.toEqual(before)
    act(
      () => void addEntry(room.doc, { ...room.stamp(), id: 'entry1111111' }, { kind: 'alert', text: 'Lag' }),
    )
    agenda(room, { entryId: 'entry1111111' })
    expect(asks()[0]).toBe(`1${ENGLISH.probes.judgement.ask[0]}`)
  })

  it('takes a question of one’s own', async () => {
    const room = open()
    await userEvent.type(screen.getByRole('textbox'), 'Who else heard it?{Enter}')
    expect(room.ordered).toEqual([{ do: 'prompt', text: 'Who else heard it?' }])
  })

  it('is only to be read by whoever does not hold the room', async () => {
    const room = open({ holder: 'somebody000' })
    await userEvent.keyboard('1')
    expect(room.ordered).toEqual([])
    expect(screen.queryByRole('button', { name: new RegExp(first ?? '') })).toBeNull()
    expect(screen.getByText(first ?? '')).toBeTruthy()
  })
})
