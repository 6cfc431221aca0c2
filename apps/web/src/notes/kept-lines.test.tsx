import '../room/testing/browser.ts'
import { notesOf } from '@second-story/board'
import { Editor } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import { Node } from '@tiptap/pm/model'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { afterEach, expect, it, vi } from 'vitest'
import { Doc } from 'yjs'
import { noteExtensions } from './extensions.ts'
import { KeptLines } from './kept-lines.ts'

afterEach(() => vi.restoreAllMocks())

/** How many blocks are compared for a letter at the end of so many lines, all of which were made anew before. */
const comparedIn = (lines: number): number => {
  const editor = new Editor({
    extensions: [...noteExtensions(), KeptLines, Collaboration.configure({ fragment: notesOf(new Doc()) })],
  })
  const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
  editor.commands.setContent(Array.from({ length: lines }, (_, line) => text(`Line ${line}`)))
  // The binding does this by itself when the editor comes back to notes that are there already.
  const { binding } = ySyncPluginKey.getState(editor.state) as { binding: { _forceRerender(): void } }
  binding._forceRerender()
  const compared = vi.spyOn(Node.prototype, 'sameMarkup')
  editor.view.dispatch(editor.state.tr.insertText('x', editor.state.doc.content.size - 1))
  const times = compared.mock.calls.length
  compared.mockRestore()
  expect(editor.view.dom.textContent).toMatch(new RegExp(`Line 0.*Line ${lines - 1}x$`))
  editor.destroy()
  return times
}

it('a letter has no other line looked through, also when all lines were made anew', () => {
  expect(comparedIn(200)).toBe(comparedIn(20))
})
