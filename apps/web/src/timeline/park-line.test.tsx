import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { entryId, setAgenda } from '../room/testing/board-of.ts'
import type { TestRoom } from '../room/testing/test-room.tsx'
import { openWalk, withFreshWalk } from './testing/open-walk.tsx'

withFreshWalk()

describe('an idea that comes early', () => {
  const parked = (room: TestRoom) => [...room.view.get('actions').values()].filter(({ hidden }) => !hidden)

  it('is parked with the entry it came up at, though the room goes on meanwhile', async () => {
    const room = openWalk('participant')
    await userEvent.keyboard('p')
    await userEvent.keyboard('Show the disk')
    setAgenda(room.doc, { entryId: entryId(3) })
    const field = screen.getByRole('textbox', { name: 'Park an idea for later' })
    expect(document.activeElement).toBe(field)
    await userEvent.keyboard(' on the wall{Enter}')
    const [action] = parked(room)
    expect(action).toMatchObject({ title: 'Show the disk on the wall', status: 'parked', from: [entryId(1)] })
    expect(action?.id.startsWith(`${room.me.id}:`)).toBe(true)
    expect(screen.getByText('Parked until Remediation, as your proposal.')).toBeTruthy()
  })

  it('can be taken back, and what was begun is kept when the line is closed', async () => {
    const room = openWalk('scribe')
    await userEvent.keyboard('p')
    await userEvent.keyboard('Half an idea{Escape}')
    expect(screen.queryByRole('textbox', { name: 'Park an idea for later' })).toBeNull()
    await userEvent.keyboard('p')
    await userEvent.keyboard('{Enter}')
    expect(parked(room)).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Take back' }))
    expect(parked(room)).toHaveLength(0)
  })

  it('is nothing that an observer can write', async () => {
    const room = openWalk('observer')
    await userEvent.keyboard('p')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(parked(room)).toEqual([])
  })
})
