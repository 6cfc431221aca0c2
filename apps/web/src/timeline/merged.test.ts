import type { Entry, View } from '@second-story/board'
import { expect, it } from 'vitest'
import { mergedFrom } from './merged.ts'

const timelineOf = (entries: readonly Entry[]): View<'timeline'> => ({
  byId: new Map(entries.map((entry) => [entry.id, entry])),
  order: entries.map(({ id }) => id),
})

it('says what became part of an entry, and nothing for an entry that stands by itself', () => {
  const timeline = timelineOf([
    { id: 'entry00001' },
    { id: 'person0001:proposal01', mergedInto: 'entry00001' },
    { id: 'person0002:proposal02', mergedInto: 'entry00001' },
  ])
  expect(mergedFrom(timeline, 'entry00001')).toEqual(['person0001:proposal01', 'person0002:proposal02'])
  expect(mergedFrom(timeline, 'person0001:proposal01')).toEqual([])
})
