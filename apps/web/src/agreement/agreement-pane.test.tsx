import { type Agreement, answerAgreement, decideNote, editEntry } from '@second-story/board'
import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { entryId, setAgenda, withEntries } from '../room/testing/board-of.ts'
import { renderInRoom, TEST_NOW, type TestRoom, testRoom } from '../room/testing/test-room.tsx'
import { AgreementPane } from './agreement-pane.tsx'
import { StillReading } from './still-reading.tsx'

const ADA = 'ada0000000'
const BEN = 'ben0000000'
const at = new Date(TEST_NOW).toISOString()

beforeEach(() => localStorage.clear())

const open = (room: TestRoom = testRoom()) => {
  withEntries(room, 4)
  room.doc.getMap('people').set(BEN, { name: 'Ben Ode', role: 'participant', there: 'there', clients: [77] })
  setAgenda(room.doc, {
    state: 'live',
    box: 'timeline',
    agreement: true,
    holder: ADA,
    meetingStartedAt: TEST_NOW - 60_000,
    told: { [entryId(0)]: 1 },
  })
  const onEntry = vi.fn<(id: string) => void>()
  const onRead = vi.fn<() => void>()
  renderInRoom(
    <>
      <AgreementPane onEntry={onEntry} onRead={onRead} />
      {room.me.role === 'facilitator' && <StillReading />}
    </>,
    room,
  )
  return { room, onEntry, onRead }
}
const own = (room: TestRoom): Agreement | undefined => room.view.get('agreement').get(ADA)
const benNotes = (room: TestRoom): void =>
  act(() =>
    answerAgreement(
      room.doc,
      { personId: BEN, at },
      { answer: 'not-yet', text: 'a gap', entryId: entryId(2) },
    ),
  )

describe('the answer', () => {
  it('is given with one press and can be changed', async () => {
    const { room } = open()
    await userEvent.click(screen.getByRole('radio', { name: /Yes, I can/ }))
    expect(own(room)).toMatchObject({ answer: 'yes' })
    await userEvent.click(screen.getByRole('radio', { name: /Not yet/ }))
    expect(own(room)).toMatchObject({ answer: 'not-yet' })
  })

  it('with a note counts once the note is there, with the entry it is about', async () => {
    const { room } = open()
    await userEvent.click(screen.getByRole('radio', { name: /with a note/ }))
    expect(own(room)).toBeUndefined()
    await userEvent.type(screen.getByRole('textbox', { name: 'Your note' }), 'It was earlier')
    await userEvent.click(screen.getByRole('combobox'))
    await userEvent.click(screen.getByRole('option', { name: /Entry 3/ }))
    await userEvent.click(screen.getByRole('button', { name: /Add the note/ }))
    expect(own(room)).toMatchObject({ answer: 'note', text: 'It was earlier', entryId: entryId(3) })
    expect(screen.getByRole('button', { name: 'Change the note' })).toBeTruthy()
  })

  it('is not asked of observers, who see the counts', () => {
    open(testRoom({ role: 'observer' }))
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.getByText(/have answered/)).toBeTruthy()
  })

  it('of an earlier meeting does not count in this one', () => {
    const { room } = open()
    act(() =>
      answerAgreement(
        room.doc,
        { personId: BEN, at: new Date(TEST_NOW - 999_999_000).toISOString() },
        { answer: 'yes' },
      ),
    )
    expect(screen.getByText('0 of 1 have answered')).toBeTruthy()
  })
})

describe('what the room sees', () => {
  it('is counts without names, and a name on a note alone', () => {
    const { room } = open(testRoom({ role: 'participant' }))
    act(() => answerAgreement(room.doc, { personId: BEN, at }, { answer: 'not-yet' }))
    expect(
      screen.getByRole('img', { name: '0 yes, 0 yes, with a note, 1 not yet, 1 still reading' }),
    ).toBeTruthy()
    expect(screen.queryByText('Ben Ode')).toBeNull()
    benNotes(room)
    const notes = screen.getByRole('region', { name: 'Notes on the timeline' })
    expect(within(notes).getByText('Ben Ode')).toBeTruthy()
    expect(within(notes).queryByRole('button', { name: /Settle/ })).toBeNull()
  })
})

