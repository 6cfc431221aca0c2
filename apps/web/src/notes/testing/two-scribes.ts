import '../../room/testing/browser.ts'
import { notesOf } from '@second-story/board'
import { type AnyExtension, Editor } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import { afterEach } from 'vitest'
import { applyUpdate, Doc } from 'yjs'
import { noteExtensions } from '../extensions.ts'
import { KeptLines } from '../kept-lines.ts'

const editors: Editor[] = []
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy()
})

/** Two scribes at one document, whose letters are with the other at once. `desk` is what the first one's editor has more. */
export const twoScribes = async (...desk: AnyExtension[]): Promise<readonly [Editor, Editor]> => {
  const docs = [new Doc(), new Doc()] as const
  const [one, other] = docs
  one.on('update', (update: Uint8Array, origin) => origin !== 'line' && applyUpdate(other, update, 'line'))
  other.on('update', (update: Uint8Array, origin) => origin !== 'line' && applyUpdate(one, update, 'line'))
  const made = docs.map(
    (doc, index) =>
      new Editor({
        element: document.body.appendChild(document.createElement('div')),
        extensions: [
          ...noteExtensions(),
          KeptLines,
          ...(index === 0 ? desk : []),
          Collaboration.configure({ fragment: notesOf(doc) }),
        ],
      }),
  )
  editors.push(...made)
  // An editor is there a moment after it was made.
  const coming = made.filter((editor) => !editor.isInitialized)
  await Promise.all(coming.map((editor) => new Promise((done) => void editor.on('create', done))))
  return [made[0]!, made[1]!]
}
