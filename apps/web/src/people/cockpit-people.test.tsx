import { addEntry, noteFirstReview, readAgenda, writeAgenda } from '@second-story/board'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderInRoom, type TestRoom, testRoom } from '../room/testing/test-room.tsx'
import { FirstReviews } from './first-reviews.tsx'
import { NotHeard } from './not-heard.tsx'
import { WhoWasThere } from './who-was-there.tsx'

const kofi = 'kofi0000000'
const anouk = 'anouk000000'
let room: TestRoom

const person = (id: string, name: string, more: object = {}): void => {
  room.doc.getMap('people').set(id, { name, role: 'participant', ...more })
}
/** Makes somebody show on this page as having the board open. */
const isHere = (id: string, name: string): void =>
  act(() => room.presence.here.setState([...room.presence.here.getState(), { id, name, rest: 'here' }], true))
const entry = (actor: string): void =>
  void addEntry(room.doc, room.stamp(), {
    text: 'a line',
    actor,
    kind: 'message',
    at: '2031-05-06T12:00:00Z',
  })

beforeEach(() => {
  room = testRoom()
  writeAgenda(room.doc, { ...readAgenda(room.doc), state: 'live', holder: room.me.id })
})

describe('who of the log’s people is here', () => {
  it('names who is missing and what nobody claimed, and asks the room about a name', async () => {
    for (const actor of ['tomas', 'kofi', 'hdk']) entry(actor)
    person(room.me.id, 'Ada Fern', { claims: ['tomas'] })
    person(kofi, 'Kofi Mensah', { claims: ['kofi'] })
    renderInRoom(<WhoWasThere />, room)
    isHere(room.me.id, 'Ada Fern')
    expect(screen.getByText('1 of 3 from the log')).toBeTruthy()
    expect(screen.getByText('is not here', { exact: false }).textContent).toBe('Kofi is not here')
    await userEvent.click(screen.getByRole('button', { name: 'Ask the room' }))
    expect(room.ordered[0]).toMatchObject({ do: 'prompt', text: expect.stringContaining('“hdk”') })
    isHere(kofi, 'Kofi Mensah')
    expect(screen.queryByText('is not here', { exact: false })).toBeNull()
  })

  it('offers words to move the meeting with, and sends nothing', async () => {
    for (const actor of ['kofi', 'kofi', 'tomas']) entry(actor)
    person(kofi, 'Kofi Mensah', { claims: ['kofi'] })
    renderInRoom(<WhoWasThere />, room)
    expect(screen.getByText('Those nearest to it are missing.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Offer to move' }))
    expect(screen.getByLabelText<HTMLTextAreaElement>('Words to send').value).toContain('Kofi and tomas')
    expect(room.ordered).toEqual([])
  })

  it('is not there where the log names nobody', () => {
    renderInRoom(<WhoWasThere />, room)
    expect(screen.queryByRole('heading')).toBeNull()
  })
})

describe('first reviews', () => {
  it('names who is new to reviews and is here, and where people were', () => {
    person(anouk, 'Anouk Bel', { there: 'there' })
    person(kofi, 'Kofi Mensah', { there: 'new' })
    noteFirstReview(room.backstage!.doc, anouk, true)
    noteFirstReview(room.backstage!.doc, 'gone0000000', true)
    renderInRoom(<FirstReviews />, room)
    isHere(anouk, 'Anouk Bel')
    isHere(kofi, 'Kofi Mensah')
    expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(1)
    expect(screen.getByText('1 was there, 1 is new to it')).toBeTruthy()
    expect(screen.queryByText(/manage/)).toBeNull()
  })

  it('says that managers are many only when they are', () => {
    person(anouk, 'Anouk Bel', { there: 'there' })
    person(kofi, 'Kofi Mensah', { job: 'Head of support' })
    person('olu00000000', 'Olu Ade', { job: 'Engineering manager', there: 'informed' })
    renderInRoom(<FirstReviews />, room)
    for (const [id, name] of [
      [anouk, 'Anouk Bel'],
      [kofi, 'Kofi Mensah'],
      ['olu00000000', 'Olu Ade'],
    ] as const)
      isHere(id, name)
    expect(screen.getByText(/^By their jobs, 2 here manage and 1 was there/)).toBeTruthy()
  })
})

describe('not heard from yet', () => {
  it('names who was there and was silent, and marks one as having spoken with a press', async () => {
    person(anouk, 'Anouk Bel', { there: 'there' })
    person(kofi, 'Kofi Mensah', { there: 'informed' })
    renderInRoom(<NotHeard />, room)
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Anouk Bel has spoken' }))
    expect(room.ordered).toEqual([{ do: 'spoken', personId: anouk }])
  })

  it('goes when everybody was heard', () => {
    person(kofi, 'Kofi Mensah', { there: 'informed' })
    renderInRoom(<NotHeard />, room)
    expect(screen.queryByText('Not heard from yet')).toBeNull()
  })
})
