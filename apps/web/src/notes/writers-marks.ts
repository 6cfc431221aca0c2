import { whoWrote, type WhoWrote, type WrittenSpan } from '@second-story/board'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Doc } from 'yjs'
import { initials, personHue } from '../kit/person-color.ts'
import { mappingOf } from './change-between.ts'
import classes from './writers-marks.module.css'

interface Shown {
  readonly marks: DecorationSet
  readonly spans: readonly WrittenSpan[]
}

const OFF: Shown = { marks: DecorationSet.empty, spans: [] }
const key = new PluginKey<Shown | null>('writers-marks')
/** One's own letters are told apart this long after the last of them, ms: while one types, nothing is counted. */
const REST_MS = 400

/** What the marks are drawn from. */
export interface WritersMarksOptions {
  doc: Doc
  nameOf: (personId: string) => string
}

/** Marks whose words are whose, while that is asked for; otherwise nothing of it runs. */
export const writersMarks = ({ doc, nameOf }: WritersMarksOptions): Extension =>
  Extension.create({
    name: 'writersMarks',
    addProseMirrorPlugins() {
      let written: WhoWrote | null = null
      const read = (page: Node): Shown | null => {
        const { spans, size } = written?.read() ?? { spans: [], size: -1 }
        // The page is a letter ahead of the shared document, or behind it: it is read again in a moment.
        return size === page.content.size ? { spans, marks: marksOf(page, spans, nameOf) } : null
      }
      const apply = (tr: Transaction, before: Shown | null): Shown | null => {
        const asked: unknown = tr.getMeta(key)
        if (asked === false) {
          written?.end()
          written = null
          return null
        }
        if (asked === true) {
          written ??= whoWrote(doc)
          return read(tr.doc) ?? before ?? OFF
        }
        if (!before || !tr.docChanged) return before
        const anew = isChangeOrigin(tr) ? read(tr.doc) : null
        return anew ?? { spans: before.spans, marks: before.marks.map(mappingOf(tr), tr.doc) }
      }
      return [
        new Plugin<Shown | null>({
          key,
          state: { init: () => null, apply },
          props: { decorations: (state) => key.getState(state)?.marks },
          view: (view) => refresher(view, () => written?.end()),
        }),
      ]
    },
  })

const refresher = (view: EditorView, end: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    update: ({ state }: EditorView, before: EditorState): void => {
      if (!key.getState(state) || state.doc === before.doc) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (!view.isDestroyed && key.getState(view.state)) view.dispatch(quietly(view.state, true))
      }, REST_MS)
    },
    destroy: () => {
      clearTimeout(timer)
      end()
    },
  }
}

const quietly = ({ tr }: EditorState, on: boolean): Transaction =>
  tr.setMeta(key, on).setMeta('addToHistory', false)

/** Shows whose words are whose, or leaves them unmarked again. */
export const showWriters = (view: EditorView, on: boolean): void => view.dispatch(quietly(view.state, on))

/** Everybody whose words stand in the notes, whoever wrote first first. */
export const writersShown = (state: EditorState): readonly string[] => [
  ...new Set((key.getState(state)?.spans ?? []).map(({ by }) => by)),
]

/** Whose word the caret is in or behind; null where nobody is known for it. */
export const writerAtCaret = (state: EditorState): string | null => {
  const at = state.selection.head
  const found = key.getState(state)?.marks.find(at, at, ({ by }: { by?: unknown }) => typeof by === 'string')
  const spec = found?.[0]?.spec as { by?: string } | undefined
  return spec?.by ?? null
}

const marksOf = (
  page: Node,
  spans: readonly WrittenSpan[],
  nameOf: (personId: string) => string,
): DecorationSet => {
  const marks: Decoration[] = []
  for (const { from, to, by } of spans) {
    const style = `--hue: ${personHue(by)}`
    const name = nameOf(by)
    marks.push(Decoration.inline(from, to, { class: classes.written ?? '', style, title: name }, { by }))
    const draw = (): HTMLElement => signOf(name, style)
    marks.push(Decoration.widget(from, draw, { side: -1, key: `${by} ${name}`, ignoreSelection: true }))
  }
  return DecorationSet.create(page, marks)
}

/** The writer's letters before their words, so that colour is not all that tells. */
const signOf = (name: string, style: string): HTMLElement => {
  const sign = document.createElement('span')
  sign.className = classes.sign ?? ''
  sign.style.cssText = style
  sign.title = name
  sign.contentEditable = 'false'
  sign.setAttribute('role', 'img')
  sign.setAttribute('aria-label', `${name} wrote`)
  sign.dataset.initials = initials(name)
  return sign
}
