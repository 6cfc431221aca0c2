import type { Annotation, Lens, Mark } from '../timeline/annotation.ts'
import type { Entry, EntryKind } from '../timeline/entry.ts'
import type { Facilitation, Heard } from './catalogue.ts'

/** What a moment of the story gives cause to ask about. */
export type Cause = Heard | Lens | 'inflection' | 'hindsight'

/** Our choice: nobody wrote for a quarter of an hour, so what was thought or said went on elsewhere. */
const SILENCE_MS = 15 * 60_000

/** What was taken for granted is said least often by itself. */
const LENSES_ASKED: readonly Lens[] = ['assumed', 'saw', 'knew']

const BY_KIND: Readonly<Record<EntryKind, readonly Heard[]>> = {
  alert: ['judgement', 'observation'],
  action: ['action', 'decision'],
  message: ['state', 'judgement', 'knowledge'],
  deploy: ['action', 'model'],
  change: ['action', 'model'],
  decision: ['decision', 'help'],
  status: ['judgement', 'knowledge'],
  graph: ['instrument', 'expertise'],
  other: ['observation', 'model'],
}

/** What the other marks say is no cause to ask. */
const BY_MARK: Readonly<Partial<Record<Mark, Cause>>> = {
  surprise: 'observation',
  improvised: 'instrument',
  trusted: 'instrument',
  'set-aside': 'decision',
  misled: 'instrument',
  missing: 'instrument',
  obvious: 'expertise',
  'new-to-me': 'model',
  'learned-later': 'hindsight',
  goal: 'decision',
  pressure: 'state',
  help: 'help',
}

export interface Around {
  /** What people said about the entry. */
  readonly annotations: readonly Annotation[]
  /** The entry before it in the order of the walk; null where it is the first. */
  readonly before: Entry | null
}

/**
 * What an entry gives cause to ask about, the most pressing first: a lens that is empty while another is not, a
 * silence before it, what was marked, a point where the story turned, what its kind suggests, and the lenses.
 */
export const causesOf = (entry: Entry, { annotations, before }: Around): readonly Cause[] => {
  const said = annotations.filter(({ lens, replyTo }) => lens !== undefined && replyTo === undefined)
  const empty = LENSES_ASKED.filter((lens) => !said.some((one) => one.lens === lens))
  const causes: Cause[] = said.length > 0 ? [...empty] : []
  if (isSilence(before, entry)) causes.push('silence')
  for (const { marks } of annotations) {
    for (const mark of marks ?? []) if (BY_MARK[mark]) causes.push(BY_MARK[mark])
  }
  if (said.some(({ lens, turnedOut }) => lens === 'assumed' && !turnedOut)) causes.push('assumption')
  if (entry.inflection) causes.push('inflection')
  causes.push(...BY_KIND[entry.kind ?? 'other'], ...empty)
  return [...new Set(causes)]
}

/** Questions that fit an entry, the best first: one for each cause, then the next one for each. */
export const promptsFor = (catalogue: Facilitation, entry: Entry, around: Around): readonly string[] => {
  const lists = causesOf(entry, around).map((cause) => questionsAbout(catalogue, cause))
  const rounds = Math.max(...lists.map((list) => list.length))
  const found = Array.from({ length: rounds }, (_, round) => lists.flatMap((list) => list[round] ?? []))
  return [...new Set(found.flat())]
}

const questionsAbout = (catalogue: Facilitation, cause: Cause): readonly string[] => {
  switch (cause) {
    case 'inflection':
    case 'knew':
    case 'assumed':
    case 'saw':
      return catalogue.timeline[cause]
    case 'hindsight':
      return catalogue.slips.hindsight.ask
    default:
      return catalogue.probes[cause].ask
  }
}

const isSilence = (before: Entry | null, entry: Entry): boolean =>
  Boolean(before?.at && entry.at) &&
  Date.parse(entry.at ?? '') - Date.parse(before?.until ?? before?.at ?? '') >= SILENCE_MS
