import { addEntry, type EntryPatch, ORIGIN } from '@second-story/board'
import { act } from '@testing-library/react'
import type { Doc, Map as YMap } from 'yjs'
import type { TestRoom } from './test-room.tsx'

/** A key that sorts and reads well in a test. */
export const entryId = (index: number): string => `entry${String(index).padStart(10, '0')}`

const START = Date.UTC(2031, 4, 5, 22)

/** Puts so many entries on the board, a minute apart from 22:00 on; `more` sets what is special about one. */
export const withEntries = (
  room: TestRoom,
  count: number,
  more: (index: number) => EntryPatch = () => ({}),
): void => {
  room.doc.transact(() => {
    for (let index = 0; index < count; index++) {
      const at = new Date(START + index * 60_000).toISOString().replace('.000Z', 'Z')
      const stamp = { ...room.stamp(), role: 'facilitator' as const, id: entryId(index) }
      addEntry(room.doc, stamp, { at, text: `Entry ${index}`, ...more(index) })
    }
  })
}

/** What the server would write into the agenda. */
export const setAgenda = (doc: Doc, fields: Readonly<Record<string, unknown>>): void => {
  act(() => {
    doc.transact(() => {
      const agenda: YMap<unknown> = doc.getMap('agenda')
      for (const [field, value] of Object.entries(fields)) agenda.set(field, value)
    }, ORIGIN.server)
  })
}
