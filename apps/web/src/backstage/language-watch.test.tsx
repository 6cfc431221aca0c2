import { addAnnotation, addEntry, ORIGIN } from '@second-story/board'
import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { useWordingSwitch } from '../kit/wording-switch.ts'
import { renderInRoom, type TestRoom, testRoom } from '../room/testing/test-room.tsx'
import { setAgenda } from '../room/testing/board-of.ts'
import { LanguageWatch } from './language-watch.tsx'

const say = (room: TestRoom, personId: string, body: string): void =>
  act(() => {
    const stamp = { ...room.stamp(), personId, role: 'participant' as const }
    room.doc.transact(
      () => void addAnnotation(room.doc, stamp, { entryId: 'entry0000000', lens: 'knew', body }),
      ORIGIN.person,
    )
  })

describe('the language watch', () => {
  beforeEach(() => {
    localStorage.clear()
    useWordingSwitch.getState().set(true)
  })

  it('names a phrase that somebody just wrote, without them, and puts a better question on the board', async () => {
    const room = testRoom()
    addEntry(room.doc, { ...room.stamp(), id: 'entry0000000' }, { text: 'It stops' })
    setAgenda(room.doc, { state: 'live', holder: room.me.id })
    room.doc.getMap('people').set('mei0000000', { name: 'Mei Tan', role: 'participant' })
    renderInRoom(<LanguageWatch />, room)
    say(room, 'mei0000000', 'We should have looked')
    const panel = await screen.findByRole('region', { name: 'Language' })
    expect(panel.textContent).toContain('“should have looked”')
    expect(panel.textContent).not.toContain('Mei')
    await userEvent.click(screen.getByRole('button', { name: 'Put it on the board' }))
    expect(room.ordered).toEqual([{ do: 'prompt', text: expect.stringMatching(/^What did happen.*\?$/) }])
    say(room, 'mei0000000', 'The root cause was the cache')
    await screen.findByText('root cause', { exact: false })
    expect(screen.getAllByRole('region', { name: 'Language' })).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: /^Let it be: “/ }))
    expect(screen.queryByRole('region', { name: 'Language' })).toBeNull()
  })

  it('says nothing of one’s own words, and nothing while hints are off', async () => {
    const room = testRoom()
    addEntry(room.doc, { ...room.stamp(), id: 'entry0000000' }, { text: 'It stops' })
    renderInRoom(<LanguageWatch />, room)
    say(room, room.me.id, 'I should have waited')
    say(room, 'mei0000000', 'He failed to call')
    await screen.findByText(/failed to/)
    act(() => useWordingSwitch.getState().set(false))
    expect(screen.queryByRole('region', { name: 'Language' })).toBeNull()
  })
})
