import type { Hint } from '@second-story/language'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { HintReader } from '../room/wording/read-hints.ts'
import { mappingOf } from './change-between.ts'
import type { Place } from './find-in-notes.ts'
import classes from './notes.module.css'

export interface PlacedHint extends Place {
  readonly hint: Hint
}

export interface WordingOptions {
  /** Null where what reads for hints is out of reach. */
  reader(): Promise<HintReader | null>
  isOn(): boolean
  /** Whether this person typed what stands there. */
  isOwn(place: Place, state: EditorState): boolean
  /** Whether they keep the phrase as it is. */
  isKept(phrase: string): boolean
  /** Calls back when nobody types, and has not for so many ms. @returns calls it off */
  atRest(run: () => void, after?: number): () => void
  /** Hears of what was found in this person's own words. */
  onFound(hints: readonly Hint[]): void
}

export interface WordingMarks {
  readonly plugin: Plugin<DecorationSet>
  /** Draws again what is underlined: hints were turned on or off, or a phrase is kept. */
  redraw(view: EditorView): void
}

const key = new PluginKey<DecorationSet>('wording-marks')
/** So long at most the lines are read in one go, in ms: a key pressed meanwhile waits no longer than that. */
const SLICE_MS = 6
/** So many lines are remembered as read; two hours of notes hold fewer. */
const MOST_LINES = 10_000

/** Underlines what this person wrote and could put another way: on their own screen, when they pause. */
export const wordingMarks = (options: WordingOptions): WordingMarks => {
  // By its words: what comes from others makes new nodes of every line.
  const read = new Map<string, readonly Hint[]>()
  const redraw = (view: EditorView): void => {
    const own: PlacedHint[] = []
    if (options.isOn()) {
      eachLine(view.state.doc, (node, pos) => {
        for (const hint of read.get(wordsOf(node)) ?? []) {
          const place = { from: pos + 1 + hint.start, to: pos + 1 + hint.end }
          if (!options.isKept(hint.phrase) && options.isOwn(place, view.state)) own.push({ ...place, hint })
        }
      })
    }
    options.onFound(own.map(({ hint }) => hint))
    if (own.length === 0 && key.getState(view.state) === DecorationSet.empty) return
    const marks =
      own.length === 0 ? DecorationSet.empty : DecorationSet.create(view.state.doc, own.map(underline))
    view.dispatch(view.state.tr.setMeta(key, marks).setMeta('addToHistory', false))
  }
  /** @returns false where there is more to read than fits into one go */
  const readLines = (doc: Node, reader: HintReader): boolean => {
    if (read.size > MOST_LINES) read.clear()
    const until = performance.now() + SLICE_MS
    return eachLine(doc, (node) => {
      const words = wordsOf(node)
      if (read.has(words)) return true
      if (performance.now() > until) return false
      read.set(words, reader(words))
      return true
    })
  }
  const plugin = new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const drawn: unknown = transaction.getMeta(key)
        if (drawn instanceof DecorationSet) return drawn
        if (!transaction.docChanged || before === DecorationSet.empty) return before
        return before.map(mappingOf(transaction), transaction.doc)
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      let gone = false
      const look = async (): Promise<void> => {
        const reader = options.isOn() ? await options.reader() : null
        if (gone || !reader) return
        if (!readLines(view.state.doc, reader)) callOff = options.atRest(() => void look(), 0)
        else if (!view.composing) redraw(view)
      }
      let callOff = options.atRest(() => void look())
      return {
        update: (_, before) => {
          if (view.state.doc === before.doc) return
          callOff()
          callOff = options.atRest(() => void look())
        },
        destroy: () => {
          gone = true
          callOff()
        },
      }
    },
  })
  return { plugin, redraw }
}

/** The underlined words at a position; else, without `exactly`, the nearest before it in its line, or the first. */
export const hintAt = (state: EditorState, pos: number, exactly: boolean): PlacedHint | null => {
  const line = state.doc.resolve(pos)
  const [start, end] = exactly ? [pos, pos] : [line.start(), line.end()]
  const found = (key.getState(state)?.find(start, end) ?? []).map(({ from, to, spec }) => ({
    from,
    to,
    // Put there by `underline` and nothing else.
    hint: (spec as { hint: Hint }).hint,
  }))
  return found.findLast(({ from }) => from <= pos) ?? found[0] ?? null
}

const underline = ({ from, to, hint }: PlacedHint): Decoration =>
  Decoration.inline(
    from,
    to,
    { class: (hint.kind === 'hidden-actor' ? classes.softly : classes.wavy) ?? '' },
    { hint },
  )

/** A letter for each position of a line, so that places in its words are places in the notes. */
const wordsOf = (line: Node): string => line.textBetween(0, line.content.size, '\n', '\uFFFC')

/** Lines in their order, but for code and for what somebody said. Ends early where `visit` says false, and says so. */
const eachLine = (doc: Node, visit: (line: Node, pos: number) => boolean | void): boolean => {
  let goesOn = true
  doc.descendants((node, pos) => {
    if (!goesOn || node.type.name === 'codeBlock' || node.attrs.mark === 'quote') return false
    if (!node.isTextblock) return true
    goesOn = visit(node, pos) !== false
    return false
  })
  return goesOn
}
