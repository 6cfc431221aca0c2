import { editAnnotation, editEntry } from '@second-story/board'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useUi } from '../room/ui-store.ts'
import { renderInRoom, testRoom, type TestRoom } from '../room/testing/test-room.tsx'
import { usePane } from './pane-store.ts'
import { entryId, setAgenda, withEntries } from '../room/testing/board-of.ts'
import { withSizes } from './testing/sized.ts'
import { TimelinePane } from './timeline-pane.tsx'

withSizes()
beforeEach(() => {
  usePane.getState().reset()
  useUi.setState({ composing: null, adding: false })
  localStorage.clear()
})

const open = (room: TestRoom = testRoom()) => {
  if (room.view.get('timeline').byId.size === 0) withEntries(room, 5)
  renderInRoom(<TimelinePane variant="centre" />, room)
  setAgenda(room.doc, { state: 'live', box: 'timeline', entryId: entryId(1) })
  return room
}
const bodies = (room: TestRoom) => [...room.view.get('annotations').byId.values()].map(({ body }) => body)

describe('one’s own words', () => {
  it('are added under their lens with Ctrl and Enter', async () => {
    const room = open()
    await userEvent.keyboard('ak')
    await userEvent.type(
      screen.getByRole('textbox', { name: 'What you knew' }),
      'The copy asks for a checkpoint',
    )
    expect(bodies(room)).toEqual([])
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect([...room.view.get('annotations').byId.values()]).toMatchObject([
      { entryId: entryId(1), lens: 'knew', body: 'The copy asks for a checkpoint' },
    ])
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('survive a reload before they are added', async () => {
    const room = open()
    await userEvent.keyboard('as')
    await userEvent.type(screen.getByRole('textbox', { name: 'What you saw' }), 'Two prompts')
    cleanup()
    useUi.setState({ composing: null })
    open(room)
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What you saw' }).value).toBe(
      'Two prompts',
    )
  })

  it('stay open under the caret when the room goes on, and go to the entry they were begun for', async () => {
    const room = open()
    await userEvent.keyboard('aa')
    await userEvent.type(screen.getByRole('textbox', { name: 'What you assumed' }), 'That it hung')
    setAgenda(room.doc, { entryId: entryId(3) })
    const field = screen.getByRole('textbox', { name: 'What you assumed' })
    expect(document.activeElement).toBe(field)
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect([...room.view.get('annotations').byId.values()]).toMatchObject([{ entryId: entryId(1) }])
  })

  it('can be withdrawn, and put back', async () => {
    const room = open()
    await userEvent.keyboard('ak')
    await userEvent.type(screen.getByRole('textbox'), 'Routine by then')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }))
    expect(bodies(room)).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Put it back' }))
    expect(bodies(room)).toEqual(['Routine by then'])
  })

  it('show both versions when they were changed elsewhere meanwhile', async () => {
    const room = open()
    await userEvent.keyboard('ak')
    await userEvent.type(screen.getByRole('textbox'), 'Routine')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    const [key] = room.view.get('annotations').byId.keys()
    await userEvent.click(screen.getByRole('button', { name: 'Edit' }))
    await userEvent.type(screen.getByRole('textbox'), ' by then')
    act(() => editAnnotation(room.doc, key!, { body: 'Never routine' }))
    expect(screen.getByText('Never routine', { selector: 'q' })).toBeTruthy()
    expect(bodies(room)).toEqual(['Never routine'])
    await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }))
    expect(bodies(room)).toEqual(['Routine by then'])
  })
})

describe('the fields of an entry', () => {
  const title = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' })
  const text = (room: TestRoom) => room.view.get('timeline').byId.get(entryId(1))?.text

  it('are written on Enter', async () => {
    const room = open()
    await userEvent.keyboard('e')
    await userEvent.clear(title())
    await userEvent.type(title(), 'Directory removed')
    expect(text(room)).toBe('Entry 1')
    await userEvent.keyboard('{Enter}')
    expect(text(room)).toBe('Directory removed')
  })

  it('are written when they are left', async () => {
    const room = open()
    await userEvent.keyboard('e')
    await userEvent.type(title(), ' on db1')
    await userEvent.tab()
    expect(text(room)).toBe('Entry 1 on db1')
  })

  it('are written after a pause', () => {
    vi.useFakeTimers()
    const room = open()
    act(() => usePane.getState().edit(entryId(1)))
    fireEvent.change(title(), { target: { value: 'Entry 1, later' } })
    act(() => void vi.advanceTimersByTime(900))
    expect(text(room)).toBe('Entry 1')
    act(() => void vi.advanceTimersByTime(200))
    expect(text(room)).toBe('Entry 1, later')
    vi.useRealTimers()
  })

  it('are never written over what somebody else wrote meanwhile', async () => {
    const room = open()
    await userEvent.keyboard('e')
    await userEvent.type(title(), ' on db1')
    act(() => editEntry(room.doc, entryId(1), { text: 'Entry one' }))
    await userEvent.tab()
    expect(text(room)).toBe('Entry one')
    expect(screen.getByText('Entry one', { selector: 'q' })).toBeTruthy()
    expect(title().value).toBe('Entry 1 on db1')
    await userEvent.click(screen.getByRole('button', { name: 'Take theirs' }))
    expect(title().value).toBe('Entry one')
  })

  it('take a time on the incident’s clock, and only a time', async () => {
    const room = open()
    await userEvent.keyboard('e')
    const time = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Time' })
    await userEvent.clear(time)
    await userEvent.type(time, 'late{Enter}')
    expect(room.view.get('timeline').byId.get(entryId(1))?.at).toBe('2031-05-05T22:01:00Z')
    await userEvent.clear(time)
    await userEvent.type(time, '≈23:25{Enter}')
    expect(room.view.get('timeline').byId.get(entryId(1))).toMatchObject({
      at: '2031-05-05T23:25:00Z',
      precision: 'about',
    })
    const card = screen.getByRole('region', { name: 'Entry 1' })
    expect(within(card).getByText('≈23:25')).toBeTruthy()
  })
})
