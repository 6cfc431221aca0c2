import type { Node } from '@tiptap/pm/model'
import type { EditorState, Selection } from '@tiptap/pm/state'
import {
  absolutePositionToRelativePosition,
  type ProsemirrorBinding,
  updateYFragment,
} from '@tiptap/y-tiptap'
import { type RelativePosition, XmlElement, type XmlFragment } from 'yjs'

/** A selection of the notes by its letters in the shared document, as the binding keeps it. */
export type SharedSelection = NonNullable<ProsemirrorBinding['beforeTransactionSelection']>

/**
 * Says where the caret is in the shared document, and writes a letter there, without walking through all blocks of the
 * notes: the binding's own way does so a dozen times for each letter. It looks up the block that it is about and leaves
 * the inside of that, and whatever is not plainly so, to the binding.
 */
export class SharedPlaces {
  readonly #binding: ProsemirrorBinding
  #blocks: ReturnType<XmlFragment['toArray']> | null = null
  /** The notes on the page as they were when the shared ones last read the same. */
  #inStep: Node | null = null
  readonly #forget = (): void => {
    this.#blocks = null
  }

  constructor(binding: ProsemirrorBinding) {
    this.#binding = binding
    binding.type.observe(this.#forget)
  }

  destroy(): void {
    this.#binding.type.unobserve(this.#forget)
  }

  /** These notes were made from the shared ones, if every block of them stands for one of those. */
  noteMade(doc: Node): void {
    const { type, mapping } = this.#binding
    this.#blocks ??= type.toArray()
    const isInStep =
      this.#blocks.length === doc.childCount &&
      this.#blocks.every((block, index) => mapping.get(block) === doc.child(index))
    this.#inStep = isInStep ? doc : null
  }

  /** The letter of the shared document before a position of the notes, or what the binding says instead of one. */
  at(pos: number, doc: Node): RelativePosition {
    const { type, mapping } = this.#binding
    const $pos = doc.resolve(pos)
    const index = $pos.index(0)
    const block = $pos.depth > 0 ? this.#block(index) : null
    if (block && mapping.get(block) === doc.child(index)) {
      // The binding asks for the first block and goes on from there: notes that begin with this one are all it needs.
      const fromHere = { _first: block._item } as unknown as XmlFragment
      try {
        return absolutePositionToRelativePosition(pos - $pos.before(1), fromHere, mapping) as RelativePosition
      } catch {
        // It left the block, which only the whole notes can tell about.
      }
    }
    return absolutePositionToRelativePosition(pos, type, mapping) as RelativePosition
  }

  /** What the binding's `getRelativeSelection` answers. */
  selection({ doc, selection }: EditorState): SharedSelection {
    // Kept by ProseMirror at the class; a range of nodes has its depth beside.
    const { jsonID, depth } = selection as Selection & { jsonID?: string; depth?: number }
    const anchor = this.at(selection.anchor, doc)
    return {
      type: jsonID,
      depth: jsonID === 'nodeRange' ? depth : undefined,
      anchor,
      head: selection.empty ? anchor : this.at(selection.head, doc),
      absAnchor: selection.anchor,
      absHead: selection.head,
    }
  }

  /** Brings the notes as they are on the page into the shared document. To be called in a transaction of it. */
  write(doc: Node): void {
    const { doc: shared, type, mapping } = this.#binding
    if (doc !== this.#inStep) {
      const index = this.#inStep && onlyChange(this.#inStep, doc)
      const block = index === null ? null : this.#block(index)
      const isSame =
        block !== null &&
        index !== null &&
        type.length === doc.childCount &&
        mapping.get(block) === this.#inStep?.child(index) &&
        block.nodeName === doc.child(index).type.name
      if (isSame) updateYFragment(shared, block, doc.child(index), this.#binding)
      else {
        updateYFragment(shared, type, doc, this.#binding)
        this.#forget()
      }
    }
    mapping.set(type, doc)
    this.#inStep = doc
  }

  #block(index: number): XmlElement | null {
    this.#blocks ??= this.#binding.type.toArray()
    const block = this.#blocks[index]
    return block instanceof XmlElement && block._item?.deleted === false ? block : null
  }
}

/** Index of the one block in which two states of the notes differ; null for none, or more. */
const onlyChange = (before: Node, after: Node): number | null => {
  const count = after.childCount
  if (before.childCount !== count) return null
  let first = 0
  while (first < count && before.child(first) === after.child(first)) first++
  let last = count - 1
  while (last > first && before.child(last) === after.child(last)) last--
  return first < count && first === last ? first : null
}
