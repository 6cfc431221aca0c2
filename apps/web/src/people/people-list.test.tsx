import { addEntry, type Role } from '@second-story/board'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonHere } from '../room/use-presence.ts'
import { renderInRoom, type TestRoom, testRoom } from '../room/testing/test-room.tsx'
import { PeopleList } from './people-list.tsx'

const here = (room: TestRoom): PersonHere => ({
  id: room.me.id,
  name: room.me.name,
  role: room.me.role,
  job: '',
  rest: 'here',
})
const open = (role: Role): TestRoom => {
  const room = testRoom({ role })
  addEntry(room.doc, { ...room.stamp(), role: 'scribe' }, { text: 'a line', actor: 'afern', kind: 'message' })
  renderInRoom(<PeopleList people={[here(room)]} />, room)
  return room
}

describe('one’s own entry in the list of people', () => {
  beforeEach(() => localStorage.clear())

  it('opens all that was asked at the door, and tells each answer as it is given', async () => {
    const room = open('participant')
    await userEvent.click(screen.getByRole('button', { name: 'About you' }))
    await userEvent.click(screen.getByRole('radio', { name: 'I was there' }))
    await userEvent.click(screen.getByRole('checkbox', { name: /afern/ }))
    await userEvent.click(screen.getByRole('radio', { name: 'Yes' }))
    await userEvent.type(screen.getByLabelText('What you do'), 'Payments{Enter}')
    expect(room.ordered).toEqual([
      { do: 'person', there: 'there' },
      { do: 'person', claims: ['afern'] },
      { do: 'person', firstReview: true },
      { do: 'person', job: 'Payments' },
    ])
  })

  it('keeps on this device what was said about a first review, for the board does not tell', async () => {
    open('participant')
    await userEvent.click(screen.getByRole('button', { name: 'About you' }))
    await userEvent.click(screen.getByRole('radio', { name: 'No' }))
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'No' }).checked).toBe(true)
  })

  it('has nothing to change for an observer', () => {
    open('observer')
    expect(screen.queryByRole('button', { name: 'About you' })).toBeNull()
  })

  it('says who holds the room and who has the word', () => {
    const room = testRoom()
    room.doc.getMap('agenda').set('holder', room.me.id)
    room.doc.getMap('agenda').set('called', room.me.id)
    renderInRoom(<PeopleList people={[here(room)]} />, room)
    expect(screen.getByText('Holds the room')).toBeTruthy()
    expect(screen.getByText('Has the word')).toBeTruthy()
  })
})
