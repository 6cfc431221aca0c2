import type { Agreement } from './agreement.ts'

/** How the room stands to the timeline: numbers, never who. */
export interface AgreementCounts {
  readonly yes: number
  readonly note: number
  readonly notYet: number
  /** Present and without an answer. */
  readonly reading: number
  /** All of them together. */
  readonly of: number
}

/** The answers of this meeting: a second one asks anew. @param since when it began, server time in ms */
export const answersSince = (
  answers: ReadonlyMap<string, Agreement>,
  since: number | null,
): ReadonlyMap<string, Agreement> =>
  since === null ? answers : new Map([...answers].filter(([, { at }]) => Date.parse(at) >= since))

/**
 * Counts answers against those who are present and may answer, and whoever answered and has left (model.md
 * "Numbers").
 * @param present personIds of participants, scribes and facilitators in the room
 */
export const countAgreement = (
  answers: ReadonlyMap<string, Agreement>,
  present: Iterable<string>,
): AgreementCounts => {
  const by = { yes: 0, note: 0, 'not-yet': 0 }
  for (const { answer } of answers.values()) by[answer] += 1
  let reading = 0
  for (const id of new Set(present)) if (!answers.has(id)) reading += 1
  return { yes: by.yes, note: by.note, notYet: by['not-yet'], reading, of: answers.size + reading }
}
