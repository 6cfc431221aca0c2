import type * as Y from 'yjs'

/** Version of the document's shape. A change needs a migration and a line in this package's README. */
export const SCHEMA_VERSION = 1

/**
 * How a root is built: `single` is one Y.Map of fields, `records` maps a key to a Y.Map of fields, `values` maps a
 * key to one JSON value replaced as a whole, `prose` is the notes' XML fragment.
 */
export const ROOTS = {
  facts: 'single',
  agenda: 'single',
  people: 'values',
  sources: 'values',
  files: 'values',
  timeline: 'records',
  annotations: 'records',
  notes: 'prose',
  factors: 'records',
  actions: 'records',
  questions: 'records',
  checkin: 'values',
  agreement: 'values',
  agreementNotes: 'values',
  hands: 'values',
  votes: 'values',
  removed: 'values',
} as const satisfies Record<string, 'single' | 'records' | 'values' | 'prose'>

export type Section = keyof typeof ROOTS
/** The roots whose keys are ids of things. */
export type KeyedSection = {
  [S in Section]: (typeof ROOTS)[S] extends 'records' | 'values' ? S : never
}[Section]
export type RecordSection = { [S in Section]: (typeof ROOTS)[S] extends 'records' ? S : never }[Section]

/** Where participants propose: their own key until somebody accepts it. */
export const PROPOSABLE = ['timeline', 'factors', 'actions', 'questions'] as const satisfies RecordSection[]

export const SECTIONS = Object.keys(ROOTS) as Section[]

export const isSection = (name: string): name is Section => Object.hasOwn(ROOTS, name)

/** The map of a root; the notes have `notesOf`. */
export const rootMap = (doc: Y.Doc, section: Exclude<Section, 'notes'>): Y.Map<unknown> => doc.getMap(section)

/** The notes, a fragment that only an editor binds. */
export const notesOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('notes')

/** Makes every root known to the document, so that a reader finds the right type whatever arrives first. */
export const declareRoots = (doc: Y.Doc): void => {
  for (const section of SECTIONS) {
    if (section === 'notes') notesOf(doc)
    else rootMap(doc, section)
  }
}

/** Lengths in UTF-16 units, model.md "Numbers". Titles and one-line fields; everything else. */
export const LINE_CHARS = 500
export const TEXT_CHARS = 20_000
export const NAME_CHARS = 80

/**
 * Every write of ours to a document carries one of these as its transaction's origin, so that undo, the log and
 * whoever listens know where a change came from.
 */
export const ORIGIN = { person: 'person', server: 'server' } as const
