import * as z from 'zod/mini'
import { factFields, isFactText } from './facts/facts.ts'
import { isKey, ownerOf } from './ids.ts'
import { draftFields, MINE_ROOT } from './mine/draft.ts'
import { hasNoteAttribute, isNoteAttribute, isSafeLink, NOTE_MARKS, NOTE_NODES } from './notes/note-shape.ts'
import type { Fields } from './record.ts'
import { isSection, type RecordSection, ROOTS, type Section, TEXT_CHARS } from './schema.ts'
import { RECORD_FIELDS, VALUES } from './shape.ts'

/** A place in the document's tree that an update changes, as the gate finds it. */
export interface Place {
  readonly root: string
  readonly path: readonly (string | null)[]
  readonly nodes: readonly string[]
  readonly verb: 'insert' | 'delete'
  readonly content?: PlacedContent | undefined
}
export type PlacedContent =
  | { kind: 'any'; values: readonly unknown[] }
  | { kind: 'string'; text: string }
  | { kind: 'format'; key: string; value: unknown }
  | { kind: 'type'; type: string; nodeName?: string | undefined }
  | { kind: 'deleted' }

/** What a place means: which thing of which section, whose it is, and what is done to it. */
export interface Touch {
  readonly section: Section
  /** Key of the thing; null where the section is one thing (facts, agenda, notes). */
  readonly id: string | null
  readonly field: string | null
  readonly verb: 'create' | 'set' | 'delete'
  /** personId that the key begins with; null for a plain id. */
  readonly owner: string | null
}

export type Meaning = { ok: true; touch: Touch } | { ok: false; detail: string }

/** What a place means on the board, or why nothing of the kind may stand there. */
export const touchOf = (place: Place): Meaning => {
  if (!isSection(place.root)) return wrong(`The document has no part "${place.root.slice(0, 40)}".`)
  switch (ROOTS[place.root]) {
    case 'prose':
      return ofNotes(place)
    case 'single':
      return place.root === 'facts' ? ofFacts(place) : touched(place, place.root, null, first(place))
    case 'values':
      return ofValue(place, place.root as keyof typeof VALUES)
    case 'records':
      return ofRecord(place, place.root as RecordSection, RECORD_FIELDS[place.root as RecordSection])
  }
}

/** What is wrong with a place of somebody's own document; null for nothing. */
export const draftFault = (place: Place): string | null => {
  if (place.root !== MINE_ROOT) return 'The document has no such part.'
  // A draft is what may become an annotation, and is kept like one.
  const meaning = ofRecord(place, 'annotations', draftFields)
  return meaning.ok ? null : meaning.detail
}

const wrong = (detail: string): Meaning => ({ ok: false, detail })
const first = ({ path }: Place): string | null => path[0] ?? null

const touched = (place: Place, section: Section, id: string | null, field: string | null): Meaning => {
  const verb = place.verb === 'delete' ? 'delete' : field === null ? 'create' : 'set'
  const owner = id === null ? null : PERSON_KEYED.has(section) ? id : ownerOf(id)
  return { ok: true, touch: { section, id, field, verb, owner } }
}

/** Roots in which a person's id alone is the key of what is theirs. */
const PERSON_KEYED: ReadonlySet<Section> = new Set(['people', 'checkin', 'agreement', 'hands', 'votes'])

const ofFacts = (place: Place): Meaning => {
  const [field] = place.path
  if (typeof field !== 'string') return wrong('Facts have names.')
  if (isFactText(field)) {
    // The texts are made with the review; people write inside them and never put another in their place.
    if (place.path.length !== 2 || place.path[1] !== null)
      return wrong(`The fact "${field}" is a text to write in.`)
    if (place.verb === 'insert' && place.content?.kind !== 'string' && place.content?.kind !== 'deleted') {
      return wrong(`The fact "${field}" takes plain text.`)
    }
    return touched(place, 'facts', null, field)
  }
  if (!Object.hasOwn(factFields, field)) return wrong(`There is no fact "${field.slice(0, 40)}".`)
  const fault =
    place.verb === 'insert' ? valueFault(place, factFields[field as keyof typeof factFields], 1) : null
  return fault ? wrong(`The fact "${field}" ${fault}`) : touched(place, 'facts', null, field)
}

