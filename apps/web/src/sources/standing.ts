import { type Entry, isOnBoard } from '@second-story/board'
import type { LogLine } from './log.ts'

/**
 * How a line stands to the board: not there yet; there; hidden by a person, and staying so; or taken back with an
 * import, and shown again by the next.
 */
export type Standing = 'new' | 'there' | 'hidden' | 'taken-back'

/** @param isHiddenByPerson tells a person's hiding from an import that was taken back */
export const standingOf = (entry: Entry | undefined, isHiddenByPerson: (id: string) => boolean): Standing => {
  if (!entry) return 'new'
  if (!entry.hidden) return 'there'
  return isHiddenByPerson(entry.id) ? 'hidden' : 'taken-back'
}

/** Whether a line may be chosen: an import leaves what is there, and what somebody hid, as it is. */
export const mayCome = (standing: Standing): boolean => standing === 'new' || standing === 'taken-back'

/** A row of the list to choose from: a line of the log, or what the board has beside it from elsewhere. */
export type Row = { readonly line: LogLine } | { readonly entry: Entry }

/**
 * Lines in the order of the log with the board's other entries between them, each before the first line that is later.
 * @param lines what is shown of the log
 * @param beside entries of the board that are not of this log, in order of time
 */
export const beside = (lines: readonly LogLine[], entries: readonly Entry[]): readonly Row[] => {
  const first = lines.find(({ at }) => at !== null)?.at ?? null
  const last = lines.findLast(({ at }) => at !== null)?.at ?? null
  if (first === null || last === null) return lines.map((line) => ({ line }))
  const between = entries.filter(({ at }) => at && at >= first && at <= last)
  const rows: Row[] = []
  let next = 0
  for (const line of lines) {
    while (line.at !== null && next < between.length && (between[next]!.at ?? '') <= line.at)
      rows.push({ entry: between[next++]! })
    rows.push({ line })
  }
  return [...rows, ...between.slice(next).map((entry) => ({ entry }))]
}

/** Two sources tell a moment within so much of one another. ms */
const NEAR_MS = 120_000
/** Shorter texts such as "ok" are said again and again. Characters. */
const TELLING = 8

/** An entry and its moment in ms since 1970. */
export interface Timed {
  readonly entry: Entry
  readonly ms: number
}

/** Entries on the board by what they say, in order of time; those without a time or with next to no words are left out. */
export const byWords = (entries: Iterable<Entry>): ReadonlyMap<string, readonly Timed[]> => {
  const found = new Map<string, Timed[]>()
  for (const entry of entries) {
    if (!entry.at || !isOnBoard(entry)) continue
    const said = plain(entry)
    if (said.length < TELLING) continue
    const timed = { entry, ms: Date.parse(entry.at) }
    const others = found.get(said)
    if (others) others.push(timed)
    else found.set(said, [timed])
  }
  for (const all of found.values()) all.sort((a, b) => a.ms - b.ms)
  return found
}

/** Lines that say what an entry of another source says at about the same time: id of the line -> that entry. */
export const nearOnBoard = (
  lines: readonly LogLine[],
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> => {
  const known = byWords(entries)
  const near = new Map<string, Entry>()
  if (known.size === 0) return near
  for (const line of lines) {
    if (line.ms === null) continue
    const found = nearest(known.get(plain(line)) ?? [], line.ms)
    if (found && found.id !== line.id) near.set(line.id, found)
  }
  return near
}

/** The first of entries in order of time that is near a moment. */
const nearest = (timed: readonly Timed[], ms: number): Entry | null => {
  let [from, to] = [0, timed.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (timed[middle]!.ms < ms - NEAR_MS) from = middle + 1
    else to = middle
  }
  const found = timed[from]
  return found && found.ms <= ms + NEAR_MS ? found.entry : null
}

// A log and a board stay the same objects from change to change; a hundred thousand lines are put plainly once.
const plainTexts = new WeakMap<object, string>()

/** Words alone: quotes, marks and spaces differ from program to program. */
export const plain = (said: { readonly text?: string | undefined }): string => {
  const known = plainTexts.get(said)
  if (known !== undefined) return known
  const text = (said.text ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
  plainTexts.set(said, text)
  return text
}
