import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { addFactor } from '../factors/factor.ts'
import { readAll } from '../snapshot.ts'
import { ACTION_STATUS, type Action, addAction, editAction } from './action.ts'
import { unansweredFactors } from './answered.ts'
import { actionGroups, standingActions } from './groups.ts'
import { mergeActions } from './merge-actions.ts'

const MEETING = Date.parse('2026-03-02T14:00:00Z')
const NONE = new Set<string>()
const stamp = (id: string, role: 'scribe' | 'participant' = 'scribe') => ({
  id,
  role,
  personId: 'ada0000000',
  at: '2026-03-02T14:50:00Z',
})

const anyAction = fc.record(
  {
    status: fc.constantFrom(...ACTION_STATUS),
    due: fc.constantFrom('2026-03-16', '2026-09-01', null),
    size: fc.constantFrom('s', 'm', 'l'),
    hidden: fc.boolean(),
    mergedInto: fc.integer({ min: 0, max: 11 }).map((index) => keyOf(index)),
  },
  { requiredKeys: [] },
)
const keyOf = (index: number): string =>
  `${index % 3 === 2 ? 'ada0000000:' : ''}action${String(index).padStart(6, '0')}`

it('puts every action that stands in exactly one group, those with more dots first', () => {
  fc.assert(
    fc.property(
      fc.array(anyAction, { maxLength: 12 }),
      fc.array(fc.nat({ max: 5 }), { minLength: 12, maxLength: 12 }),
      (fields, counts) => {
        const actions = new Map<string, Action>(
          fields.map((one, index) => [keyOf(index), { ...one, id: keyOf(index) } as Action]),
        )
        const dots = new Map(counts.map((count, index) => [keyOf(index), count]))
        const groups = actionGroups(actions, { removed: NONE, meetingAt: MEETING, dots })
        const all = Object.values(groups).flat()
        expect(new Set(all)).toEqual(new Set(standingActions(actions, NONE).map(({ id }) => id)))
        expect(new Set(all).size).toBe(all.length)
        for (const group of Object.values(groups)) {
          const order = group.map((key: string) => dots.get(key) ?? 0)
          expect(order).toEqual(order.toSorted((a: number, b: number) => b - a))
        }
      },
    ),
    { numRuns: 60 },
  )
})

it('keeps one of those that two people merged into each other at once', () => {
  const actions = new Map<string, Action>([
    ['actionaaaaaa', { id: 'actionaaaaaa', mergedInto: 'actionbbbbbb' }],
    ['actionbbbbbb', { id: 'actionbbbbbb', mergedInto: 'actionaaaaaa' }],
  ])
  expect(standingActions(actions, NONE).map(({ id }) => id)).toEqual(['actionaaaaaa'])
})

it('brings together what merged actions answer and takes over what the one that stands lacks', () => {
  const doc = new Y.Doc()
  const into = addAction(doc, stamp('actionaaaaaa'), {
    title: 'The prompt names the host',
    from: ['entryentry01'],
  })
  const same = addAction(doc, stamp('actionbbbbbb'), {
    title: 'Name the host in the prompt',
    from: ['entryentry01', 'factorfactor1'],
    owner: { name: 'Kofi' },
    due: '2026-03-20',
    risk: 'A wrong name',
  })
  const proposal = addAction(doc, stamp('actioncccccc', 'participant'), { title: 'Host names' })
  expect(mergeActions(doc, into, [same, proposal, into])?.parts).toEqual([same])
  expect(readAll(doc, 'actions').get(into)).toMatchObject({
    title: 'The prompt names the host',
    from: ['entryentry01', 'factorfactor1'],
    owner: { name: 'Kofi' },
    due: '2026-03-20',
    risk: 'A wrong name',
  })
  expect(mergeActions(doc, same, [into])).toBeNull()
})

it('names the contributing factors that no action answers', () => {
  const doc = new Y.Doc()
  const disk = addFactor(doc, stamp('factorfactor1'), { text: 'Both hosts look alike' })
  const dump = addFactor(doc, stamp('factorfactor2'), { text: 'Nobody reads the failure mails' })
  addFactor(doc, stamp('factorfactor3'), { text: 'A snapshot for a test', kind: 'lucky' })
  addFactor(doc, stamp('factorfactor4', 'participant'), { text: 'Not taken on yet' })
  const open = (): (string | undefined)[] =>
    unansweredFactors(readAll(doc, 'factors'), readAll(doc, 'actions'), NONE).map(({ id }) => id)
  expect(open()).toEqual([disk, dump])
  const action = addAction(doc, stamp('actionaaaaaa'), { title: 'The prompt names the host', from: [disk] })
  expect(open()).toEqual([dump])
  editAction(doc, action, { status: 'dropped', reason: 'The hosts go away in May' })
  expect(open()).toEqual([disk, dump])
})
