import type * as Y from 'yjs'
import type { Action } from './actions/action.ts'
import { type Agenda, readAgenda } from './agenda/agenda.ts'
import type { Agreement, AgreementNote } from './agreement/agreement.ts'
import type { EvidenceFile, Source } from './evidence.ts'
import type { Factor } from './factors/factor.ts'
import { type Facts, readFacts } from './facts/facts.ts'
import { type NoteNode, notesJson, notesText } from './notes/notes.ts'
import type { Checkin, Hand, Person } from './people/person.ts'
import type { Question } from './questions/question.ts'
import { readRecord } from './record.ts'
import type { Removed } from './removed.ts'
import { declareRoots, type KeyedSection, ROOTS, rootMap, SCHEMA_VERSION } from './schema.ts'
import type { Annotation } from './timeline/annotation.ts'
import type { Entry } from './timeline/entry.ts'
import { untangle } from './timeline/merged.ts'
import { inOrder } from './timeline/order.ts'

/** What each keyed root holds, by key. */
export interface Keyed {
  people: Person
  sources: Source
  files: EvidenceFile
  timeline: Entry
  annotations: Annotation
  factors: Factor
  actions: Action
  questions: Question
  checkin: Checkin
  agreement: Agreement
  agreementNotes: AgreementNote
  hands: Hand
  votes: readonly string[]
  removed: Removed
}

/** The whole document, plain and frozen: for reports, exports and tests. */
export type Board = { readonly [S in KeyedSection]: ReadonlyMap<string, Keyed[S]> } & {
  readonly schemaVersion: number
  readonly facts: Facts
  readonly agenda: Agenda
  /** Keys of all entries in order of time. */
  readonly order: readonly string[]
  readonly notes: NoteNode
  readonly notesText: string
}

/** One thing as it stands in the document; undefined where there is none. */
export const readThing = <S extends KeyedSection>(
  doc: Y.Doc,
  section: S,
  key: string,
): Keyed[S] | undefined => {
  const value = rootMap(doc, section).get(key)
  if (value === undefined) return undefined
  // The gate lets only maps into a root of records and only JSON into a root of values.
  if (ROOTS[section] !== 'records') return value as Keyed[S]
  return Object.freeze({ ...readRecord(value as Y.Map<unknown>), id: key }) as Keyed[S]
}

export const readAll = <S extends KeyedSection>(doc: Y.Doc, section: S): Map<string, Keyed[S]> => {
  const all = new Map<string, Keyed[S]>()
  for (const key of rootMap(doc, section).keys()) {
    const thing = readThing(doc, section, key)
    if (thing !== undefined) all.set(key, thing)
  }
  return all
}

/** All entries by key, those that two people merged into each other at once untangled. */
export const readTimeline = (doc: Y.Doc): Map<string, Entry> => {
  const timeline = readAll(doc, 'timeline')
  untangle(timeline)
  return timeline
}

export const readBoard = (doc: Y.Doc): Board => {
  declareRoots(doc)
  const all = <S extends KeyedSection>(section: S) => readAll(doc, section)
  const timeline = readTimeline(doc)
  return Object.freeze({
    schemaVersion: SCHEMA_VERSION,
    facts: readFacts(doc),
    agenda: readAgenda(doc),
    people: all('people'),
    sources: all('sources'),
    files: all('files'),
    timeline,
    order: inOrder(timeline.values()),
    annotations: all('annotations'),
    factors: all('factors'),
    actions: all('actions'),
    questions: all('questions'),
    checkin: all('checkin'),
    agreement: all('agreement'),
    agreementNotes: all('agreementNotes'),
    hands: all('hands'),
    votes: all('votes'),
    removed: all('removed'),
    notes: notesJson(doc),
    notesText: notesText(doc),
  })
}
