import { addAction, addAnnotation, answerAgreement, type Role } from '@second-story/board'
import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { entryId, setAgenda, withEntries } from '../room/testing/board-of.ts'
import { renderInRoom, TEST_NOW, type TestRoom, testRoom } from '../room/testing/test-room.tsx'
import { BeforeYouClose } from './before-you-close.tsx'
import { DoorAnswers } from './door-answers.tsx'
import { cameToWords, EndPage } from './end-page.tsx'
import { GoesOn, TimeIsOut } from './second-meeting.tsx'

beforeEach(() => localStorage.clear())

const BEN = 'ben0000000'
const HOUR = [{ id: 'timeline', minutes: 60, spentMs: 0 }]

const roomOf = (role: Role = 'facilitator'): TestRoom => {
  const room = testRoom({ role })
  withEntries(room, 2)
  room.doc.getMap('people').set(BEN, { name: 'Ben Ode', role: 'participant', there: 'there' })
  return room
}
const live = (room: TestRoom, more: Record<string, unknown> = {}): void =>
  setAgenda(room.doc, {
    state: 'live',
    box: 'remediation',
    holder: room.me.id,
    meetingStartedAt: TEST_NOW - 60_000,
    boxes: HOUR,
    ...more,
  })

describe('before you close', () => {
  it('brings each thing that lies open to an end with one press', async () => {
    const room = roomOf()
    answerAgreement(
      room.doc,
      { personId: BEN, at: new Date(TEST_NOW).toISOString() },
      { answer: 'note', text: 'a gap' },
    )
    addAction(room.doc, room.stamp(), { title: 'Name the hosts', owner: { name: 'Kofi' } })
    room.doc.getMap('hands').set(BEN, { at: TEST_NOW })
    live(room)
    renderInRoom(<BeforeYouClose />, room)
    for (const name of ['Keep as open', 'Leave untold', 'Pass over', 'In 14 days', 'Lower it']) {
      await userEvent.click(screen.getByRole('button', { name }))
    }
    expect(room.view.get('agreementNotes').get(BEN)).toEqual({ state: 'open' })
    expect(screen.getByText('Open notes are in the record')).toBeTruthy()
    expect(screen.getByText('Every entry was told or left')).toBeTruthy()
    expect(screen.getByText('Every question was asked or passed over')).toBeTruthy()
    expect(screen.getByText('Every action has an owner and a day')).toBeTruthy()
    expect(room.ordered).toEqual([{ do: 'lower', personId: BEN }])
  })

  it('keeps what is only said aloud as a tick of one’s own', async () => {
    const room = roomOf()
    live(room)
    renderInRoom(<BeforeYouClose />, room)
    const thanks = screen.getByRole('checkbox', { name: 'Thank Ben by name' })
    await userEvent.click(thanks)
    expect(thanks).toHaveProperty('checked', true)
  })
})

describe('a second meeting', () => {
  it('is offered when the hour is used up and something is open', async () => {
    const room = roomOf()
    live(room)
    renderInRoom(<TimeIsOut />, room)
    expect(screen.queryByRole('region')).toBeNull()
    live(room, { meetingStartedAt: TEST_NOW - 61 * 60_000 })
    const offer = screen.getByRole('region', { name: 'The hour is used up' })
    expect(within(offer).getByText(/2 untold entries and 6 questions nobody asked/)).toBeTruthy()
    await userEvent.click(within(offer).getByRole('button', { name: 'Close for today' }))
    expect(room.ordered).toEqual([{ do: 'close' }])
  })

  it('says in its welcome what it goes on with, and a first one says nothing', () => {
    const room = roomOf()
    live(room, { told: { [entryId(0)]: TEST_NOW } })
    renderInRoom(<GoesOn />, room)
    expect(screen.queryByText(/met on before/)).toBeNull()
    live(room, { told: { [entryId(0)]: TEST_NOW - 999_999 } })
    expect(screen.getByText(/today begins with one untold entry/)).toBeTruthy()
  })

  it('is opened from the end page, by facilitators alone', async () => {
    const room = roomOf()
    live(room, { state: 'closed' })
    renderInRoom(<EndPage />, room)
    await userEvent.click(screen.getByRole('button', { name: 'Open a second meeting' }))
    expect(room.ordered).toEqual([{ do: 'open' }])
  })
})

