import '../room/testing/browser.ts'
import { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { noteExtensions } from './extensions.ts'
import { begun, entered, moved, newLineUnderNow, type When } from './line-edits.ts'

const WHEN: When = { at: '2031-05-06T14:29:00.000Z', box: 'timeline', entryId: 'entryentry02' }
const editors: Editor[] = []

/** An editor with blocks as `# entryId` for headings of the meeting and words for lines; the caret where `|` stands. */
const editorOf = (...blocks: string[]): Editor => {
  const content = blocks.map((block) => {
    const words = block.replace('|', '').replace(/^# /, '')
    const inner = words === '' ? {} : { content: [{ type: 'text', text: words }] }
    return block.startsWith('# ')
      ? { type: 'heading', attrs: { level: 3, entryId: words }, ...inner }
      : { type: 'paragraph', ...inner }
  })
  const editor = new Editor({ extensions: noteExtensions(), content: { type: 'doc', content } })
  editors.push(editor)
  let pos = 0
  blocks.forEach((block, index) => {
    const at = block.replace(/^# /, '').indexOf('|')
    if (at >= 0) {
      const { tr } = editor.state
      editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 1 + at)))
    }
    pos += editor.state.doc.child(index).nodeSize
  })
  return editor
}
const run = (editor: Editor, tr: ReturnType<typeof entered>): string[] => {
  if (tr) editor.view.dispatch(tr)
  const lines: string[] = []
  editor.state.doc.forEach((block, offset) => {
    const { from } = editor.state.selection
    const caret = from > offset && from <= offset + block.nodeSize - 1 ? '|' : ''
    lines.push(`${block.type.name === 'heading' ? '# ' : ''}${block.textContent}${caret}`)
  })
  return lines
}

describe('lines of the notes', () => {
  afterEach(() => {
    for (const editor of editors.splice(0)) editor.destroy()
  })

  it('go on under the newest heading once the room has gone on', () => {
    const editor = editorOf('# entryentry01', 'said|', '# entryentry02')
    expect(run(editor, entered(editor.state))).toEqual(['# entryentry01', 'said', '# entryentry02', '|'])
  })

  it('take in a letter that the browser wrote beside their words', async () => {
    const editor = editorOf('|')
    // Nothing is laid out here that could be scrolled to.
    editor.setOptions({ editorProps: { handleScrollToSelection: () => true } })
    document.body.append(editor.view.dom)
    editor.view.dom.firstElementChild?.prepend('/')
    await vi.waitFor(() => expect(editor.state.doc.textContent).toBe('/'))
  })

  it('stay where they are while lines follow, or in the middle of their words', () => {
    const between = editorOf('# entryentry01', 'said|', '# entryentry02', 'more')
    expect(entered(between.state)).toBeNull()
    const inside = editorOf('# entryentry01', 'sa|id', '# entryentry02')
    expect(entered(inside.state)).toBeNull()
  })

  it('that were begun empty are written where the room is, with the time', () => {
    const editor = editorOf('# entryentry01', '|', '# entryentry02')
    expect(run(editor, begun(editor.state, 'N', WHEN))).toEqual(['# entryentry01', '# entryentry02', 'N|'])
    expect(editor.state.doc.lastChild?.attrs).toMatchObject({
      at: WHEN.at,
      box: 'timeline',
      entryId: 'entryentry02',
    })
  })

  it('begin in bold where that was asked for before the first letter', () => {
    const editor = editorOf('|')
    editor.view.dispatch(editor.state.tr.addStoredMark(editor.schema.marks.bold!.create()))
    run(editor, begun(editor.state, 'N', WHEN))
    expect(editor.getHTML()).toContain('<strong>N</strong>')
  })

  it('keep no time outside of a meeting', () => {
    const editor = editorOf('|')
    expect(begun(editor.state, 'N', null)).toBeNull()
  })

  it('are begun by a letter behind the words of a heading of the meeting, and never in the midst of them', () => {
    const behind = editorOf('# entryentry01|', 'said')
    expect(run(behind, begun(behind.state, 'N', null))).toEqual(['# entryentry01', 'N|', 'said'])
    const within = editorOf('# entry|entry01')
    expect(begun(within.state, 'N', null)).toBeNull()
  })

  it('are begun under the current entry, and an empty one there serves again', () => {
    const now = { entryId: 'entryentry01', question: null, box: 'timeline' } as const
    const editor = editorOf('# entryentry01', 'said', '# entryentry02', 'more|')
    expect(run(editor, newLineUnderNow(editor.state, now))).toEqual([
      '# entryentry01', 'said', '|', '# entryentry02', 'more',
    ]) // prettier-ignore
    expect(run(editor, newLineUnderNow(editor.state, now))).toHaveLength(5)
  })

  it('move up and down over others and over headings, and not beyond the ends', () => {
    const editor = editorOf('# entryentry01', 'one|', 'two')
    expect(run(editor, moved(editor.state, 1))).toEqual(['# entryentry01', 'two', 'one|'])
    expect(moved(editor.state, 1)).toBeNull()
    run(editor, moved(editor.state, -1))
    expect(run(editor, moved(editor.state, -1))).toEqual(['one|', '# entryentry01', 'two'])
  })

  it('show what they are with a word and a sign, outside of their own words', () => {
    const editor = editorOf('no alert|')
    editor.view.dispatch(editor.state.tr.setNodeMarkup(0, null, { mark: 'surprise', at: WHEN.at }))
    expect(editor.view.dom.textContent).toContain('Surprise')
    expect(editor.view.dom.querySelector('p')?.textContent).toBe('no alert')
    expect(editor.state.doc.textContent).toBe('no alert')
  })
})
