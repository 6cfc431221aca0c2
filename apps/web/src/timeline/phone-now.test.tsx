import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { entryId, setAgenda } from '../room/testing/board-of.ts'
import { card, openWalk, withFreshWalk } from './testing/open-walk.tsx'

withFreshWalk()

describe('on a phone', () => {
  it('adds a word in two taps, to the entry it was begun for', async () => {
    const room = openWalk('participant', 'phone')
    await userEvent.click(screen.getByRole('button', { name: 'I saw' }))
    await userEvent.type(await screen.findByRole('textbox', { name: 'What you saw' }), 'Two prompts')
    setAgenda(room.doc, { entryId: entryId(3) })
    await userEvent.click(screen.getByRole('button', { name: 'Add' }))
    expect([...room.view.get('annotations').byId.values()]).toMatchObject([
      { entryId: entryId(1), lens: 'saw', body: 'Two prompts' },
    ])
    expect(screen.getByText('Added to 22:01.')).toBeTruthy()
  })

  it('keeps a field under the caret when the room goes on, with one tap to follow', async () => {
    const room = openWalk('participant', 'phone')
    await userEvent.click(screen.getByRole('button', { name: 'I saw' }))
    await userEvent.type(await screen.findByRole('textbox', { name: 'What you saw' }), 'Two')
    await userEvent.click(screen.getByRole('button', { name: 'Add' }))
    await userEvent.click(await screen.findByRole('button', { name: 'What to do with these words' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }))
    const field = screen.getByRole('textbox', { name: 'Your words' })
    await userEvent.type(field, ' prompts')
    setAgenda(room.doc, { entryId: entryId(3) })
    expect(document.activeElement).toBe(field)
    await userEvent.click(screen.getByRole('button', { name: /^Back to now/ }))
    expect(card('Entry 3')).toBeTruthy()
    expect([...room.view.get('annotations').byId.values()]).toMatchObject([{ body: 'Two prompts' }])
  })
})
