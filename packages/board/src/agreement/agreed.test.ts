import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newAgenda, writeAgenda } from '../agenda/agenda.ts'
import { boxesFor } from '../agenda/boxes.ts'
import { addEntry, editEntry } from '../timeline/entry.ts'
import { agreedNow, changedSince } from './agreed.ts'
import { answerAgreement, decideNote } from './agreement.ts'

const START = Date.UTC(2026, 4, 4, 9)
const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString()
const by = (personId: string, id = 'entry0000000') => ({ personId, role: 'scribe', id, at: at(1) }) as const

let doc: Y.Doc
beforeEach(() => {
  doc = new Y.Doc()
  writeAgenda(doc, { ...newAgenda(boxesFor(60)), state: 'live', meetingStartedAt: START })
})

describe('what an asking ended with', () => {
  it('is nothing where nobody answered in this meeting', () => {
    expect(agreedNow(doc, START)).toBeNull()
    answerAgreement(doc, { personId: 'adaadaadaada', at: at(-60) }, { answer: 'yes' })
    expect(agreedNow(doc, START)).toBeNull()
  })

  it('counts the answers, and the notes that nobody settled', () => {
    const answers = { ada: 'yes', ben: 'note', cleo: 'note', dan: 'not-yet', eva: 'yes' } as const
    for (const [personId, answer] of Object.entries(answers)) {
      answerAgreement(doc, { personId, at: at(40) }, { answer, text: 'a word' })
    }
    decideNote(doc, 'ben', 'settled')
    decideNote(doc, 'cleo', 'open')
    expect(agreedNow(doc, START + 7)).toMatchObject({ at: START + 7, yes: 2, note: 2, notYet: 1, open: 2 })
  })
})

describe('what was changed since', () => {
  const agree = () => {
    answerAgreement(doc, { personId: 'adaadaadaada', at: at(40) }, { answer: 'yes' })
    return agreedNow(doc, START)?.clocks ?? {}
  }
  const other = (): Y.Doc => {
    const far = new Y.Doc()
    Y.applyUpdate(far, Y.encodeStateAsUpdate(doc))
    return far
  }

  it('is nothing right after it', () => {
    addEntry(doc, by('ada'), { text: 'Disk full' })
    expect(changedSince(doc, agree()).size).toBe(0)
  })

  it('is the fields that were written, with the clients that wrote them, and new entries as a whole', () => {
    const key = addEntry(doc, by('ada'), { text: 'Disk full', at: at(-100) })
    const quiet = addEntry(doc, by('ada', 'quiet0000000'), { text: 'Pages go out' })
    const clocks = agree()
    const far = other()
    editEntry(far, key, { text: 'Disk nearly full' })
    editEntry(doc, key, { actor: 'ada' })
    const fresh = addEntry(far, by('ben', 'fresh0000000'), { text: 'The wall goes red' })
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(far))
    const changed = changedSince(doc, clocks)
    expect([...changed.keys()].sort()).toEqual([key, fresh].sort())
    expect([...changed.get(key)!.fields].sort()).toEqual(['actor', 'text'])
    expect(new Set(changed.get(key)!.clients)).toEqual(new Set([doc.clientID, far.clientID]))
    expect(changed.get(fresh)!.fields).toContain('text')
    expect(changed.has(quiet)).toBe(false)
  })

  it('is seen alike by whoever loads the document later', () => {
    const key = addEntry(doc, by('ada'), { text: 'Disk full' })
    const clocks = agree()
    editEntry(doc, key, { text: 'Disk nearly full' })
    editEntry(doc, key, { text: 'Disk almost full' })
    expect(changedSince(other(), clocks)).toEqual(changedSince(doc, clocks))
    expect(changedSince(other(), clocks).get(key)).toEqual({ fields: ['text'], clients: [doc.clientID] })
  })

  it('counts what was written before but came only afterwards: the room had not seen it', () => {
    const key = addEntry(doc, by('ada'), { text: 'Disk full' })
    const far = other()
    editEntry(far, key, { text: 'Disk nearly full' })
    const clocks = agree()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(far))
    expect(changedSince(doc, clocks).get(key)).toEqual({ fields: ['text'], clients: [far.clientID] })
  })
})
