import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { type EditorState, Plugin, type Selection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type Gaps, isNearKey, isWellInside, type NearWindow, styleOf, windowOver } from './near-window.ts'
import classes from './notes.module.css'
import { isLong } from './sections.ts'

/** So many heights of what one sees are laid out above it and below. */
const SCREENS = 2
/** Who has not written for so long reads or looks for something, ms. */
const REST_MS = 10_000
const SCOPE = 'data-near'

/**
 * While one writes in long notes, only the blocks around are in the layout: the browser would look at each of thousands
 * for every letter. All of them are back before anything but writing happens: a press, a wheel, a key that goes far or
 * searches, the caret elsewhere, the focus elsewhere, a rest. So the browser's search, its jumps, a selection and whoever
 * reads by ear meet every word, and what one sees stays where it is.
 */
export const NearBlocks = Extension.create({
  name: 'nearBlocks',
  addProseMirrorPlugins() {
    const { editor } = this
    let near: Near | null = null
    return [
      new Plugin({
        props: {
          handleScrollToSelection: () => {
            // Lines may have come before the window: they would push away what is measured now.
            near?.keep()
            return false
          },
        },
        view: (view) => {
          const here = (near = new Near(view))
          const handleTransaction = ({ transaction, nextState }: Next): void =>
            here.expect(nextState.selection, transaction)
          // Before the page shows it: a caret cannot stand in what is not laid out.
          editor.on('beforeTransaction', handleTransaction)
          return {
            update: () => here.keep(),
            destroy: () => {
              editor.off('beforeTransaction', handleTransaction)
              here.destroy()
            },
          }
        },
      }),
    ]
  },
})

interface Next {
  readonly transaction: Transaction
  readonly nextState: EditorState
}

interface Shown extends NearWindow {
  /** Null where it begins with the notes. */
  readonly first: Element | null
  /** Null where it ends with them. */
  readonly last: Element | null
  readonly gaps: Gaps
}

