import { expect, it } from 'vitest'
import type { Entry } from '../timeline/entry.ts'
import { actorsOf } from './actors.ts'

const entry = (id: string, more: Partial<Entry>): Entry => ({
  id: `entry0000${id}`,
  kind: 'message',
  ...more,
})

it('lists the names in the log with how often and from when to when, the most frequent first', () => {
  const found = actorsOf([
    entry('01', { actor: 'mei', at: '2031-05-06T12:00:00Z' }),
    entry('02', { actor: ' tomas ', at: '2031-05-06T12:09:00Z' }),
    entry('03', { actor: 'tomas', at: '2031-05-06T12:04:00Z' }),
    entry('04', { actor: 'tomas', at: null }),
  ])
  expect(found).toEqual([
    { name: 'tomas', entries: 3, first: '2031-05-06T12:04:00Z', last: '2031-05-06T12:09:00Z' },
    { name: 'mei', entries: 1, first: '2031-05-06T12:00:00Z', last: '2031-05-06T12:00:00Z' },
  ])
})

it('leaves out what is off the board, nameless, proposed, or only ever said by machines', () => {
  const found = actorsOf([
    entry('01', { actor: 'ada', hidden: true }),
    entry('02', { actor: 'bea', mergedInto: 'entry000003' }),
    { ...entry('03', { actor: 'cai' }), id: 'person00000:entry000003' },
    entry('04', { actor: '  ' }),
    entry('05', { actor: 'pager', kind: 'alert' }),
    entry('06', { actor: 'pager', kind: 'graph' }),
    entry('07', { actor: 'deploys', kind: 'deploy' }),
    entry('08', { actor: 'deploys', kind: 'action' }),
  ])
  expect(found.map(({ name }) => name)).toEqual(['deploys'])
})
