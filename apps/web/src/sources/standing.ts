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

/** Lines that say what an entry of another source says at about the same time: id of the line -> that entry. */
export const nearOnBoard = (
  lines: readonly LogLine[],
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> => {
  const byText = new Map<string, Entry[]>()
  for (const entry of entries) {
    const said = plain(entry.text ?? '')
    if (said.length < TELLING || !entry.at || !isOnBoard(entry)) continue
    byText.set(said, [...(byText.get(said) ?? []), entry])
  }
  const near = new Map<string, Entry>()
  if (byText.size === 0) return near
  for (const { id, at, text } of lines) {
    if (at === null) continue
    const found = byText
      .get(plain(text))
      ?.find((entry) => Math.abs(Date.parse(entry.at ?? '') - Date.parse(at)) <= NEAR_MS)
    if (found && found.id !== id) near.set(id, found)
  }
  return near
}

/** Words alone: quotes, marks and spaces differ from program to program. */
export const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