describe('the end page', () => {
  const ended = (role: Role): TestRoom => {
    const room = roomOf(role)
    live(room, { state: 'closed' })
    return room
  }
  const ada = (room: TestRoom, id: string) => ({ ...room.stamp(), id })

  it('lets people mend and withdraw their own words, and put them back', async () => {
    const room = ended('participant')
    addAnnotation(room.doc, ada(room, 'mine00000001'), {
      entryId: entryId(1),
      lens: 'saw',
      body: 'Two prompts',
    })
    renderInRoom(<EndPage />, room)
    expect(screen.queryByRole('button', { name: 'Open a second meeting' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }))
    expect(room.view.get('annotations').byId.size).toBe(0)
    await userEvent.click(screen.getByRole('button', { name: 'Put back' }))
    expect([...room.view.get('annotations').byId.values()]).toMatchObject([
      { entryId: entryId(1), lens: 'saw', body: 'Two prompts' },
    ])
    await userEvent.click(screen.getByRole('button', { name: 'Mend' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Your words' }), ' side by side')
    await userEvent.click(screen.getByRole('button', { name: 'Done' }))
    expect(screen.getByText('Two prompts side by side')).toBeTruthy()
  })

  it('lets people say that what was written down of them was not what they said', async () => {
    const room = ended('participant')
    const scribe = { ...room.stamp(), personId: BEN, id: 'told00000001' }
    addAnnotation(room.doc, scribe, {
      entryId: entryId(0),
      lens: 'knew',
      body: 'It was late',
      saidBy: room.me.id,
    })
    renderInRoom(<EndPage />, room)
    expect(screen.getByText('Told aloud, Ben wrote it down')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Not what I said' }))
    expect(screen.getByText('You said: not so')).toBeTruthy()
  })

  it('asks the door questions once, and sends only what was answered', async () => {
    const room = ended('participant')
    renderInRoom(<EndPage />, room)
    const door = screen.getByRole('region', { name: 'At the door' })
    expect(within(door).getByRole('button', { name: 'Send' })).toHaveProperty('disabled', true)
    await userEvent.click(within(door).getAllByRole('radio', { name: 'Yes' })[0]!)
    await userEvent.click(within(door).getAllByRole('radio', { name: 'Not sure' })[1]!)
    await userEvent.type(within(door).getByRole('textbox'), 'I will ask sooner')
    await userEvent.click(within(door).getByRole('button', { name: 'Send' }))
    expect(room.ordered).toEqual([{ do: 'door', learned: true, words: 'I will ask sooner' }])
    expect(screen.getByText(/Thank you. What you said/)).toBeTruthy()
  })

  it('keeps what was said at the door where the server refuses it', async () => {
    const room = ended('participant')
    room.answer = () => ({ status: 409, detail: 'You have answered at the door already.' })
    renderInRoom(<EndPage />, room)
    await userEvent.type(screen.getByRole('textbox'), 'Once more')
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    expect(screen.getByText('You have answered at the door already.')).toBeTruthy()
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Once more')
  })

  it('has no questions and no words for observers', () => {
    renderInRoom(<EndPage />, ended('observer'))
    expect(screen.queryByRole('region', { name: 'At the door' })).toBeNull()
    expect(screen.queryByText('Your words')).toBeNull()
  })

  it('says what the meeting came to without a grade', () => {
    const parts = { agreed: null, told: {}, people: new Map(), actions: new Map() }
    expect(cameToWords(parts)).toBe(
      '0 people were here, 0 entries were told, and no action was needed to learn from it.',
    )
    const agreed = { at: 1, yes: 3, note: 1, notYet: 0, open: 1, clocks: {} }
    const actions = new Map([['actionaction', { id: 'actionaction', title: 'Name the hosts' }]])
    expect(cameToWords({ ...parts, agreed, actions })).toContain(
      'the timeline was agreed with one open answer, and one action waits for an owner.',
    )
  })
})

it('shows facilitators what was said at the door in counts, and words without names', () => {
  const room = roomOf()
  act(() => {
    room.backstage!.doc.getMap('door').set('key1', { learned: true, again: true, words: 'I will ask sooner' })
    room.backstage!.doc.getMap('door').set('key2', { again: false })
  })
  renderInRoom(<DoorAnswers />, room)
  const panel = screen.getByRole('region', { name: /At the door/ })
  expect(panel.textContent).toContain('1 yes, 0 no')
  expect(panel.textContent).toContain('1 yes, 1 no')
  expect(within(panel).getByText('I will ask sooner')).toBeTruthy()
})
