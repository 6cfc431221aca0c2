import * as Y from 'yjs'
import * as z from 'zod/mini'
import { isoTime, line, lines, type Patch, patchRecord } from '../record.ts'
import { ORIGIN, rootMap } from '../schema.ts'

const when = z.nullable(isoTime)

/** The one-line facts of an incident. `start` and `resolved` are its window. */
export const factFields = {
  title: line,
  severity: z.nullable(line),
  timeZone: line,
  start: when,
  detected: when,
  mitigated: when,
  resolved: when,
  statusPosted: when,
  audience: z.enum(['team', 'company']),
  /** Evidence that people know of and that is not in: `support’s tickets`. */
  missing: lines,
}
/** Facts that are told at length: shared texts, made with the review. */
export const FACT_TEXTS = ['summary', 'impact', 'resolution'] as const
export type FactText = (typeof FACT_TEXTS)[number]
export const isFactText = (field: string): field is FactText => FACT_TEXTS.includes(field as FactText)

type Lines = { readonly [K in keyof typeof factFields]?: z.output<(typeof factFields)[K]> }
export type Facts = Lines & { readonly [K in FactText]: string }

export const readFacts = (doc: Y.Doc): Facts => {
  const map = rootMap(doc, 'facts')
  const text = (field: FactText): string => {
    const value = map.get(field)
    return value instanceof Y.Text ? value.toString() : ''
  }
  return Object.freeze({
    ...(map.toJSON() as Lines),
    summary: text('summary'),
    impact: text('impact'),
    resolution: text('resolution'),
  })
}

/** The shared text of a fact, to bind to a field; undefined until the review's first state is here. */
export const factText = (doc: Y.Doc, field: FactText): Y.Text | undefined => {
  const value = rootMap(doc, 'facts').get(field)
  return value instanceof Y.Text ? value : undefined
}

export const editFacts = (doc: Y.Doc, patch: Patch<typeof factFields>): void => {
  doc.transact(() => patchRecord(rootMap(doc, 'facts'), patch), ORIGIN.person)
}
