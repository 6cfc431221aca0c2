import {
  addAnnotation,
  addEntry,
  addFactor,
  addQuestion,
  createBoard,
  factText,
  ORIGIN,
  rootMap,
  type Stamp,
} from '@second-story/board'
import type { Doc } from 'yjs'
import {
  CHECKINS,
  ENTRIES,
  FACTORS,
  FACTS,
  PARKED,
  PEOPLE,
  type DemoPerson,
  TEXTS,
  type Who,
} from './demo-content.ts'

/**
 * Fills a new document with the sample review, ready to be opened: the timeline with what people wrote before the
 * meeting.
 * @param newId gives a fresh id per call
 * @param now server time in ms, for when things were written
 */
export const fillDemo = (doc: Doc, newId: () => string, now: number): void => {
  createBoard(doc, FACTS, newId)
  const ids = Object.fromEntries(Object.keys(PEOPLE).map((who) => [who, newId()])) as Record<Who, string>
  const stamp = (who: Who): Stamp => ({
    personId: ids[who],
    role: PEOPLE[who].role,
    id: newId(),
    at: new Date(now).toISOString(),
  })
  const scribe: Who = 'priya'
  doc.transact(() => {
    for (const [field, text] of Object.entries(TEXTS))
      factText(doc, field as keyof typeof TEXTS)?.insert(0, text)
    for (const [who, person] of Object.entries<DemoPerson>(PEOPLE))
      rootMap(doc, 'people').set(ids[who as Who], person)
    for (const { who, why } of CHECKINS) rootMap(doc, 'checkin').set(ids[who], { why })
    for (const { words = [], ...entry } of ENTRIES) {
      const entryId = addEntry(doc, stamp(scribe), { ...entry, precision: 'minute' })
      for (const { who, ...said } of words) addAnnotation(doc, stamp(who), { entryId, ...said })
    }
    addQuestion(doc, stamp(scribe), { text: PARKED, state: 'parked' })
    for (const factor of FACTORS) addFactor(doc, stamp(scribe), factor)
  }, ORIGIN.server)
}
