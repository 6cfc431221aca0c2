import * as Y from 'yjs'
import { newAgenda, writeAgenda } from './agenda/agenda.ts'
import { boxesFor } from './agenda/boxes.ts'
import { FACT_TEXTS, type factFields } from './facts/facts.ts'
import { STANDING_QUESTIONS } from './questions/question.ts'
import { newRecord, type Patch, patchRecord } from './record.ts'
import { declareRoots, ORIGIN, rootMap } from './schema.ts'

/**
 * The first state of a review: its facts, an agenda of an hour, the standing questions. Written by the server when
 * the review is made, and by nobody else.
 * @param newId gives a fresh id per call
 * @param questions for the discussion
 */
export const createBoard = (
  doc: Y.Doc,
  facts: Patch<typeof factFields> & { title: string },
  newId: () => string,
  questions: readonly string[] = STANDING_QUESTIONS,
): void => {
  declareRoots(doc)
  doc.transact(() => {
    const map = rootMap(doc, 'facts')
    patchRecord<typeof factFields>(map, { timeZone: 'UTC', audience: 'team', ...facts })
    for (const field of FACT_TEXTS) map.set(field, new Y.Text())
    writeAgenda(doc, newAgenda(boxesFor(60)))
    questions.forEach((text, order) => {
      rootMap(doc, 'questions').set(newId(), newRecord({ text, order, box: 'discussion', state: 'open' }))
    })
  }, ORIGIN.server)
}
