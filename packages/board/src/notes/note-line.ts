import { isKey } from '../ids.ts'
import { LINE_MARKS, type LineMark, LINK_KINDS, type LinkKind } from './note-shape.ts'
import type { NoteNode } from './notes.ts'

/** A thing of the board that the notes speak of. */
export interface NoteLink {
  readonly kind: LinkKind
  /** Key of the thing. */
  readonly id: string
}

/** What is said about a line of the notes beside its words. */
export interface NoteLine {
  readonly mark: LineMark | null
  /** personId of whose words a quote is. */
  readonly speaker: string | null
  /** When it was written in the meeting, ISO 8601 UTC. */
  readonly at: string | null
  /** The entry that was under discussion then. */
  readonly entryId: string | null
  /** What was made from it. */
  readonly made: NoteLink | null
}

/** Reads the attributes of a line; whatever is not right there counts as absent. */
export const noteLine = ({ attrs = {} }: Pick<NoteNode, 'attrs'>): NoteLine => ({
  mark: LINE_MARKS.find((mark) => mark === attrs.mark) ?? null,
  speaker: text(attrs.speaker),
  at: text(attrs.at),
  entryId: text(attrs.entryId),
  made: linkOf(attrs.made, attrs.madeId),
})

/** What a mention links to; null where it is none. */
export const noteLink = ({ type, attrs = {} }: Pick<NoteNode, 'type' | 'attrs'>): NoteLink | null =>
  type === 'mention' ? linkOf(attrs.kind, attrs.id) : null

/** Every link in a block of the notes, of its lines and of what they were turned into, in their order. */
export const linksIn = (node: NoteNode): readonly NoteLink[] => {
  const own = noteLink(node) ?? (node.type === 'paragraph' ? noteLine(node).made : null)
  const inside = (node.content ?? []).flatMap(linksIn)
  return own ? [own, ...inside] : inside
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const linkOf = (kind: unknown, id: unknown): NoteLink | null => {
  const known = LINK_KINDS.find((one) => one === kind)
  return known && typeof id === 'string' && isKey(id) ? { kind: known, id } : null
}
