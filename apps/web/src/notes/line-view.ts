import { type LineMark, noteLine, type NoteLink } from '@second-story/board'
import type { Node } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { LINE_MARK_WORDS, lineMarkSign } from '../kit/line-marks.ts'
import { madeWords } from '../kit/note-links.ts'
import classes from '../kit/note-line.module.css'
import { clockTime, ownZone } from '../kit/zoned.ts'
import type { FollowLink } from '../room/follow-link.tsx'
import type { LiveTitles } from './live-titles.ts'

/**
 * Draws a line as whoever reads sees it. All that is not its words stands outside of them, so that the caret never
 * meets it; a letter changes none of it.
 */
export class LineView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  #node: Node
  readonly #titles: LiveTitles | null
  readonly #follow: FollowLink | undefined
  #dress = ''
  #unwatch: (() => void) | null = null

  constructor(node: Node, titles: LiveTitles | null, follow: FollowLink | undefined) {
    this.#node = node
    this.#titles = titles
    this.#follow = follow
    this.dom = document.createElement('div')
    this.dom.className = classes.line ?? ''
    this.contentDOM = document.createElement('p')
    this.contentDOM.dir = 'auto'
    this.dom.append(this.contentDOM)
    this.#draw()
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    const before = this.#node.attrs
    this.#node = node
    if (node.attrs !== before) this.#draw()
    return true
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === 'selection' || this.contentDOM.contains(mutation.target)) return false
    for (const stray of this.dom.childNodes) if (stray instanceof Text) this.#takeIn(stray)
    return true
  }

  /**
   * The browser writes beside the words of a line that is not laid out yet, as one just begun in long notes is: such a
   * letter is put where it belongs, and the editor reads it there.
   */
  #takeIn(stray: Text): void {
    const end = this.contentDOM.lastChild
    this.contentDOM.insertBefore(stray, end instanceof HTMLBRElement ? end : null)
    getSelection()?.collapse(stray, stray.length)
  }

  destroy(): void {
    this.#unwatch?.()
  }

  #draw = (): void => {
    const { mark, speaker, at, made } = noteLine(this.#node)
    const by = speaker && (this.#titles?.title({ kind: 'person', id: speaker }) ?? null)
    const title = made && (this.#titles?.title(made) ?? null)
    const dress = [mark, at, by, made?.kind, made?.id, title].join('\n')
    this.#watchFor(speaker !== null || made !== null)
    if (dress === this.#dress) return
    this.#dress = dress
    if (mark === null) delete this.dom.dataset.mark
    else this.dom.dataset.mark = mark
    this.dom.replaceChildren(
      ...(at === null ? [] : [label('when', clockTime(at, ownZone()))]),
      ...(mark === null || mark === 'quote' ? [] : [chip(mark)]),
      ...(made === null || title === null ? [] : [this.#madeButton(made, title)]),
      this.contentDOM,
      ...(by === null ? [] : [label('by', by)]),
    )
  }

  #watchFor(wanted: boolean): void {
    if (wanted) this.#unwatch ??= this.#titles?.watch(this.#draw) ?? null
    else {
      this.#unwatch?.()
      this.#unwatch = null
    }
  }

  #madeButton(made: NoteLink, title: string): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.contentEditable = 'false'
    // Reached with Alt Enter in its line: Tab belongs to the page around the notes.
    button.tabIndex = -1
    button.className = classes.made ?? ''
    const words = document.createElement('span')
    words.textContent = madeWords(made, title, this.#node.textContent)
    button.append(words)
    button.addEventListener('mousedown', (event) => event.preventDefault())
    button.addEventListener('click', () => this.#follow?.(made))
    return button
  }
}

const label = (kind: 'when' | 'by', words: string): HTMLElement => {
  const span = document.createElement('span')
  span.className = classes[kind] ?? ''
  span.contentEditable = 'false'
  span.textContent = words
  return span
}

const chip = (mark: LineMark): HTMLElement => {
  const span = document.createElement('span')
  span.className = classes.chip ?? ''
  span.contentEditable = 'false'
  span.append(lineMarkSign(mark), LINE_MARK_WORDS[mark].name)
  return span
}
