import { notesOf } from '@second-story/board'
import { Editor, Extension } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import { findHints } from '@second-story/language'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { noteExtensions } from './extensions.ts'
import { areOwn } from './own-letters.ts'
import { hintAt, wordingMarks } from './wording-marks.ts'

/** Somebody's editor on a document of their own. Lines are read when `rest` says so. */
const desk = (doc: Y.Doc) => {
  let rests: (() => void)[] = []
  const kept = new Set<string>()
  const wording = { on: true }
  const marks = wordingMarks({
    reader: async () => findHints,
    isOn: () => wording.on,
    isOwn: (place, state) => areOwn(place, state, doc, new Set([doc.clientID])),
    isKept: (phrase) => kept.has(phrase),
    atRest: (run) => {
      rests.push(run)
      return () => {
        rests = rests.filter((one) => one !== run)
      }
    },
    onFound: () => {},
  })
  const extension = Extension.create({ name: 'wordingMarks', addProseMirrorPlugins: () => [marks.plugin] })
  const editor = new Editor({
    extensions: [...noteExtensions(), Collaboration.configure({ fragment: notesOf(doc) }), extension],
  })
  const rest = async (): Promise<void> => {
    while (rests.length > 0) {
      const [run] = rests.splice(0)
      run?.()
      // What reads for hints is fetched first.
      await new Promise((done) => setTimeout(done))
    }
  }
  const underlined = (): string[] => {
    const found: string[] = []
    editor.state.doc.descendants((node, pos) => {
      if (!node.isTextblock) return true
      for (let at = pos + 1; at <= pos + node.content.size; at++) {
        const phrase = hintAt(editor.state, at, true)?.hint.phrase
        if (phrase !== undefined && found.at(-1) !== phrase) found.push(phrase)
      }
      return false
    })
    return found
  }
  return { editor, rest, underlined, kept, wording, redraw: () => marks.redraw(editor.view) }
}

const together = (): [Y.Doc, Y.Doc] => {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  one.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== 'wire' && Y.applyUpdate(other, update, 'wire'),
  )
  other.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== 'wire' && Y.applyUpdate(one, update, 'wire'),
  )
  return [one, other]
}

describe('underlined wording in the notes', () => {
  const editors: Editor[] = []
  afterEach(() => {
    for (const editor of editors.splice(0)) editor.destroy()
  })
  const two = () => {
    const desks = together().map(desk) as [ReturnType<typeof desk>, ReturnType<typeof desk>]
    editors.push(...desks.map(({ editor }) => editor))
    return desks
  }

  it('is on the screen of whoever typed it and on nobody else’s', async () => {
    const [one, other] = two()
    one.editor.commands.insertContent('Somebody failed to read the page')
    await one.rest()
    await other.rest()
    expect(other.editor.getText()).toContain('failed to read')
    expect(one.underlined()).toEqual(['Somebody failed to'])
    expect(other.underlined()).toEqual([])
  })

  it('stays while others type elsewhere, and goes when it is kept or hints are off', async () => {
    const [one, other] = two()
    one.editor.commands.insertContent('<p>We should have asked</p><p>Then</p>')
    await one.rest()
    other.editor.commands.insertContentAt(other.editor.state.doc.content.size, '<p>It was her fault</p>')
    expect(one.underlined()).toEqual(['should have asked'])
    await other.rest()
    expect(other.underlined()).toHaveLength(1)
    one.wording.on = false
    one.redraw()
    expect(one.underlined()).toEqual([])
    one.wording.on = true
    one.kept.add('should have asked')
    one.redraw()
    expect(one.underlined()).toEqual([])
  })

  it('leaves alone what is marked as somebody’s own words, and code', async () => {
    const [one] = two()
    one.editor.commands.insertContent(
      '<p data-mark="quote">We should have asked</p><pre><code>we should have asked</code></pre><p>We should have called</p>',
    )
    await one.rest()
    expect(one.underlined()).toEqual(['should have called'])
  })
})
