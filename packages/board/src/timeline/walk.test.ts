import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { newAgenda } from '../agenda/agenda.ts'
import { boxesFor } from '../agenda/boxes.ts'
import { standingBy } from '../agenda/standing-by.ts'
import { readBoard } from '../snapshot.ts'
import { addEntry, editEntry } from './entry.ts'
import { readWalk } from './walk.ts'

it('leads Go the same way as the whole board does', () => {
  const doc = new Y.Doc()
  const stamp = (n: number) =>
    ({ personId: 'ada', role: 'scribe', id: `entry000000${n}`, at: '2026-05-04T09:00:00Z' }) as const
  const keys = Array.from({ length: 6 }, (_, n) =>
    addEntry(doc, stamp(n), {
      text: `words ${n}`,
      ...(n === 3 ? { at: null, after: 'entry0000005' } : { at: `2026-05-03T12:0${9 - n}:00Z` }),
    }),
  )
  editEntry(doc, keys[4]!, { depth: 'pass' })
  editEntry(doc, keys[1]!, { hidden: true })
  const board = readBoard(doc)
  const walk = readWalk(doc)
  expect(walk.order).toEqual(board.order)
  const live = { ...newAgenda(boxesFor(60)), state: 'live', box: 'timeline' } as const
  for (const entryId of [null, ...keys]) {
    const agenda = { ...live, entryId }
    expect(standingBy(agenda, walk, new Map())).toEqual(
      standingBy(agenda, { byId: board.timeline, order: board.order }, new Map()),
    )
  }
})
