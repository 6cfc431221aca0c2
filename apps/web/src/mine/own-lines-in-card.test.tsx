import { addEntry, ORIGIN, putDraft, readBoard, readDrafts } from '@second-story/board'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderInRoom, type TestRoom, TEST_NOW, testRoom } from '../room/testing/test-room.tsx'
import { OwnLinesInCard } from './own-lines-in-card.tsx'

let room: TestRoom
let entryId: string

const walk = (fields: Readonly<Record<string, unknown>>): void =>
  act(() =>
    room.doc.transact(() => {
      for (const [field, value] of Object.entries(fields)) room.doc.getMap('agenda').set(field, value)
    }, ORIGIN.server),
  )
const write = (id: string, body: string, more: object = {}): void =>
  putDraft(room.mine!.doc, id, { entryId, lens: 'saw', body, at: '2031-05-01T08:00:00Z', ...more })
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }))
const said = () => [...readBoard(room.doc).annotations.values()].map(({ body }) => body)

beforeEach(() => {
  localStorage.clear()
  room = testRoom({ role: 'participant' })
  const stamp = { ...room.stamp(), role: 'scribe' as const }
  entryId = addEntry(room.doc, stamp, { text: 'It stops', at: new Date(TEST_NOW).toISOString() })
  walk({ state: 'live', box: 'timeline', meetingStartedAt: TEST_NOW })
})
afterEach(cleanup)

describe('one’s own lines in the card of their entry', () => {
  it('are only read before the walk is there', () => {
    write('line00000001', 'The graph was flat')
    renderInRoom(<OwnLinesInCard entryId={entryId} />, room)
    expect(screen.getByText('The graph was flat')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Show the room' })).toBeNull()
  })

  it('are shown one by one, under their author’s key, and leave the card', () => {
    write('line00000001', 'The graph was flat')
    write('line00000002', 'I never opened the other tab')
    walk({ entryId })
    renderInRoom(<OwnLinesInCard entryId={entryId} />, room)
    expect(screen.getByText('You wrote about this moment before the meeting')).toBeTruthy()
    act(() => void fireEvent.click(screen.getAllByRole('button', { name: 'Show the room' })[0]!))
    expect(said()).toEqual(['The graph was flat'])
    expect(screen.queryByText('The graph was flat')).toBeNull()
    expect(screen.getByText('I never opened the other tab')).toBeTruthy()
    // Until the server has it the line stays where it was written.
    expect(readDrafts(room.mine!.doc)).toHaveLength(2)
  })

  it('are kept with one press, and stand there folded for whoever looks again', () => {
    write('line00000001', 'One')
    write('line00000002', 'Two')
    walk({ entryId })
    renderInRoom(<OwnLinesInCard entryId={entryId} />, room)
    press('Keep both mine')
    expect([said(), screen.queryByText('One')]).toEqual([[], null])
    press('Look')
    expect(screen.getByText('One')).toBeTruthy()
    act(() => void fireEvent.click(screen.getAllByRole('button', { name: 'Show the room' })[1]!))
    expect(said()).toEqual(['Two'])
  })

  it('take in what belongs to no entry where its time falls, and tie it there when it is shown', () => {
    write('line00000001', 'On the train', {
      entryId: null,
      moment: new Date(TEST_NOW + 60_000).toISOString(),
    })
    walk({ entryId })
    renderInRoom(<OwnLinesInCard entryId={entryId} />, room)
    expect(screen.getByText('You put it at: 14:01')).toBeTruthy()
    press('Show the room')
    expect([...readBoard(room.doc).annotations.values()]).toMatchObject([{ entryId, body: 'On the train' }])
  })

  it('with two versions are shown only once one of them is chosen', () => {
    write('line00000001', 'The graph was flat')
    walk({ entryId })
    const { unmount } = renderInRoom(<OwnLinesInCard entryId={entryId} />, room)
    press('Edit first')
    fireEvent.change(screen.getByLabelText('Your line'), { target: { value: 'The graph was gone' } })
    act(() => write('line00000001', 'The other graph was flat'))
    fireEvent.keyDown(screen.getByLabelText('Your line'), { key: 'Escape' })
    expect(screen.queryByRole('button', { name: 'Show the room' })).toBeNull()
    unmount()
    renderInRoom(<OwnLinesInCard entryId={entryId} />, room)
    press('Keep this one')
    press('Done')
    press('Show the room')
    expect(said()).toEqual(['The graph was gone'])
  })

  it('are nothing to see for anybody without any', () => {
    walk({ entryId })
    const { container } = renderInRoom(<OwnLinesInCard entryId={entryId} />, room)
    expect(container.querySelector('section')).toBeNull()
  })
})
