import { addAnnotation } from '@second-story/board'
import { Editor } from '@tiptap/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setAgenda } from '../room/testing/board-of.ts'
import { type TestRoom, testRoom } from '../room/testing/test-room.tsx'
import { Desk } from './desk.ts'
import { noteExtensions } from './extensions.ts'

const NOOR = 'noor000000'
const MEI = 'mei0000000'
let room: TestRoom
let editor: Editor
let desk: Desk

beforeEach(() => {
  room = testRoom({ role: 'scribe' })
  for (const [id, name] of [
    [NOOR, 'Noor'],
    [MEI, 'Mei'],
  ] as const) {
    room.doc.getMap('people').set(id, { name, role: 'participant' })
  }
  setAgenda(room.doc, { state: 'live', box: 'timeline', entryId: 'entryentry01' })
  const stamp = { ...room.stamp(), personId: NOOR, role: 'participant' as const }
  addAnnotation(room.doc, stamp, { entryId: 'entryentry01', lens: 'saw', body: 'The graph was flat' })
  editor = new Editor({ extensions: noteExtensions() })
  desk = new Desk(editor, room, undefined)
})
afterEach(() => editor.destroy())

const linkAtEnd = (id: string): void => {
  const end = editor.state.doc.content.size - 1
  desk.link({ kind: 'person', id }, end, end)
}
const speaker = (): unknown => editor.state.doc.firstChild?.attrs.speaker

describe('who is said to have spoken', () => {
  it('is the person named after the words, rather than whoever was likeliest', () => {
    editor.commands.insertContent('I had never seen that page. ')
    desk.mark('quote')
    expect(speaker()).toBe(NOOR)
    linkAtEnd(MEI)
    expect([speaker(), editor.state.doc.textContent]).toEqual([MEI, 'I had never seen that page. '])
    linkAtEnd(NOOR)
    expect(speaker()).toBe(MEI)
  })

  it('is not somebody that they speak of', () => {
    editor.commands.insertContent('I asked ')
    desk.mark('quote')
    linkAtEnd(MEI)
    expect(speaker()).toBe(NOOR)
  })
})
