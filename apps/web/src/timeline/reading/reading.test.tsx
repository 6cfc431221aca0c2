import { addAnnotation, type EntryPatch } from '@second-story/board'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { entryId, setAgenda, withEntries } from '../../room/testing/board-of.ts'
import { renderInRoom, testRoom } from '../../room/testing/test-room.tsx'
import { usePane } from '../pane-store.ts'
import { withSizes } from '../testing/sized.ts'
import { TimelinePane } from '../timeline-pane.tsx'

withSizes()
beforeEach(() => usePane.getState().reset())

const open = (count: number, more: (index: number) => EntryPatch = () => ({})) => {
  const room = testRoom()
  withEntries(room, count, (index) => ({
    kind: 'message',
    actor: index % 2 ? 'mei' : 'ines',
    ...more(index),
  }))
  renderInRoom(<TimelinePane variant="centre" />, room)
  return room
}
const press = (key: string): void => {
  fireEvent.keyDown(document.body, { key })
}
const BAR = 'Filter the timeline'
const bar = () => screen.getByLabelText(BAR)
const said = (words: RegExp) => screen.findByText(words)

describe('reading the timeline', () => {
  it('folds much talk, opens one fold by its row and all of it by a key', async () => {
    const room = open(200, (index) => (index === 100 ? { inflection: true } : {}))
    const [first] = screen.getAllByRole('button', { name: /100 lines of talk/ })
    expect(screen.getByText('Entry 100')).toBeTruthy()
    expect(screen.queryByText(/^Entry 50$/)).toBeNull()
    fireEvent.click(first!)
    expect(first!.getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByText(/Entry 3$/)).toBeTruthy()
    press('z')
    expect(screen.queryByRole('button', { name: /lines of talk/ })).toBeNull()
    act(
      () => void addAnnotation(room.doc, room.stamp(), { entryId: entryId(7), lens: 'saw', body: 'A graph' }),
    )
    press('z')
    expect(screen.queryByText(/Entry 3$/)).toBeNull()
    // Somebody wrote on it: it stands out from now on.
    expect(screen.getByText('Entry 7')).toBeTruthy()
  })

  it('narrows to a person, says so in words with what stands there all the same, and shows all again', async () => {
    const room = open(10)
    setAgenda(room.doc, { state: 'live', entryId: entryId(2) })
    expect(screen.queryByLabelText(BAR)).toBeNull()
    press('f')
    fireEvent.change(within(bar()).getByLabelText('Who acted'), { target: { value: 'mei' } })
    await said(/^5 of 10: by mei\. What the room discusses is not among them/)
    expect(screen.queryByText('Entry 4')).toBeNull()
    expect(screen.getByRole('region', { name: 'Entry 2' })).toBeTruthy()
    fireEvent.click(within(bar()).getByRole('button', { name: 'Show all' }))
    expect(await screen.findByText('Entry 4')).toBeTruthy()
  })

  it('lifts the filter for whoever asks for an entry it leaves out, and can put it back', async () => {
    open(10)
    press('f')
    const words = screen.getByLabelText('Only entries with these words')
    fireEvent.change(words, { target: { value: 'entry 3' } })
    await said(/^1 of 10: with “entry 3”/)
    act(() => usePane.getState().goTo(entryId(5), 'near', true))
    expect(await screen.findByText('Entry 5')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Put it back' }))
    await said(/^1 of 10/)
  })
})
