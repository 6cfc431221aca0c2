import * as z from 'zod/mini'
import { BOXES } from '../agenda/boxes.ts'
import { id, isoTime, line } from '../record.ts'

/** What a line of the notes is, where somebody said so: what was observed stays told apart from what is thought of it. */
export const LINE_MARKS = [
  'fact', 'quote', 'question', 'improvised', 'surprise', 'later', 'decision', 'opinion',
] as const // prettier-ignore
export type LineMark = (typeof LINE_MARKS)[number]

/** The kinds of things that the notes link to, by their key. */
export const LINK_KINDS = ['entry', 'person', 'action', 'question', 'factor', 'annotation'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** A short plain value, for what an editor of its own keeps there. */
const plain = z.union([z.null(), z.number(), z.boolean(), z.string().check(z.maxLength(200))])
const cell = {
  colspan: z.int().check(z.gte(1), z.lte(50)),
  rowspan: z.int().check(z.gte(1), z.lte(500)),
}

/**
 * The nodes that notes are made of, with the attributes each may carry and the values these take. The editor's schema
 * and the gate both come from here, so that no client can write what another's editor would throw away.
 */
export const NOTE_NODES: Readonly<Record<string, Readonly<Record<string, z.ZodMiniType>>>> = {
  paragraph: {
    mark: z.enum(LINE_MARKS),
    /** personId of whose words a quote is. */
    speaker: id,
    /** When it was written in the meeting, in which timebox and at which entry. */
    at: isoTime,
    box: z.enum(BOXES),
    entryId: id,
    /** What became of the line: the kind and key of the thing that was made from it. */
    made: z.enum(LINK_KINDS),
    madeId: id,
  },
  heading: { level: plain, entryId: plain, questionId: plain, box: plain },
  bulletList: {},
  orderedList: { start: plain, type: plain },
  listItem: {},
  taskList: {},
  taskItem: { checked: z.boolean() },
  blockquote: {},
  codeBlock: { language: plain },
  table: {},
  tableRow: {},
  tableHeader: cell,
  tableCell: cell,
  horizontalRule: {},
  hardBreak: {},
  // A file of the review by its id and never an address: a picture from elsewhere would tell who reads the notes.
  image: { fileId: z.string().check(z.regex(/^[a-z0-9]{10,64}$/)), alt: plain },
  /** A link to a thing of the board; `label` is what it was called when it was linked, for whoever cannot look it up. */
  mention: { kind: z.enum(LINK_KINDS), id, label: line },
}

/** The nodes that stand among the words of a line. */
export const INLINE_NODES: ReadonlySet<string> = new Set(['hardBreak', 'mention'])

export const NOTE_MARKS: Readonly<Record<string, readonly string[]>> = {
  bold: [],
  italic: [],
  strike: [],
  underline: [],
  code: [],
  link: ['href', 'target', 'rel', 'class', 'title'],
}

/** Whether a node of the notes may carry this attribute at all. */
export const hasNoteAttribute = (node: string, attribute: string): boolean =>
  Object.hasOwn(NOTE_NODES, node) && Object.hasOwn(NOTE_NODES[node] ?? {}, attribute)

/** Whether the attribute takes this value. */
export const isNoteAttribute = (node: string, attribute: string, value: unknown): boolean => {
  const schema = hasNoteAttribute(node, attribute) ? NOTE_NODES[node]?.[attribute] : undefined
  return schema !== undefined && z.safeParse(schema, value).success
}

/** Link targets that a page may follow: nothing that runs. */
export const isSafeLink = (href: string): boolean => /^(https?:\/\/|mailto:|#|\/(?!\/))/i.test(href.trim())
