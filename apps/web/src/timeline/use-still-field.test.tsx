import { addAnnotation } from '@second-story/board'
import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { entryId, setAgenda } from '../room/testing/board-of.ts'
import { openWalk, withFreshWalk } from './testing/open-walk.tsx'

withFreshWalk()

it('keeps a field where it is when words of others come above it, and when the room goes on', async () => {
  const room = openWalk('participant')
  await userEvent.keyboard('as')
  const field = screen.getByRole('textbox', { name: 'What you saw' })
  const scroller = document.querySelector('[data-timeline-scroller]')!
  scroller.scrollTop = 500
  // As if each thing said above the field pushed it down by so much: jsdom lays nothing out.
  let above = 0
  vi.spyOn(field, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, above))

  above = 40
  const stamp = { ...room.stamp(), personId: 'mei0000000', role: 'participant' as const }
  await act(async () => {
    addAnnotation(room.doc, stamp, { entryId: entryId(1), lens: 'saw', body: 'Two prompts' })
  })
  expect(scroller.scrollTop).toBe(540)

  above = 10
  await act(async () => setAgenda(room.doc, { entryId: entryId(3) }))
  expect(document.activeElement).toBe(field)
  expect(scroller.scrollTop).toBe(510)
})
