import type { Facts } from '../facts/facts.ts'
import { actorsOf } from '../people/actors.ts'
import type { Person } from '../people/person.ts'
import type { Board } from '../snapshot.ts'
import { type Annotation, type Mark, voiceOf } from './annotation.ts'
import { type Entry, isOnBoard } from './entry.ts'

/** Somebody the logs name whose own words stand nowhere on the timeline. */
export interface Unheard {
  /** As the log writes it. */
  readonly name: string
  /** Who says that the name is theirs; null while nobody does. */
  readonly personId: string | null
  /** Their first and last line on the board, ISO 8601 UTC; null where none has a time. */
  readonly first: string | null
  readonly last: string | null
}

/** A stretch of the incident in which no source has anything on the board; ISO 8601 UTC. */
export interface Quiet {
  readonly from: string
  readonly to: string
}

/** What a timeline is made from, and whose side it has not heard. Nothing in it counts or ranks what a person said. */
export interface RestsOn {
  /** Entries on the board. */
  readonly entries: number
  /** Ids of the sources with at least one entry on the board, the earliest first. */
  readonly sources: readonly string[]
  /** How many people have said something in their own words. */
  readonly voices: number
  /** In order of their first line. */
  readonly unheard: readonly Unheard[]
  /** Ids of the entries that no source, file or link holds, in order of time. */
  readonly memory: readonly string[]
  /** In order of time. */
  readonly quiet: readonly Quiet[]
  /** What people said is not in: `support’s tickets`. */
  readonly missing: readonly string[]
}

/** What is looked at: a whole board, or the same parts of a live one. */
export type RestsOnParts = Pick<
  Board,
  'facts' | 'people' | 'sources' | 'timeline' | 'annotations' | 'removed'
>

/** Whose timeline it is. Names of programs count as nobody's voice. */
export const restsOn = (board: RestsOnParts): RestsOn => {
  const shown = [...board.timeline.values()].filter(isOnBoard).sort(byTime)
  const logged = shown.filter(({ sourceId }) => sourceId !== undefined)
  const voices = voicesOf(board)
  return {
    entries: shown.length,
    sources: [...new Set(logged.flatMap(({ sourceId }) => sourceId ?? []))].filter((id) =>
      board.sources.has(id),
    ),
    voices: voices.size,
    unheard: unheardOf(logged, board.people, voices),
    memory: shown.filter(isFromMemory).map(({ id }) => id),
    quiet: quietOf(logged, board.facts),
    missing: (board.facts.missing ?? []).filter((name) => name.trim() !== ''),
  }
}

/** True for an entry that nothing but somebody's memory holds. */
const isFromMemory = ({ memory, sourceId, files, links }: Entry): boolean =>
  memory === true || (sourceId === undefined && !files?.length && !links?.length)

/** The same as sentences, for the board and the report. None for a timeline without entries. */
export const restsOnSentences = (rests: RestsOn): readonly string[] => {
  const { entries, sources, voices, unheard, memory, missing } = rests
  if (entries === 0) return []
  const logs = sources.length === 0 ? 'no log' : counted(sources.length, 'log', 'logs')
  const words =
    voices === 0 ? 'nobody’s words yet' : voices === 1 ? '1 person’s words' : `${voices} people’s words`
  return [
    `Rests on ${logs} and ${words}.`,
    ...(unheard.length > 0 ? [`Not heard: ${unheard.length} from the logs.`] : []),
    ...(memory.length > 0 ? [`From memory: ${counted(memory.length, 'entry', 'entries')}.`] : []),
    ...(missing.length > 0 ? [`Missing: ${missing.join(', ')}.`] : []),
  ]
}

const counted = (number: number, one: string, more: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : more}`

const byTime = (a: Entry, b: Entry): number => compare(a.at ?? '9', b.at ?? '9') || compare(a.id, b.id)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const REACTIONS: ReadonlySet<Mark> = new Set(['thanks', 'settled', 'not-mine'])

/** Whose own words stand on the timeline. A story that its teller answered with "not what I said" is nobody's. */
const voicesOf = ({ annotations, removed, people }: RestsOnParts): ReadonlySet<string> => {
  const standing = [...annotations.values()].filter(({ id }) => !removed.has(id))
  const denied = new Set(
    standing.flatMap(({ marks, replyTo }) => (replyTo && marks?.includes('not-mine') ? [replyTo] : [])),
  )
  return new Set(
    standing.flatMap((words) => {
      const voice = voiceOf(words)
      if (voice === null || !people.has(voice) || !saysSomething(words)) return []
      return words.saidBy && denied.has(words.id) ? [] : [voice]
    }),
  )
}

const saysSomething = ({ body, marks = [] }: Annotation): boolean =>
  (body ?? '').trim() !== '' && !marks.some((mark) => REACTIONS.has(mark))

/** What programs call themselves in a chat. Their lines are evidence and no voice. */
const PROGRAM =
  /bot$|^(?:alert ?manager|pager ?duty|ops ?genie|status ?page|grafana|prometheus|jenkins|github|gitlab|ci|cron)$/i

const unheardOf = (
  logged: readonly Entry[],
  people: ReadonlyMap<string, Person>,
  voices: ReadonlySet<string>,
): Unheard[] =>
  actorsOf(logged)
    .filter(({ name }) => !PROGRAM.test(name))
    .flatMap(({ name, first, last }): Unheard[] => {
      const owners = [...people].filter(([, person]) => isNameOf(name, person)).map(([id]) => id)
      return owners.some((id) => voices.has(id)) ? [] : [{ name, personId: owners[0] ?? null, first, last }]
    })
    .sort((a, b) => compare(a.first ?? '9', b.first ?? '9') || compare(a.name, b.name))

const isNameOf = (name: string, person: Person): boolean =>
  [person.name, ...(person.claims ?? [])].some(
    (one) => one.trim().toLowerCase() === name.trim().toLowerCase(),
  )

const MINUTE_MS = 60_000
/** Shorter stretches are pauses in any talk; of a short incident an eighth is much already. */
const QUIET_MS = { least: 10 * MINUTE_MS, most: 30 * MINUTE_MS, part: 1 / 8 }
/** So many are worth a look: the longest. */
const QUIET_SHOWN = 5

const quietOf = (
  logged: readonly Entry[],
  { start, resolved }: Pick<Facts, 'start' | 'resolved'>,
): Quiet[] => {
  const spans = logged.flatMap(({ at, until }) =>
    at ? [{ from: Date.parse(at), to: Math.max(Date.parse(at), until ? Date.parse(until) : 0) }] : [],
  )
  const [first] = spans
  if (!first) return []
  const from = start ? Date.parse(start) : first.from
  const end = resolved ? Date.parse(resolved) : spans.reduce((last, { to }) => Math.max(last, to), first.to)
  const least = Math.min(QUIET_MS.most, Math.max(QUIET_MS.least, (end - from) * QUIET_MS.part))
  const gaps: { from: number; to: number }[] = []
  let heard = from
  for (const span of [...spans, { from: end, to: end }]) {
    const until = Math.min(span.from, end)
    if (until - heard >= least) gaps.push({ from: heard, to: until })
    heard = Math.max(heard, span.to)
  }
  return gaps
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, QUIET_SHOWN)
    .sort((a, b) => a.from - b.from)
    .map((gap) => ({ from: iso(gap.from), to: iso(gap.to) }))
}

const iso = (ms: number): string => new Date(ms).toISOString()
