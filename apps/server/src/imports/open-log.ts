import type { ImportProgress, LogChannel, PreviewEntry } from '@second-story/api'
import { type EntryDraft, type ImportOptions, importTimeline } from '@second-story/importers'
import { type Choice, choose, type Chosen, type Span, spanOf } from './choice.ts'
import { entryIds, entryOf, type NewEntry } from './entry.ts'

/** How a log is to be read. */
export interface ReadOptions extends Omit<ImportOptions, 'onProgress'> {
  /** YYYY-MM-DD of the incident: stands in where the log does not tell the day and nobody said it. */
  incidentDay: string | null
}

/** What a log is as a whole, once it is read. */
export type LogAbout = Omit<ReturnType<typeof importTimeline>, 'entries'> &
  Span & {
    count: number
    /** Channels, members of a zip or the one file, in the order of their first entry. */
    channels: LogChannel[]
    /** YYYY-MM-DD that times without a day were read under; null where the log tells its own. */
    day: string | null
  }

/** What a choice of a log means for a board. */
export interface Survey extends Span {
  count: number
  /** Ids of those that the board does not have; none where they are more than fit. */
  fresh: string[]
  freshCount: number
  /** Ids of those that the board has. */
  there: string[]
}

/** What the board makes of an entry of a log: to come, come back after an undo, there, or hidden by a person. */
export type EntryState = NonNullable<PreviewEntry['state']>
/** Of entries that the board has; those it lacks are new. */
export type States = Readonly<Record<string, EntryState>>

/** Some entries of a channel, in their order. */
export interface Around {
  /** Place in the log of the one asked for, and of the first and the last of its channel. */
  at: number
  first: number
  last: number
  lines: (EntryDraft & { index: number; entryId: string })[]
}

/** So many entries make one piece of JSON: a page reads it between two frames. */
const PIECE = 1_000

/** A log that was read and stays open for questions. Its answers can be copied between threads. */
export class OpenLog {
  readonly about: LogAbout
  readonly #entries: readonly EntryDraft[]
  readonly #ids: readonly string[]
  #lastChoice: { of: string; chosen: readonly Chosen[] } | null = null

  /** @throws {UnreadableInput | InvalidOption} as the importers do */
  constructor(
    bytes: Uint8Array,
    { incidentDay, ...options }: ReadOptions,
    onProgress: (step: ImportProgress['step'], done: number, of: number) => void = () => undefined,
  ) {
    let day = options.date || null
    let read = importTimeline(bytes, { ...options, onProgress })
    if (day === null && incidentDay !== null && read.needs.includes('date')) {
      day = incidentDay
      read = importTimeline(bytes, { ...options, date: day, onProgress })
      const what = `No day is written here: the day of the incident, ${day}, was taken.`
      read = { ...read, warnings: [{ line: 0, what }, ...read.warnings] }
    }
    const { entries, ...about } = read
    this.#entries = entries
    this.#ids = entryIds(entries, (done) => onProgress('ids', done, entries.length))
    this.about = { ...about, ...spanOf(entries), count: entries.length, channels: channelsOf(entries), day }
  }

  /** What a choice means for a board that has these entries. */
  survey(choice: Choice, onBoard: readonly string[], most: number): Survey {
    const chosen = this.#chosen(choice)
    const board = new Set(onBoard)
    const ids = chosen.map(({ index }) => this.#ids[index] ?? '')
    const fresh = ids.filter((id) => !board.has(id))
    const span = spanOf(chosen.map(({ entry }) => entry))
    const there = ids.filter((id) => board.has(id))
    const freshCount = fresh.length
    return { ...span, count: ids.length, there, freshCount, fresh: freshCount > most ? [] : fresh }
  }

  /** The chosen entries as JSON, in pieces without the brackets around; each says what the board makes of it. */
  preview(choice: Choice, states: States): Uint8Array<ArrayBuffer>[] {
    const chosen = this.#chosen(choice)
    const encoder = new TextEncoder()
    const pieces: Uint8Array<ArrayBuffer>[] = []
    for (let at = 0; at < chosen.length; at += PIECE) {
      const entries = chosen.slice(at, at + PIECE).map(({ index, entry }) => {
        const state = states[this.#ids[index] ?? ''] ?? 'new'
        return JSON.stringify({ ...entry, state } satisfies PreviewEntry)
      })
      pieces.push(encoder.encode(entries.join(',')))
    }
    return pieces
  }

  /** Some of the chosen entries, as the board keeps them: those from the `from`th on, `most` of them. */
  take(choice: Choice, from: number, most: number, origin: { sourceId: string; by: string }): NewEntry[] {
    const chosen = this.#chosen(choice)
    return chosen.slice(from, from + most).map(({ index, entry }, n) => {
      const before = chosen[from + n - 1]
      const after = before ? (this.#ids[before.index] ?? null) : null
      const { format } = this.about
      return { id: this.#ids[index] ?? '', fields: entryOf(entry, { ...origin, format, after }) }
    })
  }

  /**
   * The entries of a channel around one of it, found by its id or else its place; null where the log has no such entry.
   * @param onBoard whoever asks reads only channels of which one of these entries is; null for all of them
   */
  around(
    entryId: string | undefined,
    index: number,
    around: number,
    onBoard: readonly string[] | null,
  ): Around | null {
    const asked = entryId === undefined ? index : this.#ids.indexOf(entryId)
    if (asked < 0) return null
    const at = Math.min(asked, Math.max(0, this.#entries.length - 1))
    const channel = this.#entries[at]?.source
    const own = [...this.#entries.entries()].filter(([, { source }]) => source === channel)
    const board = onBoard && new Set(onBoard)
    if (board && !own.some(([n]) => board.has(this.#ids[n] ?? ''))) return null
    const place = own.findIndex(([n]) => n === at)
    const lines = own
      .slice(Math.max(0, place - around), place + around + 1)
      .map(([n, entry]) => ({ ...entry, index: n, entryId: this.#ids[n] ?? '' }))
    return { at, first: own[0]?.[0] ?? at, last: own.at(-1)?.[0] ?? at, lines }
  }

  // An import asks for one choice again and again, piece by piece.
  #chosen(choice: Choice): readonly Chosen[] {
    const of = JSON.stringify(choice)
    if (this.#lastChoice?.of !== of) this.#lastChoice = { of, chosen: choose(this.#entries, choice) }
    return this.#lastChoice.chosen
  }
}

const channelsOf = (entries: readonly EntryDraft[]): LogChannel[] => {
  const channels = new Map<string, LogChannel>()
  for (const { source, at } of entries) {
    const channel = channels.get(source) ?? { name: source, count: 0, first: null, last: null }
    channel.count += 1
    if (at !== null && (channel.first === null || at < channel.first)) channel.first = at
    if (at !== null && (channel.last === null || at > channel.last)) channel.last = at
    channels.set(source, channel)
  }
  return [...channels.values()]
}
