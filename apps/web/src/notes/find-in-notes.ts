import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Node } from '@tiptap/pm/model'
import { folded } from '../kit/matching.ts'
import classes from './notes.module.css'

export interface Place {
  readonly from: number
  readonly to: number
}
interface Finding {
  readonly words: string
  readonly places: readonly Place[]
  readonly shown: DecorationSet
}

const NOTHING: Finding = { words: '', places: [], shown: DecorationSet.empty }
export const findKey = new PluginKey<Finding>('find-in-notes')

/** Shows where the words that are looked for stand. Costs nothing while nothing is looked for. */
export const findInNotes = (): Plugin<Finding> =>
  new Plugin<Finding>({
    key: findKey,
    state: {
      init: () => NOTHING,
      apply: (transaction, before) => {
        const asked: unknown = transaction.getMeta(findKey)
        const words = typeof asked === 'string' ? asked : before.words
        if (words === before.words && !transaction.docChanged) return before
        if (words === '') return NOTHING
        const places = placesOf(transaction.doc, words)
        const shown = nearest(places, transaction.selection.from).map(({ from, to }) =>
          Decoration.inline(from, to, { class: classes.found ?? '' }),
        )
        return { words, places, shown: DecorationSet.create(transaction.doc, shown) }
      },
    },
    props: { decorations: (state) => findKey.getState(state)?.shown },
  })

/** A letter stands in long notes forty thousand times: drawing all of them takes seconds and shows nothing. */
const MOST_SHOWN = 1_000
const nearest = (places: readonly Place[], caret: number): readonly Place[] => {
  if (places.length <= MOST_SHOWN) return places
  const next = places.findIndex(({ from }) => from >= caret)
  const first = Math.max(0, (next < 0 ? places.length : next) - MOST_SHOWN / 2)
  return places.slice(first, first + MOST_SHOWN)
}

export const foundIn = (state: EditorState): readonly Place[] => findKey.getState(state)?.places ?? []

/** Where words stand in the notes, case and accents aside, in their order. */
export const placesOf = (doc: Node, words: string): readonly Place[] => {
  const wanted = folded(words)
  const places: Place[] = []
  if (wanted === '') return places
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const { text, within } = readLine(node)
    // Letters that fold to more than one would shift what follows; such a line is looked at as it is written.
    const [line, word] = within.length === text.length ? [within, wanted] : [text, words]
    for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + word.length)) {
      places.push({ from: pos + 1 + at, to: pos + 1 + at + word.length })
    }
    return false
  })
  return places
}

interface ReadLine {
  readonly text: string
  readonly within: string
}

// One line changes with a letter; the others need not be folded again.
const lines = new WeakMap<Node, ReadLine>()
const readLine = (node: Node): ReadLine => {
  const known = lines.get(node)
  if (known) return known
  const text = node.textBetween(0, node.content.size, '\n', '\uFFFC')
  const line = { text, within: folded(text) }
  lines.set(node, line)
  return line
}
