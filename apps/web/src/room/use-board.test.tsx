import { addEntry, addQuestion, editEntry } from '@second-story/board'
import { act, screen } from '@testing-library/react'
import { memo } from 'react'
import { describe, expect, it } from 'vitest'
import { renderInRoom, testRoom } from './testing/test-room.tsx'
import { isEqual, useBoard } from './use-board.ts'

describe('useBoard', () => {
  it('renders only the row whose entry changed', () => {
    const room = testRoom()
    const renders = new Map<string, number>()
    const Row = memo(({ id }: { id: string }) => {
      const text = useBoard('timeline', ({ byId }) => byId.get(id)?.text)
      renders.set(id, (renders.get(id) ?? 0) + 1)
      return <li>{text}</li>
    })
    let lists = 0
    const List = () => {
      const ids = useBoard('timeline', ({ order }) => order.filter((id) => id !== 'nothing'))
      lists += 1
      return ids.map((id) => <Row key={id} id={id} />)
    }
    const one = addEntry(room.doc, room.stamp(), { at: '2031-05-06T14:00:00Z', text: 'one' })
    const two = addEntry(room.doc, room.stamp(), { at: '2031-05-06T14:01:00Z', text: 'two' })
    renderInRoom(<List />, room)
    expect([lists, renders.get(one), renders.get(two)]).toEqual([1, 1, 1])

    act(() => editEntry(room.doc, two, { text: 'two, corrected' }))
    expect(screen.getByText('two, corrected')).toBeDefined()
    expect([lists, renders.get(one), renders.get(two)]).toEqual([1, 1, 2])

    act(() => void addQuestion(room.doc, room.stamp(), { text: 'another section' }))
    expect([lists, renders.get(one), renders.get(two)]).toEqual([1, 1, 2])
  })

  it('keeps the identity of a selection whose members are the same', () => {
    const room = testRoom()
    const seen = new Set<readonly string[]>()
    const Ids = () => {
      seen.add(useBoard('timeline', ({ byId }) => [...byId.keys()]))
      return null
    }
    const id = addEntry(room.doc, room.stamp(), { text: 'one' })
    const { rerender } = renderInRoom(<Ids />, room)
    act(() => editEntry(room.doc, id, { text: 'other words' }))
    rerender(<Ids />)
    expect(seen.size).toBe(1)
  })
})

describe('isEqual', () => {
  it.each([
    [[1, 2], [1, 2], true],
    [[1, 2], [2, 1], false],
    [{ a: 1 }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [new Map([['a', 1]]), new Map([['a', 1]]), true],
    [new Map([['a', 1]]), new Map([['a', 2]]), false],
    [[], {}, false],
    [null, undefined, false],
    [{ a: [] }, { a: [] }, false],
  ])('compares %j with %j one level deep', (a, b, same) => {
    expect(isEqual(a, b)).toBe(same)
  })
})
