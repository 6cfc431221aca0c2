import { addCue, ENGLISH, ORIGIN } from '@second-story/board'
import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderInRoom, testRoom, type TestRoom } from '../room/testing/test-room.tsx'
import { Cues } from './cues.tsx'

beforeEach(() => localStorage.clear())

const open = (holder = 'ada0000000'): TestRoom => {
  const room = testRoom()
  room.doc.transact(() => {
    room.doc.getMap('people').set('daniel0000', { name: 'Daniel Orr', role: 'participant' })
    for (const [field, value] of Object.entries({ state: 'live', box: 'timeline', holder }))
      room.doc.getMap('agenda').set(field, value)
  }, ORIGIN.server)
  renderInRoom(<Cues />, room)
  return room
}
const cues = (room: TestRoom) => room.backstage!.view.get('cues')

describe('cues', () => {
  it('flag a bias in one press and name nobody', async () => {
    const room = open()
    await userEvent.click(screen.getByRole('button', { name: 'Hindsight' }))
    expect(cues(room)).toMatchObject([{ kind: 'hindsight', by: room.me.id }])
    expect(cues(room)[0]).not.toHaveProperty('personId')
  })

  it('say what to ask instead, and show it to the room in one press', async () => {
    const room = open()
    act(() => void addCue(room.backstage!.doc, room.stamp(), { kind: 'outcome' }))
    const [question] = ENGLISH.slips.outcome.ask
    await userEvent.click(screen.getByRole('button', { name: `Show the room: ${question}` }))
    expect(room.ordered).toEqual([{ do: 'prompt', text: question }])
  })

  it('ask somebody about something', async () => {
    const room = open()
    await userEvent.click(screen.getByRole('button', { name: 'Ask…' }))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Whom to ask' }), 'Daniel Orr')
    await userEvent.type(screen.getByRole('textbox', { name: 'About what' }), 'about the checkpoint{Enter}')
    expect(cues(room)).toMatchObject([{ kind: 'ask', personId: 'daniel0000', text: 'about the checkpoint' }])
    expect(screen.getByText('Ask Daniel')).toBeTruthy()
  })

  it('are done with one press, and open again with another', async () => {
    const room = open()
    act(() => void addCue(room.backstage!.doc, room.stamp(), { kind: 'check-on', personId: 'daniel0000' }))
    await userEvent.click(screen.getByRole('checkbox', { name: /Check on Daniel/ }))
    expect(cues(room)[0]).toMatchObject({ done: true })
    await userEvent.click(screen.getByRole('checkbox', { name: /Check on Daniel/ }))
    expect(cues(room)[0]).toMatchObject({ done: false })
  })

  it('can be shown to the room by nobody but who holds it', () => {
    const room = open('somebody000')
    act(() => void addCue(room.backstage!.doc, room.stamp(), { kind: 'outcome' }))
    expect(screen.getByText(ENGLISH.slips.outcome.ask[0] ?? '')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Show the room/ })).toBeNull()
  })
})
