import type { Cue, CueKind, Facilitation } from '@second-story/board'
import { firstName } from '../kit/person-color.ts'

/** Biases of a story, which have nobody's name on them. */
export const SLIP_CUES = ['hindsight', 'confirmation', 'outcome'] as const satisfies readonly CueKind[]
/** About somebody: a question for them, or that they may not be well. */
export const PERSON_CUES = ['ask', 'check-on'] as const satisfies readonly CueKind[]
export type SlipCue = (typeof SLIP_CUES)[number]
export type PersonCue = (typeof PERSON_CUES)[number]

export const CUE_WORDS: Readonly<Record<CueKind, string>> = {
  hindsight: 'Hindsight',
  confirmation: 'Confirmation',
  outcome: 'Outcome',
  ask: 'Ask',
  'check-on': 'Check on',
}

const isSlip = (kind: CueKind): kind is SlipCue => SLIP_CUES.some((one) => one === kind)

/** How a cue begins: what it is, and whom it is about where it is about somebody. */
export const cueLead = ({ kind }: Pick<Cue, 'kind'>, name: string | undefined): string =>
  isSlip(kind) ? CUE_WORDS[kind] : `${CUE_WORDS[kind]} ${firstName(name ?? 'somebody')}`

/** What to ask instead where a bias is at work; null for a cue about a person. */
export const askInstead = (words: Facilitation, kind: CueKind): string | null =>
  isSlip(kind) ? (words.slips[kind].ask[0] ?? null) : null
