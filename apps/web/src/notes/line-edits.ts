import type { Agenda } from '@second-story/board'
import type { Attrs } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import {
  endUnder,
  headingOfNow,
  isOfMeeting,
  type Line,
  lineAt,
  onlyHeadingsAfter,
  posOf,
} from './sections.ts'

/** When and at what a line is written. */
export interface When {
  readonly at: string
  readonly box: string
  readonly entryId: string | null
}

/** Says something about a line beside its words. */
export const withAttributes = (tr: Transaction, pos: number, attributes: Attrs): Transaction => {
  const node = tr.doc.nodeAt(pos)
  return node ? tr.setNodeMarkup(pos, null, { ...node.attrs, ...attributes }, node.marks) : tr
}

/** Puts an empty line there with the caret in it. */
export const withLineAt = (tr: Transaction, pos: number, attributes: Attrs | null = null): Transaction => {
  const line = tr.doc.type.schema.nodes.paragraph?.createAndFill(attributes)
  if (!line) return tr
  tr.insert(pos, line)
  return tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView()
}

/** A new line at the end of what stands under the current heading; the empty one there serves as well. */
export const newLineUnderNow = (
  { tr, doc }: EditorState,
  now: Pick<Agenda, 'entryId' | 'question' | 'box'>,
): Transaction => {
  const heading = headingOfNow(doc, now)
  const end = heading < 0 ? doc.childCount : endUnder(doc, heading)
  const last = end > 0 ? doc.child(end - 1) : null
  if (last?.type.name === 'paragraph' && last.content.size === 0) {
    return tr.setSelection(TextSelection.create(doc, posOf(doc, end - 1) + 1)).scrollIntoView()
  }
  return withLineAt(tr, posOf(doc, end))
}

/** The line takes the place of the one above or below it, over headings too; null at the ends. */
export const moved = ({ tr, doc, selection }: EditorState, step: -1 | 1): Transaction | null => {
  const index = selection.$from.index(0)
  const other = index + step
  if (selection.$to.index(0) !== index || other < 0 || other >= doc.childCount) return null
  const pos = posOf(doc, index)
  const block = doc.child(index)
  const to = step < 0 ? pos - doc.child(other).nodeSize : pos + doc.child(other).nodeSize
  // The line of whoever moves it is the one made anew: letters that somebody else types into the other one stay.
  tr.delete(pos, pos + block.nodeSize).insert(to, block)
  const shift = to - pos
  return tr
    .setSelection(TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift))
    .scrollIntoView()
}

/**
 * What Enter does where it is more than a new line: at the end of the last line, once the room has gone on, it goes on
 * under the newest heading; at the start of a line that says something about itself, the empty line comes before it.
 */
export const entered = ({ tr, doc, selection }: EditorState): Transaction | null => {
  const line = selection.empty ? lineAt(selection.$from) : null
  if (!line?.isTop) return null
  const index = selection.$from.index(0)
  const { parentOffset, parent } = selection.$from
  if (parentOffset === parent.content.size && onlyHeadingsAfter(doc, index)) {
    return withLineAt(tr, doc.content.size)
  }
  const says = Object.values(line.node.attrs).some((value) => value !== null)
  if (parentOffset === 0 && parent.content.size > 0 && says) {
    const before = doc.type.schema.nodes.paragraph?.createAndFill()
    return before ? tr.insert(line.pos, before) : null
  }
  return null
}

/**
 * A letter behind the words of a heading that the meeting made: it begins the line under it. Whoever presses below the
 * last heading has the caret there.
 */
const begunUnderHeading = (
  { tr, selection, storedMarks }: EditorState,
  letters: string,
  when: When | null,
): Transaction | null => {
  const { $from, empty } = selection
  if (!empty || !isOfMeeting($from.parent) || $from.parentOffset < $from.parent.content.size) return null
  withLineAt(tr, $from.after(), when && { ...when })
  return tr.setStoredMarks(storedMarks).insertText(letters).scrollIntoView()
}

/**
 * The first letter of an empty line. Where the room has gone on since the line was begun, it is written under the
 * newest heading; and the line keeps when it was written.
 */
export const begun = (state: EditorState, letters: string, when: When | null): Transaction | null => {
  const { tr, doc, selection, storedMarks } = state
  const line = selection.empty ? lineAt(selection.$from) : null
  if (!line) return begunUnderHeading(state, letters, when)
  if (!line.isTop || line.node.content.size > 0) return null
  const goesOn = onlyHeadingsAfter(doc, selection.$from.index(0))
  if (!goesOn && (when === null || line.node.attrs.at !== null)) return null
  if (goesOn) {
    const attributes = line.node.attrs
    tr.delete(line.pos, line.pos + line.node.nodeSize)
    withLineAt(tr, tr.doc.content.size, attributes)
  }
  const at = tr.selection.$from.before()
  if (when !== null && tr.doc.nodeAt(at)?.attrs.at === null) withAttributes(tr, at, { ...when })
  return (
    tr
      .setSelection(TextSelection.create(tr.doc, at + 1))
      // Bold that was asked for before the first letter is for that letter.
      .setStoredMarks(storedMarks)
      .insertText(letters)
      .scrollIntoView()
  )
}

/** The line of the caret; where that is in none, a new one after the block it is in. */
export const ownLine = (tr: Transaction): Line | null => {
  const line = lineAt(tr.selection.$from)
  if (line) return line
  const after = tr.selection.$from.depth > 0 ? tr.selection.$from.after(1) : tr.doc.content.size
  withLineAt(tr, after)
  return lineAt(tr.selection.$from)
}
