import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addAction } from './actions/action.ts'
import { addFactor } from './factors/factor.ts'
import { acceptProposal, isAccepted } from './proposals.ts'
import { addQuestion } from './questions/question.ts'
import { removeWords } from './removed.ts'
import { readThing } from './snapshot.ts'
import { addEntry, editEntry, hideEntry } from './timeline/entry.ts'

const PIA = 'piapiapiapia'
const pia = { personId: PIA, role: 'participant', id: 'proposal0000', at: '2026-05-04T09:00:00Z' } as const
const newId = () => 'freshid00000'
let doc: Y.Doc
beforeEach(() => {
  doc = new Y.Doc()
})

describe('accepting', () => {
  it('copies an entry to a plain id with whose it was, and points the proposal there', () => {
    const key = addEntry(doc, pia, {
      at: '2026-05-03T12:05:00Z',
      text: 'We saw it first on the wall',
      kind: 'graph',
    })
    expect(isAccepted(doc, 'timeline', key)).toBe(false)
    expect(acceptProposal(doc, 'timeline', key, newId)).toBe('freshid00000')
    expect(readThing(doc, 'timeline', 'freshid00000')).toEqual({
      id: 'freshid00000',
      at: '2026-05-03T12:05:00Z',
      text: 'We saw it first on the wall',
      kind: 'graph',
      precision: 'minute',
      proposedBy: PIA,
    })
    expect(readThing(doc, 'timeline', key)?.mergedInto).toBe('freshid00000')
    expect(isAccepted(doc, 'timeline', key)).toBe(true)
  })

  it('takes factors, actions and questions alike; an action is open from then on', () => {
    const keys = {
      factors: addFactor(doc, pia, { text: 'Two queues shared one disk' }),
      actions: addAction(doc, pia, { title: 'Show the disk next to the queue' }),
      questions: addQuestion(doc, pia, { text: 'Who else has this disk?' }),
    } as const
    for (const root of ['factors', 'actions', 'questions'] as const) {
      expect(acceptProposal(doc, root, keys[root], newId)).toBe('freshid00000')
      expect(readThing(doc, root, 'freshid00000')?.proposedBy).toBe(PIA)
    }
    expect(readThing(doc, 'actions', 'freshid00000')?.status).toBe('open')
  })

  it('a second time answers where it went, and writes nothing', () => {
    const key = addFactor(doc, pia, { text: 'Two queues shared one disk' })
    acceptProposal(doc, 'factors', key, newId)
    const before = Y.encodeStateVector(doc)
    expect(acceptProposal(doc, 'factors', key, () => 'anotherid000')).toBe('freshid00000')
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  it('refuses what is no proposal, is not there, is hidden or was taken off the board', () => {
    const [hidden, removed] = ['hidden000000', 'removed00000'].map((id) =>
      addEntry(doc, { ...pia, id }, { text: id }),
    )
    hideEntry(doc, hidden!, true)
    removeWords(doc, removed!, 'adaadaadaada', '2026-05-04T09:00:00Z')
    const plain = addEntry(doc, { ...pia, role: 'scribe', id: 'plain0000000' }, { text: 'plain' })
    editEntry(doc, plain, { text: 'plain, and known' })
    for (const key of [hidden!, removed!, plain, `${PIA}:nothere00000`]) {
      expect(acceptProposal(doc, 'timeline', key, newId)).toBeNull()
    }
  })
})
