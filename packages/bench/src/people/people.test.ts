import { Doc, type XmlElement, applyUpdate } from 'yjs'
import { describe, expect, it } from 'vitest'
import { pictureOf, strayIn, textsIn } from './checks.ts'
import { PARAGRAPH_CHARS } from './hand.ts'
import { LightWriter } from './light-writer.ts'
import { Writer } from './writer.ts'

const wrote = (count: number): { doc: Doc; updates: Uint8Array[] } => {
  const doc = new Doc()
  const updates: Uint8Array[] = []
  const writer = new LightWriter(7, 2, (update) => updates.push(update))
  for (let i = 0; i < count; i++) writer.write()
  for (const update of updates) applyUpdate(doc, update)
  return { doc, updates }
}

describe('a light writer', () => {
  it('writes updates that Yjs takes, each with the next words, in paragraphs of bounded length', () => {
    const { doc, updates } = wrote(1_000)
    expect(updates).toHaveLength(1_000)
    expect([...textsIn(doc)]).toEqual([[2, new Set(Array.from({ length: 1_000 }, (_, i) => i))]])
    const lengths = doc
      .getXmlFragment('notes')
      .toArray()
      .map((node) => (node as XmlElement).toString().length)
    expect(lengths.length).toBeGreaterThan(3)
    expect(Math.max(...lengths)).toBeLessThan(PARAGRAPH_CHARS + 30)
    expect(strayIn(doc)).toEqual([])
  })
})

describe('a writer', () => {
  it('puts four of five edits into the notes and the fifth into an annotation of its own', () => {
    const doc = new Doc()
    const writer = new Writer(doc, 5, 'somebody1234')
    writer.prepare()
    for (let i = 0; i < 50; i++) writer.write()
    const texts = textsIn(doc).get(5)!
    expect([...texts].every((number) => writer.isText(number))).toBe(true)
    expect(texts.size).toBe(40)
    const bodies = Object.values(doc.getMap('annotations').toJSON() as Record<string, { body: string }>)
    expect(bodies.filter(({ body }) => body.startsWith('~@#'))).toHaveLength(10)
    expect(strayIn(doc)).toEqual([])
  })
})

describe('the picture of a document', () => {
  it('is equal for equal documents and differs with one letter', () => {
    const { updates } = wrote(20)
    const same = new Doc()
    for (const update of updates) applyUpdate(same, update)
    const { doc } = { doc: new Doc() }
    for (const update of updates.slice(0, -1)) applyUpdate(doc, update)
    const whole = new Doc()
    for (const update of updates.toReversed()) applyUpdate(whole, update)
    expect(pictureOf(whole)).toBe(pictureOf(same))
    expect(pictureOf(doc)).not.toBe(pictureOf(same))
  })
})

describe('strays', () => {
  it('are unknown roots, unknown nodes and updates that wait', () => {
    const { updates } = wrote(3)
    const doc = new Doc()
    doc.getMap('secrets')
    applyUpdate(doc, updates[2]!)
    expect(strayIn(doc)).toEqual(['there is a root "secrets"', 'updates wait for others that never came'])
  })
})