const ofValue = (place: Place, section: keyof typeof VALUES): Meaning => {
  const key = first(place)
  if (key === null || !isKey(key)) return wrong(`A key of ${section} is 10 or more characters of a-z0-9.`)
  const fault = place.verb === 'insert' ? valueFault(place, VALUES[section], 1) : null
  return fault ? wrong(`What stands in ${section} ${fault}`) : touched(place, section, key, null)
}

const ofRecord = (place: Place, section: RecordSection, fields: Fields): Meaning => {
  const [key, field] = place.path
  if (typeof key !== 'string' || !isKey(key))
    return wrong(`A key of ${section} is 10 or more characters of a-z0-9.`)
  if (place.path.length === 1) {
    const { content } = place
    const fits =
      place.verb === 'delete' ||
      content?.kind === 'deleted' ||
      (content?.kind === 'type' && content.type === 'map')
    return fits ? touched(place, section, key, null) : wrong(`What stands in ${section} is a map of fields.`)
  }
  if (typeof field !== 'string' || !Object.hasOwn(fields, field)) {
    return wrong(`Nothing in ${section} has a field "${String(field).slice(0, 40)}".`)
  }
  const fault = place.verb === 'insert' ? valueFault(place, fields[field], 2) : null
  return fault ? wrong(`The field "${field}" of ${section} ${fault}`) : touched(place, section, key, field)
}

/** What is wrong with the value that stands at this depth; null for nothing. */
const valueFault = (
  { path, content }: Place,
  schema: z.ZodMiniType | undefined,
  depth: number,
): string | null => {
  if (path.length !== depth || !schema) return 'is one value, not something to write in.'
  if (content?.kind === 'deleted') return null
  if (content?.kind !== 'any' || content.values.length === 0) return 'is one plain value.'
  // Values that somebody set one after the other and then took back come as one struct; the last one counts.
  for (const value of content.values) {
    const parsed = z.safeParse(schema, value)
    if (!parsed.success)
      return `does not take this: ${parsed.error.issues[0]?.message ?? 'not a right value'}.`
  }
  return null
}

const ofNotes = (place: Place): Meaning => {
  const fault = place.verb === 'insert' ? noteFault(place) : null
  return fault ? wrong(fault) : touched(place, 'notes', null, null)
}

const noteFault = ({ path, nodes, content }: Place): string | null => {
  if (nodes.some((node) => !Object.hasOwn(NOTE_NODES, node))) return 'The notes know no such block.'
  const attribute = path.at(-1)
  if (typeof attribute === 'string') {
    if (content?.kind === 'deleted') return null
    const node = nodes.at(-1) ?? ''
    if (!hasNoteAttribute(node, attribute))
      return `A block of the notes has no attribute "${attribute.slice(0, 40)}".`
    const values = content?.kind === 'any' ? content.values : [undefined]
    return values.every((value) => isNoteAttribute(node, attribute, value))
      ? null
      : `The attribute "${attribute}" does not take this value.`
  }
  switch (content?.kind) {
    case 'string':
      return path.length > 1 ? null : 'Words of the notes stand in a block.'
    case 'deleted':
      return null
    case 'format':
      return markFault(content.key, content.value)
    case 'type':
      if (content.type === 'xml-text') return path.length > 1 ? null : 'Words of the notes stand in a block.'
      if (content.type !== 'xml-element') return 'The notes are made of blocks and words.'
      return Object.hasOwn(NOTE_NODES, content.nodeName ?? '') ? null : 'The notes know no such block.'
    default:
      return 'The notes are made of blocks and words.'
  }
}

const plainAttribute = (value: unknown): boolean =>
  value === null ||
  ['number', 'boolean'].includes(typeof value) ||
  (typeof value === 'string' && value.length <= 200)

const markFault = (key: string, value: unknown): string | null => {
  if (!Object.hasOwn(NOTE_MARKS, key)) return `The notes know no mark "${key.slice(0, 40)}".`
  if (value === null || value === true || value === false) return null
  if (typeof value !== 'object' || Array.isArray(value)) return `The mark "${key}" takes attributes.`
  for (const [attribute, given] of Object.entries(value)) {
    if (!NOTE_MARKS[key]?.includes(attribute))
      return `The mark "${key}" has no attribute "${attribute.slice(0, 40)}".`
    if (attribute !== 'href') {
      if (!plainAttribute(given)) return `The attribute "${attribute}" takes a short plain value.`
    } else if (typeof given !== 'string' || given.length > TEXT_CHARS || !isSafeLink(given)) {
      return 'A link goes to a web or mail address.'
    }
  }
  return null
}
