import { addAnnotation, editEntry, hideEntry } from '@second-story/board'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { renderInRoom, testRoom } from '../room/testing/test-room.tsx'
import { usePane } from './pane-store.ts'
import { entryId, setAgenda, withEntries } from '../room/testing/board-of.ts'
import { withSizes } from './testing/sized.ts'
import { TimelinePane } from './timeline-pane.tsx'

withSizes()
beforeEach(() => usePane.getState().reset())

const lines = vi.hoisted(() => ({ rendered: [] as string[] }))
vi.mock('./entry-line.tsx', async (original) => {
  const { EntryLine } = await original<typeof import('./entry-line.tsx')>()
  return {
    EntryLine: (props: Parameters<typeof EntryLine>[0]) => {
      lines.rendered.push(props.entry.id)
      return EntryLine(props)
    },
  }
})

const open = (count: number, more?: Parameters<typeof withEntries>[2]) => {
  const room = testRoom()
  withEntries(room, count, more)
  renderInRoom(<TimelinePane variant="centre" />, room)
  return room
}

describe('the list of entries', () => {
  it('renders only the line whose own entry changed', () => {
    const room = open(100)
    lines.rendered.length = 0
    act(() => editEntry(room.doc, entryId(7), { text: 'Disk full' }))
    expect(screen.getByText('Disk full')).toBeTruthy()
    expect(new Set(lines.rendered)).toEqual(new Set([entryId(7)]))
  })

  it('renders no line when words come to another', () => {
    const room = open(100)
    lines.rendered.length = 0
    act(
      () => void addAnnotation(room.doc, room.stamp(), { entryId: entryId(7), lens: 'saw', body: 'A graph' }),
    )
    expect(lines.rendered).toEqual([])
  })

  it('renders two lines and the card when the room goes on', () => {
    const room = open(100)
    setAgenda(room.doc, { state: 'live', entryId: entryId(3) })
    lines.rendered.length = 0
    setAgenda(room.doc, { entryId: entryId(4) })
    expect(new Set(lines.rendered)).toEqual(new Set([entryId(3)]))
    expect(screen.getByRole('region', { name: 'Entry 4' }).getAttribute('aria-current')).toBe('step')
  })

  it('has all rows in the page as long as there are not more than 150', () => {
    open(110)
    expect(screen.getAllByText(/^Entry \d+$/)).toHaveLength(110)
  })

  it('keeps to a window of rows when there are thousands', () => {
    open(2_000)
    const shown = screen.getAllByText(/^Entry \d+$/)
    expect(shown.length).toBeGreaterThan(10)
    expect(shown.length).toBeLessThan(80)
  })

  it('opens the line that is pressed, and keeps the card open that is pressed', () => {
    open(3)
    fireEvent.click(screen.getByText('Entry 2'))
    const card = screen.getByRole('region', { name: 'Entry 2' })
    fireEvent.click(within(card).getByText('Entry 2'))
    expect(screen.getByRole('region', { name: 'Entry 2' })).toBe(card)
  })

  it('hides an entry, says how many are hidden, and shows them again', () => {
    const room = open(5)
    act(() => hideEntry(room.doc, entryId(2), true))
    expect(screen.queryByText('Entry 2')).toBeNull()
    expect(screen.getByText(/1 hidden/)).toBeTruthy()
    act(() => screen.getByRole('button', { name: /^Show \d+ hidden/ }).click())
    expect(screen.getByText('Entry 2')).toBeTruthy()
    act(() => usePane.getState().setFocus(entryId(2)))
    act(() => screen.getByRole('button', { name: 'Show again' }).click())
    expect(screen.queryByText(/1 hidden/)).toBeNull()
  })

  it('says what an empty lens is: nobody has said yet', () => {
    const room = open(3)
    setAgenda(room.doc, { state: 'live', entryId: entryId(1) })
    const card = screen.getByRole('region', { name: 'Entry 1' })
    expect(within(card).getAllByText('Nobody has said yet')).toHaveLength(3)
  })
})
