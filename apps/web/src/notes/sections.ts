import type { Agenda, NoteLink } from '@second-story/board'
import type { Node, ResolvedPos } from '@tiptap/pm/model'

/** So many blocks that laying out all of them for a letter would be felt. */
export const isLong = (blocks: number): boolean => blocks > 300

/** A line of the notes that the caret is in. */
export interface Line {
  readonly node: Node
  /** Before the line. */
  readonly pos: number
  /** Whether it stands by itself and not in a list, a quote or a table. */
  readonly isTop: boolean
}

/** The line around a position; null where that is in a heading, code, or between blocks. */
export const lineAt = ($pos: ResolvedPos): Line | null =>
  $pos.parent.type.name === 'paragraph'
    ? { node: $pos.parent, pos: $pos.before(), isTop: $pos.depth === 1 }
    : null

/** The words of a line as they read, links by their label. */
export const wordsOf = (line: Node): string => {
  let words = ''
  line.forEach((child) => {
    if (child.isText) words += child.text ?? ''
    else if (child.type.name === 'mention') words += String(child.attrs.label ?? '')
    else words += ' '
  })
  return words.replaceAll(/\s+/g, ' ').trim()
}

/** Index of the heading that a block of the notes stands under; -1 where there is none above it. */
export const headingAbove = (doc: Node, index: number): number => {
  for (let at = Math.min(index, doc.childCount - 1); at >= 0; at--) {
    if (doc.child(at).type.name === 'heading') return at
  }
  return -1
}

/** Index after the last block that stands under a heading, up to the next heading of any rank. */
export const endUnder = (doc: Node, heading: number): number => {
  let at = heading + 1
  while (at < doc.childCount && doc.child(at).type.name !== 'heading') at++
  return at
}

/** Position before the block of that index; the end of the notes for one past the last. */
export const posOf = (doc: Node, index: number): number => {
  let pos = 0
  for (let at = 0; at < index && at < doc.childCount; at++) pos += doc.child(at).nodeSize
  return pos
}

/** True where nothing but headings of the meeting follows: what is written next belongs under the last of them. */
export const onlyHeadingsAfter = (doc: Node, index: number): boolean => {
  if (index + 1 >= doc.childCount) return false
  for (let at = index + 1; at < doc.childCount; at++) {
    if (!isOfMeeting(doc.child(at))) return false
  }
  return true
}

/** Whether a block is a heading that the meeting made as it went. */
export const isOfMeeting = ({ type, attrs }: Node): boolean =>
  type.name === 'heading' && typeof (attrs.entryId ?? attrs.questionId ?? attrs.box) === 'string'

type Now = Pick<Agenda, 'entryId' | 'question' | 'box'>

/** Index of the heading of what the room is at: the entry, else the question, else the timebox; -1 for none. */
export const headingOfNow = (doc: Node, { entryId, question, box }: Now): number => {
  const find = (name: string, wanted: string | null): number => {
    if (wanted === null) return -1
    for (let at = doc.childCount - 1; at >= 0; at--) {
      const { type, attrs } = doc.child(at)
      if (type.name === 'heading' && attrs[name] === wanted) return at
    }
    return -1
  }
  return (
    [find('entryId', entryId), find('questionId', question), find('box', box)].find((at) => at >= 0) ?? -1
  )
}

/** What a heading is about, as a link; null for a heading that people wrote, or of a timebox. */
export const aboutOf = (heading: Node | null): NoteLink | null => {
  const { entryId, questionId } = heading?.attrs ?? {}
  if (typeof entryId === 'string') return { kind: 'entry', id: entryId }
  return typeof questionId === 'string' ? { kind: 'question', id: questionId } : null
}
