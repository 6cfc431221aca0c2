import '../room/testing/browser.ts'
import { notesOf } from '@second-story/board'
import { Editor } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import { TextSelection } from '@tiptap/pm/state'
import { afterEach, expect, it } from 'vitest'
import { applyUpdate, Doc } from 'yjs'
import { noteExtensions } from './extensions.ts'
import { KeptCaret } from './kept-caret.ts'

const editors: Editor[] = []
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy()
})

/** Two scribes at one document, and what gets from one to the other. */
const twoScribes = async (): Promise<readonly [Editor, Editor]> => {
  const docs = [new Doc(), new Doc()] as const
  const [one, other] = docs
  one.on('update', (update: Uint8Array, origin) => origin !== 'line' && applyUpdate(other, update, 'line'))
  other.on('update', (update: Uint8Array, origin) => origin !== 'line' && applyUpdate(one, update, 'line'))
  const made = docs.map(
    (doc) =>
      new Editor({
        element: document.body.appendChild(document.createElement('div')),
        extensions: [...noteExtensions(), KeptCaret, Collaboration.configure({ fragment: notesOf(doc) })],
      }),
  )
  editors.push(...made)
  // An editor is there a moment after it was made.
  const coming = made.filter((editor) => !editor.isInitialized)
  await Promise.all(coming.map((editor) => new Promise((done) => void editor.on('create', done))))
  return [made[0]!, made[1]!]
}

it('a caret stays at its letter while somebody writes before it in a line that says when it was written', async () => {
  const [priya, jonas] = await twoScribes()
  const at = { at: '2031-05-06T14:29:00.000Z', box: 'timeline' }
  const words = [{ type: 'text', text: 'The page went white' }]
  priya.commands.setContent({ type: 'doc', content: [{ type: 'paragraph', attrs: at, content: words }] })
  const end = jonas.state.doc.content.size - 1
  jonas.view.dispatch(jonas.state.tr.setSelection(TextSelection.create(jonas.state.doc, end)))
  for (const letter of 'So: ') {
    const { $from } = priya.state.selection
    const place = letter === 'S' ? 1 : $from.pos
    priya.view.dispatch(
      priya.state.tr.setSelection(TextSelection.create(priya.state.doc, place)).insertText(letter),
    )
  }
  expect(jonas.state.selection.from).toBe(end + 4)
  jonas.view.dispatch(jonas.state.tr.insertText(' at nine'))
  expect([priya, jonas].map((editor) => editor.getText())).toEqual(
    Array.from({ length: 2 }, () => 'So: The page went white at nine'),
  )
})
