import type { KeptFile } from '@second-story/api'
import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Answer } from '../room/http.ts'
import { mappingOf } from './change-between.ts'
import { ALT_CHARS } from './picture-view.tsx'
import classes from './picture-view.module.css'

/** Brings a picture to the review; `onPart` hears how much of it is on its way, 0 to 1. */
export type BringPicture = (file: File, onPart: (part: number) => void) => Promise<Answer<KeptFile>>

/** What a change says about pictures on their way: one that comes, its words, one that is there or was refused. */
type Said = { id: object; at: number } | { id: object; gone: true }

const key = new PluginKey<DecorationSet>('picturesComing')
/** So long a refusal stands where the picture would, ms. */
const STAYS_MS = 12_000

/** Takes in pictures that are pasted or dropped into the notes; a line stands in for each until it is there. */
export const bringPictures = (bring: BringPicture): Extension =>
  Extension.create({
    name: 'bringPictures',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (change, shown) => {
            const stays =
              change.docChanged && shown !== DecorationSet.empty
                ? shown.map(mappingOf(change), change.doc)
                : shown
            return coming(stays, change.getMeta(key) as Said | undefined, change.doc)
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handlePaste: (view, { clipboardData }) => {
            const files = [...(clipboardData?.files ?? [])]
            // A word processor puts a picture of the words beside the words: those are meant.
            if (files.length === 0 || clipboardData?.getData('text/plain')) return false
            for (const file of files) void take(view, file, view.state.selection.to, bring)
            return true
          },
          handleDrop: (view, { dataTransfer, clientX, clientY }, _, moved) => {
            const files = [...(dataTransfer?.files ?? [])]
            if (moved || files.length === 0) return false
            const at = view.posAtCoords({ left: clientX, top: clientY })?.pos ?? view.state.doc.content.size
            for (const file of files) void take(view, file, at, bring)
            return true
          },
        },
      }),
    ],
  })

const coming = (
  shown: DecorationSet,
  said: Said | undefined,
  doc: Parameters<DecorationSet['add']>[0],
): DecorationSet => {
  if (!said) return shown
  if ('gone' in said) return shown.remove(find(shown, said.id))
  return shown.add(doc, [Decoration.widget(said.at, () => lineOf(said.id), { id: said.id, side: 1 })])
}

const find = (shown: DecorationSet, id: object): Decoration[] =>
  shown.find(undefined, undefined, (spec: { id?: unknown }) => spec.id === id)

/** The line that stands in for a picture; its words change without the editor. */
const lines = new WeakMap<object, HTMLElement>()
const lineOf = (id: object): HTMLElement => {
  const known = lines.get(id)
  if (known) return known
  const line = document.createElement('span')
  line.className = classes.coming ?? ''
  line.setAttribute('role', 'status')
  line.contentEditable = 'false'
  lines.set(id, line)
  return line
}

const take = async (view: EditorView, file: File, at: number, bring: BringPicture): Promise<void> => {
  const id = {}
  const line = lineOf(id)
  line.textContent = 'Adding the picture'
  const tell = (said: Said): void =>
    view.dispatch(view.state.tr.setMeta(key, said).setMeta('addToHistory', false))
  tell({ id, at })
  const isDocument = file.type === 'application/pdf'
  const answer: Answer<KeptFile> = isDocument
    ? { ok: false, status: 0, detail: 'The notes take pictures. Drop a PDF on its entry.' }
    : await bring(file, (part) => {
        line.textContent = `Adding the picture, ${Math.round(part * 100)} %`
      })
  if (view.isDestroyed) return
  if (!answer.ok) {
    line.textContent = answer.detail
    setTimeout(() => {
      if (!view.isDestroyed) tell({ id, gone: true })
    }, STAYS_MS)
    return
  }
  const { fileId, name, type } = answer.value
  const [place] = find(key.getState(view.state) ?? DecorationSet.empty, id)
  const image = view.state.schema.nodes['image']
  tell({ id, gone: true })
  // Whoever took the paragraph away meanwhile took the picture with it.
  if (!place || !image || !type.startsWith('image/')) return
  const node = image.create({ fileId, alt: name === 'Picture' ? '' : name.slice(0, ALT_CHARS) })
  view.dispatch(view.state.tr.replaceRangeWith(place.from, place.from, node))
}
