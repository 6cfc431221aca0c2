import { addAction, editAction } from '@second-story/board'
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useBoard } from '../room/use-board.ts'
import { renderInRoom, testRoom } from '../room/testing/test-room.tsx'
import { TicketDetail } from './ticket-detail.tsx'
import { TicketLine } from './ticket-line.tsx'

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('fetch', async () =>
    Response.json({ template: 'https://tracker.example/new?t={title}&b={body}' }),
  )
})
afterEach(() => vi.unstubAllGlobals())

const Both = ({ actionKey }: { actionKey: string }) => {
  const action = useBoard('actions', (all) => all.get(actionKey))
  return (
    action && (
      <>
        <TicketLine action={action} />
        <TicketDetail action={action} />
      </>
    )
  )
}

it('offers a filled-in ticket, takes its address and shows the way there', async () => {
  const room = testRoom()
  const key = addAction(room.doc, room.stamp(), { title: 'Alert & tell', owner: { name: 'Kofi' } })
  renderInRoom(<Both actionKey={key} />, room)
  const make = await screen.findByRole('link', { name: /^New ticket for Alert & tell/ })
  const url = new URL(make.getAttribute('href') ?? '')
  expect([url.origin, url.searchParams.get('t')]).toEqual(['https://tracker.example', 'Alert & tell'])
  expect(url.searchParams.get('b')).toContain('Owner: Kofi')
  expect([make.getAttribute('target'), make.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer'])
  await userEvent.type(screen.getByRole('textbox', { name: 'Its ticket' }), 'https://t.example/OPS-1{Enter}')
  const there = await screen.findByRole('link', { name: /^Ticket OPS-1/ })
  expect(there.getAttribute('href')).toBe('https://t.example/OPS-1')
  expect(screen.queryByRole('link', { name: /^New ticket/ })).toBeNull()
})

it('makes no link of what leads to no web page', () => {
  const room = testRoom()
  const key = addAction(room.doc, room.stamp(), { title: 'Alert' })
  // Not a link of ours: what somebody may have written there.
  editAction(room.doc, key, { ticket: ['javascript', 'alert(1)'].join(':') })
  renderInRoom(<Both actionKey={key} />, room)
  expect(screen.queryByRole('link', { name: /^Ticket/ })).toBeNull()
})
