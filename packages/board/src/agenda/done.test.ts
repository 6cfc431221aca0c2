import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { newAgenda, readAgenda, writeAgenda } from './agenda.ts'
import { boxesFor } from './boxes.ts'
import { noteDone, wasDone } from './done.ts'

it('remembers the last hundred commands, in the document and out of what is read of it', () => {
  const doc = new Y.Doc()
  writeAgenda(doc, newAgenda(boxesFor(60)))
  expect(wasDone(doc, 'mark0')).toBe(false)
  for (let n = 0; n < 101; n++) noteDone(doc, `mark${n}`)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  expect([wasDone(copy, 'mark0'), wasDone(copy, 'mark1'), wasDone(copy, 'mark100')]).toEqual([
    false,
    true,
    true,
  ])
  expect(readAgenda(copy)).toEqual(newAgenda(boxesFor(60)))
})
