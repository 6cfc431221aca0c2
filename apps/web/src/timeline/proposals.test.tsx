import { fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { entryId } from '../room/testing/board-of.ts'
import { card, openWalk, propose, takeIn, withFreshWalk } from './testing/open-walk.tsx'

withFreshWalk()

describe('a proposal', () => {
  it('is gone to on the first Y and accepted on the second', async () => {
    const room = openWalk('scribe')
    const key = propose(room, 'mei0000000', 'First reports')
    await userEvent.keyboard('y')
    expect(room.ordered).toEqual([])
    await userEvent.keyboard('y')
    expect(room.ordered).toEqual([{ do: 'accept', root: 'timeline', key }])
  })

  it('tells its author when it became an entry, and keeps what was said about it', async () => {
    const room = openWalk('participant')
    const key = propose(room, room.me.id, 'First reports')
    fireEvent.click(screen.getByText('First reports'))
    await userEvent.click(within(card('First reports')).getByRole('button', { name: 'Add what you saw' }))
    await userEvent.type(screen.getByRole('textbox'), 'Three tickets')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    takeIn(room, key, entryId(90))
    expect(screen.getByText('Your proposal is on the timeline.')).toBeTruthy()
    expect(within(card('First reports')).getByText('Three tickets')).toBeTruthy()
    expect(within(card('First reports')).queryByText(/You propose this/)).toBeNull()
  })

  it('is left out by a facilitator, with a way back', async () => {
    const room = openWalk('facilitator')
    const key = propose(room, 'mei0000000', 'First reports')
    fireEvent.click(screen.getByText('First reports'))
    await userEvent.click(screen.getByRole('button', { name: 'Leave out' }))
    expect(screen.queryByText('First reports')).toBeNull()
    expect(room.view.get('removed').has(key)).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: 'Put it back' }))
    expect(screen.getAllByText('First reports').length).toBeGreaterThan(0)
  })

  it('is not for a participant to accept', async () => {
    const room = openWalk('participant')
    propose(room, 'mei0000000', 'First reports')
    await userEvent.keyboard('yy')
    expect(room.ordered).toEqual([])
    expect(screen.queryByRole('button', { name: /Accept/ })).toBeNull()
  })
})
