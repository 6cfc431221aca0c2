import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  addAction,
  addAnnotation,
  addEntry,
  createBoard,
  editEntry,
  editFacts,
  hideEntry,
  ORIGIN,
  readBoard,
  removeWords,
  rootMap,
  type Stamp,
  withdrawAnnotation,
} from '../index.ts'
import { type OwnStep, ownSteps } from './own-steps.ts'

const board = () => {
  const doc = new Y.Doc()
  let ids = 0
  const newId = (): string => `thing${String(++ids).padStart(12, '0')}`
  createBoard(doc, { title: 'Labels came late', timeZone: 'UTC' }, newId)
  const stamp = (role: Stamp['role'] = 'facilitator'): Stamp => ({
    personId: 'ada0000000',
    role,
    id: newId(),
    at: '2031-05-06T14:00:00Z',
  })
  const steps: OwnStep[] = []
  const own = ownSteps(doc, (step) => steps.push(step))
  const last = async (): Promise<OwnStep> => {
    await Promise.resolve()
    return steps.pop()!
  }
  return { doc, stamp, own, steps, last }
}

describe('taking back one’s own last step', () => {
  it('hides an entry that was added, and leaves it for the history', async () => {
    const { doc, stamp, own, last } = board()
    const key = addEntry(doc, stamp(), { text: 'The printer stops', kind: 'other' })
    expect(own.takeBack(await last())).toBe(true)
    expect(readBoard(doc).timeline.get(key)).toMatchObject({ hidden: true })
  })

  it('gives fields back what they held, also nothing', async () => {
    const { doc, stamp, own, last } = board()
    const key = addEntry(doc, stamp(), { text: 'The printer stops', kind: 'other' })
    await last()
    editEntry(doc, key, { text: 'The printer stopped', inflection: true })
    own.takeBack(await last())
    const entry = readBoard(doc).timeline.get(key)
    expect(entry?.text).toBe('The printer stops')
    expect(entry?.inflection).toBeUndefined()
  })

  it('brings withdrawn words back under their own key, and withdraws new ones', async () => {
    const { doc, stamp, own, last } = board()
    const entryId = addEntry(doc, stamp(), { text: 'The printer stops', kind: 'other' })
    const key = addAnnotation(doc, stamp(), { entryId, lens: 'saw', body: 'A red light' })
    await last()
    withdrawAnnotation(doc, key)
    own.takeBack(await last())
    expect([...readBoard(doc).annotations.values()]).toMatchObject([
      { id: key, body: 'A red light', lens: 'saw' },
    ])
    const more = addAnnotation(doc, stamp(), { entryId, lens: 'knew', body: 'Nothing' })
    own.takeBack(await last())
    expect(readBoard(doc).annotations.has(more)).toBe(false)
  })

  it('takes flags and facts back', async () => {
    const { doc, own, last } = board()
    removeWords(doc, 'otherother00:thing00000001', 'ada0000000', '2031-05-06T14:00:00Z')
    own.takeBack(await last())
    expect(rootMap(doc, 'removed').size).toBe(0)
    editFacts(doc, { title: 'Labels came very late' })
    own.takeBack(await last())
    expect(readBoard(doc).facts.title).toBe('Labels came late')
  })

  it('leaves alone what somebody else changed meanwhile', async () => {
    const { doc, stamp, own, last } = board()
    const key = addEntry(doc, stamp(), { text: 'One', kind: 'other' })
    await last()
    editEntry(doc, key, { text: 'Two' })
    const step = await last()
    doc.transact(() => (rootMap(doc, 'timeline').get(key) as Y.Map<unknown>).set('text', 'Three'), 'provider')
    expect(own.takeBack(step)).toBe(false)
    expect(readBoard(doc).timeline.get(key)?.text).toBe('Three')
  })

  it('holds what was written in one go as one step', async () => {
    const { doc, stamp, own, steps, last } = board()
    const one = addEntry(doc, stamp(), { text: 'One', kind: 'other' })
    const two = addAction(doc, stamp(), { title: 'Two', owner: null })
    const step = await last()
    expect(steps).toEqual([])
    own.takeBack(step)
    const { timeline, actions } = readBoard(doc)
    expect(timeline.get(one)?.hidden).toBe(true)
    expect(actions.get(two)?.hidden).toBe(true)
  })

  it('hears neither of the server’s writes nor of its own taking back', async () => {
    const { doc, stamp, own, steps, last } = board()
    const key = addEntry(doc, stamp(), { text: 'One', kind: 'other' })
    const step = await last()
    doc.transact(() => rootMap(doc, 'agenda').set('prompt', 'What did you see?'), ORIGIN.server)
    own.takeBack(step)
    await Promise.resolve()
    expect(steps).toEqual([])
    hideEntry(doc, key, false)
    expect(await last()).toMatchObject([{ section: 'timeline', field: 'hidden', was: true, now: false }])
  })
})