class Near {
  readonly #view: EditorView
  readonly #end = new AbortController()
  #sheet: CSSStyleSheet | null = null
  #shown: Shown | null = null
  #frame = 0
  #wroteAt = 0
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(view: EditorView) {
    this.#view = view
    const { ownerDocument } = view.dom
    const listen = (target: EventTarget, types: readonly string[], handle: (event: Event) => void): void => {
      for (const type of types) {
        target.addEventListener(type, handle, { capture: true, passive: true, signal: this.#end.signal })
      }
    }
    listen(ownerDocument, ['pointerdown', 'wheel', 'selectstart', 'dragenter'], this.#leave)
    listen(view.dom, ['focusout'], this.#leave)
    listen(ownerDocument, ['keydown'], (event) => {
      if (event instanceof KeyboardEvent && !isNearKey(event)) this.#leave()
    })
    listen(ownerDocument, ['scroll'], () => {
      if (this.#shown && !this.#fillsScreen(this.#shown)) this.#leave()
    })
  }

  /** What comes next. */
  expect(selection: Selection, transaction: Transaction): void {
    if (this.#shown && !isInside(selection, this.#shown)) this.#leave()
    // Others' letters are no reason to begin.
    if (transaction.docChanged && !isChangeOrigin(transaction)) this.#wrote()
  }

  /** Lines come and go, in the window and before it: the same blocks stay in the layout. */
  keep(): void {
    const shown = this.#shown
    if (!shown) return
    const { first, last } = shown
    const blocks = this.#view.dom.children
    if ((!first || blocks[shown.from] === first) && (!last || blocks[shown.to - 1] === last)) return
    const all = [...blocks]
    const from = first ? all.indexOf(first) : 0
    const to = last ? all.indexOf(last) + 1 : Number.POSITIVE_INFINITY
    if (from < 0 || to <= from) this.#leave()
    else this.#draw({ ...shown, from, to })
  }

  destroy(): void {
    this.#leave()
    this.#end.abort()
    cancelAnimationFrame(this.#frame)
    const { ownerDocument } = this.#view.dom
    ownerDocument.adoptedStyleSheets = ownerDocument.adoptedStyleSheets.filter((one) => one !== this.#sheet)
  }

  #wrote(): void {
    this.#wroteAt = performance.now()
    if (this.#shown || this.#frame !== 0 || !isLong(this.#view.state.doc.childCount)) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      if (!this.#end.signal.aborted && this.#view.hasFocus()) this.#enter()
    })
  }

  #enter(): void {
    const { dom, state, composing } = this.#view
    const screen = this.#screen?.getBoundingClientRect()
    if (!screen || composing) return
    const blocks = dom.children
    const near = windowOver(blocks.length, (index) => blocks[index]!.getBoundingClientRect(), {
      top: screen.top - SCREENS * screen.height,
      bottom: screen.bottom + SCREENS * screen.height,
    })
    const first = near.from === 0 ? null : (blocks[near.from] ?? null)
    const last = blocks[near.to - 1] ?? null
    if ((!first && !last) || !isInside(state.selection, near)) return
    const measured = (): Gaps => {
      const all = dom.getBoundingClientRect()
      return {
        before: first ? first.getBoundingClientRect().top - all.top : 0,
        after: last ? all.bottom - last.getBoundingClientRect().bottom : 0,
      }
    }
    const wanted = measured()
    this.#draw({ ...near, first, last, gaps: wanted })
    // What a heading at the edge keeps free above itself comes on top.
    const got = measured()
    const gaps = {
      before: Math.max(0, 2 * wanted.before - got.before),
      after: Math.max(0, 2 * wanted.after - got.after),
    }
    this.#draw({ ...near, first, last, gaps })
    clearTimeout(this.#rest)
    this.#rest = setTimeout(this.#handleRest, REST_MS)
  }

  /** All blocks are in the layout again, and what is seen where it was. */
  readonly #leave = (): void => {
    if (!this.#shown) return
    const screen = this.#screen
    const seen = screen && firstSeen(this.#shown.first ?? this.#view.dom.firstElementChild, screen)
    const before = seen?.getBoundingClientRect().top ?? 0
    this.#shown = null
    clearTimeout(this.#rest)
    this.#view.dom.removeAttribute(SCOPE)
    if (screen && seen) screen.scrollTop += seen.getBoundingClientRect().top - before
  }

  /** One timer for a whole run of letters. */
  readonly #handleRest = (): void => {
    const left = this.#wroteAt + REST_MS - performance.now()
    if (left > 0) this.#rest = setTimeout(this.#handleRest, left)
    else this.#leave()
  }

  #draw(shown: Shown): void {
    const { dom } = this.#view
    this.#shown = shown
    if (!this.#sheet) {
      // One made by script is what the page's policy allows.
      this.#sheet = new CSSStyleSheet()
      dom.ownerDocument.adoptedStyleSheets.push(this.#sheet)
    }
    this.#sheet.replaceSync(styleOf(`[${SCOPE}]`, shown, shown.gaps))
    dom.setAttribute(SCOPE, '')
  }

  /** What the notes scroll in. */
  get #screen(): Element | null {
    return this.#view.dom.closest(`.${CSS.escape(classes.paper ?? '')}`)
  }

  /** Whether there is something to see wherever one looks. */
  #fillsScreen({ first, last }: Shown): boolean {
    const screen = this.#screen?.getBoundingClientRect()
    return (
      screen !== undefined &&
      (!first || first.getBoundingClientRect().top <= screen.top) &&
      (!last || last.getBoundingClientRect().bottom >= screen.bottom)
    )
  }
}

const isInside = ({ $anchor, $head }: Selection, near: NearWindow): boolean =>
  [$anchor, $head].every(($pos) => isWellInside(near, $pos.index(0)))

/** The first block from `first` on that ends in sight or under it. */
const firstSeen = (first: Element | null, screen: Element): Element | null => {
  const { top } = screen.getBoundingClientRect()
  let block = first
  while (block && block.getBoundingClientRect().bottom <= top) block = block.nextElementSibling
  return block
}
