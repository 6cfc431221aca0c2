import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { type Fields, id, isoTime, line, prose } from '../record.ts'

/** Who writes a root of the facilitators' own document: own keys, things of either of them, or the server. */
type By = 'own' | 'shared' | 'server'

/** What a cue asks whoever conducts to notice: one of three biases at work, somebody to ask, somebody to look after. */
export const CUE_KINDS = ['hindsight', 'confirmation', 'outcome', 'ask', 'check-on'] as const
export type CueKind = (typeof CUE_KINDS)[number]
export const PREP_KINDS = ['interview', 'question', 'checklist'] as const
export type PrepKind = (typeof PREP_KINDS)[number]
/** What anybody may signal quietly: about an entry, that they are ready to go on, that they learned something. */
export const SIGNAL_KINDS = ['new', 'obvious', 'moveOn', 'askMe', 'ready', 'learned'] as const
export type SignalKind = (typeof SIGNAL_KINDS)[number]

/** The roots of `<id>~backstage`, and for those that people write the fields of their things. */
export const BACKSTAGE = {
  chat: { by: 'own', fields: { text: prose, at: isoTime } },
  observations: { by: 'own', fields: { text: prose, at: isoTime } },
  cues: {
    by: 'shared',
    fields: {
      kind: z.enum(CUE_KINDS),
      personId: z.nullable(id),
      text: prose,
      done: z.boolean(),
      /** Who put it up, and when. */
      by: id,
      at: isoTime,
    },
  },
  prep: {
    by: 'shared',
    fields: {
      kind: z.enum(PREP_KINDS),
      personId: id,
      name: line,
      state: line,
      text: prose,
      due: z.nullable(line),
    },
  },
  signals: { by: 'server', fields: {} },
  ready: { by: 'server', fields: {} },
  learned: { by: 'server', fields: {} },
  firstTimers: { by: 'server', fields: {} },
  spoken: { by: 'server', fields: {} },
  take: { by: 'server', fields: {} },
  door: { by: 'server', fields: {} },
} as const satisfies Record<string, { by: By; fields: Fields }>
export type BackstageRoot = keyof typeof BACKSTAGE

export const isBackstageRoot = (name: string): name is BackstageRoot => Object.hasOwn(BACKSTAGE, name)

/** Notes that it is somebody's first review, or that it is not. Call it in a transaction of the server's. */
export const noteFirstReview = (backstage: Y.Doc, personId: string, first: boolean): void => {
  const root = backstage.getMap<true>('firstTimers' satisfies BackstageRoot)
  if (first) root.set(personId, true)
  else root.delete(personId)
}

/** Says who asks for the room since when (server time in ms), or that nobody does. Call it in a transaction of the server's. */
export const noteTake = (backstage: Y.Doc, take: { by: string; at: number } | null): void => {
  const root = backstage.getMap<string | number>('take' satisfies BackstageRoot)
  if (take) for (const [field, value] of Object.entries(take)) root.set(field, value)
  else for (const field of root.keys()) root.delete(field)
}
