import { describe, expect, it } from 'vitest'
import { Doc, Text, applyUpdate, encodeStateAsUpdate } from 'yjs'
import { leaveTidying } from './untidied.ts'

/** A text, and what arrives when two people make it bold at once without seeing each other. */
function twiceMarked(): { kept: Uint8Array; arriving: Uint8Array[] } {
  const first = new Doc()
  first.getText('notes').insert(0, 'The queue was full')
  const kept = encodeStateAsUpdate(first)
  const arriving = [101, 102].map((client) => {
    const doc = new Doc()
    applyUpdate(doc, kept)
    doc.clientID = client
    doc.getText('notes').format(0, 9, { bold: true })
    return encodeStateAsUpdate(doc)
  })
  return { kept, arriving }
}

function received(prepare: (doc: Doc) => void): { doc: Doc; own: number } {
  const { kept, arriving } = twiceMarked()
  const doc = new Doc()
  doc.getText('notes')
  prepare(doc)
  let own = 0
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') own++
  })
  for (const update of [kept, ...arriving]) applyUpdate(doc, update, 'server')
  return { doc, own }
}

describe('C5 marks that have lost their meaning', () => {
  it('are deleted by a page of itself when a text arrives', () => {
    expect(received(() => {}).own).toBeGreaterThan(0)
  })

  it('stay in a page that leaves the tidying, which shows the same words and marks', () => {
    const { doc, own } = received(leaveTidying)
    expect(own).toBe(0)
    const shown = (text: Text): unknown => text.toDelta()
    expect(shown(doc.getText('notes'))).toEqual(shown(received(() => {}).doc.getText('notes')))
  })

  it('are the page’s own again when it is taken back', () => {
    expect(received((doc) => leaveTidying(doc)()).own).toBeGreaterThan(0)
  })
})
