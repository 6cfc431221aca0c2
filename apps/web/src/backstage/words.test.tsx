import { addBackstageWords, ENGLISH, ORIGIN } from '@second-story/board'
import { act, cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderInRoom, testRoom, type TestRoom } from '../room/testing/test-room.tsx'
import { Afterwards } from './afterwards.tsx'
import { Chat } from './chat.tsx'
import { Observations } from './observations.tsx'
import { Signals } from './signals.tsx'
import { useUnread } from './unread.ts'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

const BEN = 'ben0000000'
const open = (fields: Record<string, unknown> = {}): TestRoom => {
  const room = testRoom()
  room.doc.transact(() => {
    room.doc.getMap('people').set(BEN, { name: 'Ben Hale', role: 'cofacilitator' })
    const agenda = { state: 'live', box: 'timeline', holder: BEN, ...fields }
    for (const [field, value] of Object.entries(agenda)) room.doc.getMap('agenda').set(field, value)
  }, ORIGIN.server)
  return room
}
const benSays = (room: TestRoom, root: 'chat' | 'observations', text: string): void =>
  act(() => void addBackstageWords(room.backstage!.doc, root, { ...room.stamp(), personId: BEN }, text))

const Unread = () => <p>{useUnread() ? 'unread' : 'all read'}</p>

describe('backstage', () => {
  it('is written from T on, and one’s own words can be taken back', async () => {
    const room = open()
    renderInRoom(<Chat />, room)
    await userEvent.keyboard('t')
    await userEvent.keyboard('He looks tense{Enter}')
    expect(room.backstage!.view.get('chat').map(({ text }) => text)).toEqual(['He looks tense'])
    await userEvent.click(screen.getByRole('button', { name: 'Take back “He looks tense”' }))
    expect(room.backstage!.view.get('chat')).toEqual([])
  })

  it('is unread while it is put away, until it is shown', () => {
    const room = open()
    renderInRoom(<Unread />, room)
    benSays(room, 'chat', 'Slower')
    expect(screen.getByText('unread')).toBeTruthy()
    cleanup()
    renderInRoom(
      <>
        <Unread />
        <Chat />
      </>,
      room,
    )
    expect(screen.getByText('all read')).toBeTruthy()
  })
})

describe('observations', () => {
  it('are one’s own while the meeting goes on', async () => {
    const room = open()
    benSays(room, 'observations', 'Ada asks how')
    renderInRoom(<Observations />, room)
    await userEvent.type(screen.getByRole('textbox'), 'The how opened it up{Enter}')
    expect(screen.getByText('The how opened it up')).toBeTruthy()
    expect(screen.queryByText('Ada asks how')).toBeNull()
  })

  it('are not written by whoever conducts', () => {
    const room = open({ holder: 'ada0000000' })
    renderInRoom(<Observations />, room)
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('stand for all facilitators after the close, with the five questions', () => {
    const room = open({ state: 'closed' })
    benSays(room, 'observations', 'Ada asks how')
    renderInRoom(<Afterwards />, room)
    expect(screen.getByText('Ben noted')).toBeTruthy()
    expect(screen.getByText('Ada asks how')).toBeTruthy()
    expect(ENGLISH.afterwards).toHaveLength(5)
    for (const question of ENGLISH.afterwards) expect(screen.getByText(question)).toBeTruthy()
  })
})

it('signals about the entry at hand stand with names, who wants to be asked first', () => {
  const room = open({ entryId: 'entry0000000' })
  room.backstage!.doc.getMap('signals').set('entry0000000', { moveOn: [BEN, 'ada0000000'], askMe: [BEN] })
  renderInRoom(<Signals />, room)
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    'Ask me about this 1',
    'Let us move on 2',
  ])
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['Ben', 'Ben, Ada'])
})
