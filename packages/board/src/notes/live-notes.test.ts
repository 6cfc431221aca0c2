import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { linksIn, noteLine } from './note-line.ts'
import { liveNotes } from './live-notes.ts'
import { notesJson } from './notes.ts'

const paragraph = (words: string, attributes: Record<string, string> = {}): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.insert(0, [new Y.XmlText(words)])
  return element
}

it('rebuilds the block that a letter fell into and keeps every other as it is', () => {
  const doc = new Y.Doc()
  const notes = doc.getXmlFragment('notes')
  notes.push([paragraph('one'), paragraph('two')])
  const live = liveNotes(doc)
  const hear = vi.fn()
  live.subscribe(hear)
  const before = live.get()
  expect(live.get()).toBe(before)
  const second = notes.get(1)
  if (second instanceof Y.XmlElement) (second.get(0) as Y.XmlText).insert(3, '!')
  expect(hear).toHaveBeenCalledOnce()
  const after = live.get()
  expect(after).toEqual(notesJson(doc))
  expect(after.content?.[0]).toBe(before.content?.[0])
  expect(after.content?.[1]).not.toBe(before.content?.[1])
  notes.delete(0, 1)
  expect(live.get()).toEqual(notesJson(doc))
})

it('reads what is said about a line, and nothing that is not right there', () => {
  expect(
    noteLine({ attrs: { mark: 'quote', speaker: 'meitanmeitan', made: 'factor', madeId: 'factorfactor' } }),
  ).toEqual({
    mark: 'quote',
    speaker: 'meitanmeitan',
    at: null,
    entryId: null,
    made: { kind: 'factor', id: 'factorfactor' },
  })
  expect(noteLine({ attrs: { mark: 'blame', speaker: 7, made: 'factor' } })).toMatchObject({
    mark: null,
    speaker: null,
    made: null,
  })
  expect(
    linksIn({
      type: 'bulletList',
      content: [
        {
          type: 'paragraph',
          attrs: { made: 'question', madeId: 'question0001' },
          content: [
            { type: 'text', text: 'See ' },
            { type: 'mention', attrs: { kind: 'entry', id: 'entryentry01', label: 'Queue grows' } },
          ],
        },
      ],
    }),
  ).toEqual([
    { kind: 'question', id: 'question0001' },
    { kind: 'entry', id: 'entryentry01' },
  ])
})