describe('facilitators', () => {
  it('see who is still reading', async () => {
    const { room } = open()
    const panel = screen.getByRole('region', { name: /Still reading/ })
    expect(within(panel).getByText('Ada Fern')).toBeTruthy()
    act(() => answerAgreement(room.doc, { personId: ADA, at }, { answer: 'yes' }))
    expect(within(panel).getByText('Everybody here has answered.')).toBeTruthy()
  })

  it('settle a note, keep it open, and go to the entry it is about', async () => {
    const { room, onEntry } = open()
    benNotes(room)
    await userEvent.click(screen.getByRole('button', { name: 'Edit the entry' }))
    expect(onEntry).toHaveBeenCalledWith(entryId(2))
    await userEvent.click(screen.getByRole('button', { name: /Keep as open/ }))
    expect(room.view.get('agreementNotes').get(BEN)).toEqual({ state: 'open' })
    await userEvent.click(screen.getByRole('button', { name: /Settle: the note of Ben/ }))
    expect(room.view.get('agreementNotes').get(BEN)).toEqual({ state: 'settled' })
    expect(screen.getByText('All of them are settled')).toBeTruthy()
  })

  it('take up what was not told, or leave it untold and bring it back', async () => {
    const { room } = open()
    const untold = screen.getByRole('region', { name: 'Not told yet' })
    expect(within(untold).queryByText('Entry 0')).toBeNull()
    await userEvent.click(within(untold).getByRole('button', { name: 'Discuss now: Entry 1' }))
    expect(room.ordered).toEqual([{ do: 'discuss', entryId: entryId(1) }])
    await userEvent.click(within(untold).getByRole('button', { name: 'Leave untold: Entry 2' }))
    expect(within(untold).getByText('2 to hear or to leave, 1 left untold')).toBeTruthy()
    await userEvent.click(within(untold).getByRole('button', { name: 'Show all 3' }))
    await userEvent.click(within(untold).getByRole('button', { name: 'Bring back: Entry 2' }))
    expect(within(untold).getByText('3 to hear or to leave')).toBeTruthy()
  })
})

describe('changes since the room agreed', () => {
  it('show with who made them, and not what only conducts the walk', () => {
    const { room } = open()
    const clocks = Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(room.doc)))
    setAgenda(room.doc, { agreed: { at: TEST_NOW, yes: 1, note: 0, notYet: 0, open: 0, clocks } })
    expect(screen.queryByRole('region', { name: 'Changed since agreed' })).toBeNull()
    act(() => editEntry(room.doc, entryId(1), { depth: 'deep', inflection: true }))
    expect(screen.queryByRole('region', { name: 'Changed since agreed' })).toBeNull()
    room.doc.getMap('people').set(BEN, { name: 'Ben Ode', role: 'scribe', clients: [room.doc.clientID] })
    act(() => editEntry(room.doc, entryId(2), { text: 'It came back' }))
    const changes = screen.getByRole('region', { name: 'Changed since agreed' })
    expect(within(changes).getByText('It came back')).toBeTruthy()
    expect(within(changes).getByText('words, by Ben')).toBeTruthy()
  })

  it('show beside a note about the entry', () => {
    const { room } = open()
    benNotes(room)
    act(() => decideNote(room.doc, BEN, 'settled'))
    const clocks = Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(room.doc)))
    setAgenda(room.doc, { agreed: { at: TEST_NOW, yes: 1, note: 0, notYet: 1, open: 0, clocks } })
    act(() => editEntry(room.doc, entryId(2), { text: 'It came back' }))
    const notes = screen.getByRole('region', { name: 'Notes on the timeline' })
    expect(within(notes).getByText('Changed since agreed')).toBeTruthy()
  })
})
