import { addAction, addAnnotation, editFacts, factText, createBoard } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { OwnWords } from './own-words.ts'

const stage = () => {
  const doc = new Y.Doc()
  let ids = 0
  const newId = (): string => `id${String(++ids).padStart(12, '0')}`
  createBoard(doc, { title: 'Review' }, newId)
  const words = new OwnWords(doc, [], (origin) => origin !== 'server')
  const stamp = () => ({
    personId: 'ada0000000',
    role: 'participant' as const,
    id: newId(),
    at: '2031-05-06T14:00:00Z',
  })
  return { doc, words, stamp, newId }
}

describe('own words', () => {
  it('of an annotation come back with the draft they can go into', () => {
    const { doc, words, stamp, newId } = stage()
    const entryId = newId()
    addAnnotation(doc, stamp(), { entryId, lens: 'saw', body: 'a flat graph' })
    expect(words.read()).toEqual([{ text: 'a flat graph', draft: `annotation:${entryId}:saw` }])
  })

  it('told without a name, or by somebody else, come back as they were told', () => {
    const { doc, words, stamp, newId } = stage()
    const fields = { entryId: newId(), lens: 'saw', body: 'a flat graph' } as const
    addAnnotation(doc, stamp(), { ...fields, saidBy: 'mei0000000', unnamed: true })
    const [kept] = words.read()
    expect(JSON.parse(kept?.extras ?? '')).toMatchObject({ saidBy: 'mei0000000', unnamed: true })
  })

  it('typed letter by letter are one text', () => {
    const { doc, words } = stage()
    for (const letter of 'slow')
      factText(doc, 'summary')?.insert(factText(doc, 'summary')?.length ?? 0, letter)
    expect(words.read()).toEqual([{ text: 'slow', draft: null }])
  })

  it('that are safe are forgotten, later ones are kept', () => {
    const { doc, words, stamp } = stage()
    addAction(doc, stamp(), { title: 'first' })
    addAction(doc, stamp(), { title: 'second' })
    words.keepLast(1)
    expect(words.read().map(({ text }) => text)).toEqual(['second'])
    words.keepLast(0)
    expect(words.read()).toEqual([])
  })

  it('are given back where others took their line away before they had them, and not after', () => {
    const doc = new Y.Doc()
    const lost: string[] = []
    const words = new OwnWords(
      doc,
      [],
      (origin) => origin !== 'server',
      (gone) => lost.push(...gone.map(({ text }) => text)),
    )
    const lines = doc.getXmlFragment('notes')
    for (const text of ['safe', 'typed in the train', 'another']) {
      const line = new Y.XmlElement('paragraph')
      line.insert(0, [new Y.XmlText(text)])
      lines.insert(lines.length, [line])
    }
    words.keepLast(2)
    doc.transact(() => lines.delete(0, 2), 'server')
    expect(lost).toEqual(['typed in the train'])
    expect(lines.toString()).toContain('another')
  })

  it('are not what others wrote, nor what is no prose', () => {
    const { doc, words } = stage()
    doc.transact(() => factText(doc, 'impact')?.insert(0, 'theirs'), 'server')
    editFacts(doc, { timeZone: 'Europe/Berlin' })
    expect(words.read()).toEqual([])
  })
})
