import '../room/testing/browser.ts'
import { notesOf } from '@second-story/board'
import { Editor, type JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import {
  absolutePositionToRelativePosition,
  type ProsemirrorBinding,
  yXmlFragmentToProseMirrorRootNode,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import { afterEach, expect, it, vi } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { noteExtensions } from './extensions.ts'
import { KeptCaret } from './kept-caret.ts'
import { KeptLines } from './kept-lines.ts'
import { placesIn, SharedNotes } from './shared-notes.ts'

const editors: Editor[] = []
afterEach(() => {
  vi.restoreAllMocks()
  for (const editor of editors.splice(0)) editor.destroy()
})

const scribe = async (doc = new Doc()): Promise<{ editor: Editor; doc: Doc }> => {
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: [
      ...noteExtensions(),
      KeptLines,
      KeptCaret,
      SharedNotes.configure({ fragment: notesOf(doc) }),
    ],
  })
  editors.push(editor)
  if (!editor.isInitialized) await new Promise((done) => void editor.on('create', done))
  return { editor, doc }
}

const bindingOf = (editor: Editor): ProsemirrorBinding =>
  (ySyncPluginKey.getState(editor.state) as { binding: ProsemirrorBinding }).binding

const text = (words: string) => [{ type: 'text', text: words }]
const line = (words: string): JSONContent => ({ type: 'paragraph', content: words === '' ? [] : text(words) })
const list = (...lines: string[]): JSONContent => ({
  type: 'bulletList',
  content: lines.map((words) => ({ type: 'listItem', content: [line(words)] })),
})
const EVERYTHING: JSONContent[] = [
  { type: 'heading', attrs: { level: 3 }, content: text('10:12 A heading') },
  line('The page went white'),
  line(''),
  {
    type: 'paragraph',
    content: [
      ...text('See '),
      { type: 'mention', attrs: { kind: 'entry', id: 'entryentry01', label: 'Restart' } },
      { type: 'mention', attrs: { kind: 'person', id: 'personperson', label: 'Mei' } },
    ],
  },
  list('one', '', 'three'),
  { type: 'blockquote', content: [line('said'), list('inside')] },
  { type: 'horizontalRule' },
  { type: 'codeBlock', content: text('a\nb') },
  line('The last'),
]

/** Where the caret can stand. */
const caretsIn = (doc: Node): number[] =>
  Array.from({ length: doc.content.size + 1 }, (_, pos) => pos).filter(
    (pos) => doc.resolve(pos).parent.isTextblock,
  )

const expectSamePlaces = (editor: Editor): void => {
  const { doc } = editor.state
  const { type, mapping } = bindingOf(editor)
  const places = placesIn(editor.state)!
  for (let pos = 0; pos <= doc.content.size; pos++) {
    expect([pos, places.at(pos, doc)]).toEqual([pos, absolutePositionToRelativePosition(pos, type, mapping)])
  }
}

it('says of every place what the binding says', async () => {
  const { editor } = await scribe()
  editor.commands.setContent({ type: 'doc', content: EVERYTHING })
  expectSamePlaces(editor)
})

it('keeps page and shared notes alike through whatever two scribes write, take away and undo', async () => {
  const one = await scribe()
  one.editor.commands.setContent({ type: 'doc', content: EVERYTHING })
  const copy = new Doc()
  applyUpdate(copy, encodeStateAsUpdate(one.doc), 'line')
  const other = await scribe(copy)
  one.doc.on('update', (update: Uint8Array, origin) => origin !== 'line' && applyUpdate(copy, update, 'line'))
  copy.on('update', (update: Uint8Array, origin) => origin !== 'line' && applyUpdate(one.doc, update, 'line'))

  let seed = 7
  const below = (count: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % count
  }
  for (let step = 0; step < 120; step++) {
    const { editor } = below(3) === 0 ? other : one
    const carets = caretsIn(editor.state.doc)
    const caret = carets[below(carets.length)]!
    const { tr } = editor.state
    tr.setSelection(TextSelection.create(tr.doc, caret))
    switch (below(8)) {
      case 0:
        editor.view.dispatch(tr)
        editor.commands.splitBlock()
        break
      case 1:
        editor.view.dispatch(tr)
        editor.commands.joinTextblockBackward()
        break
      case 2:
        editor.view.dispatch(tr)
        editor.commands.setHeading({ level: 3 })
        break
      case 3:
        editor.commands.undo()
        break
      case 4: {
        const block = tr.doc.resolve(caret).before(1)
        if (tr.doc.childCount > 4) tr.delete(block, block + tr.doc.nodeAt(block)!.nodeSize)
        editor.view.dispatch(tr)
        break
      }
      default:
        editor.view.dispatch(tr.insertText('xyz'[below(3)]!))
    }
    for (const each of [one, other]) {
      const shared = yXmlFragmentToProseMirrorRootNode(notesOf(each.doc), each.editor.schema)
      expect(shared.toJSON()).toEqual(each.editor.state.doc.toJSON())
    }
    if (step % 40 === 0) expectSamePlaces(editor)
  }
  expectSamePlaces(one.editor)
  expect(one.editor.state.doc.toJSON()).toEqual(other.editor.state.doc.toJSON())
})

/** How many blocks are looked up for a letter at the end of so many lines. */
const lookedUpIn = async (lines: number): Promise<number> => {
  const { editor } = await scribe()
  editor.commands.setContent(Array.from({ length: lines }, (_, at) => line(`Line ${at}`)))
  const lookedUp = vi.spyOn(bindingOf(editor).mapping, 'get')
  editor.view.dispatch(editor.state.tr.insertText('x', editor.state.doc.content.size - 1))
  return lookedUp.mock.calls.length
}

it('a letter has no other line looked up', async () => {
  expect(await lookedUpIn(200)).toBe(await lookedUpIn(20))
})
