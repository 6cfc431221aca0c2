import type { Entry } from '@second-story/board'
import { Temporal } from 'temporal-polyfill'
import type { LogLine } from './log.ts'
import { byWords, plain } from './standing.ts'

/** A zone in which lines of a log would fall on what the board has from elsewhere. */
export interface ZoneEvidence {
  /** IANA name, or an offset where none of the likely zones has it. */
  readonly zone: string
  /** How many lines would match. */
  readonly lines: number
  /** By how much the log is ahead of what is on the board, as `+01:00`. */
  readonly offset: string
  /** Id of the source they match, if it is one alone. */
  readonly sourceId: string | null
}

const QUARTER_MS = 15 * 60_000
/** Clocks of two programs differ, and people paste late. */
const OFF_MS = 90_000
const FURTHEST_MS = 14 * 3_600_000
/** What is said more often than this, such as an alert again and again, tells nothing about the hour. */
const MOST_ALIKE = 50
/** One line may match by chance. */
const ENOUGH = 2

/**
 * What the board tells of the zone of a log that states none: lines said on the board as well, a whole number of
 * quarters of an hour earlier or later. Null where too few match, or more match as it is read now.
 * @param likely IANA zones to name an offset by, the likeliest first
 */
export const zoneEvidence = (
  lines: readonly LogLine[],
  entries: Iterable<Entry>,
  likely: readonly string[],
): ZoneEvidence | null => {
  const known = byWords(entries)
  const matches = new Map<number, { lines: number; sources: Set<string>; first: number }>()
  for (const line of known.size === 0 ? [] : lines) {
    if (line.ms === null) continue
    for (const { entry, ms } of known.get(plain(line))?.slice(0, MOST_ALIKE) ?? []) {
      const ahead = line.ms - ms
      const quarters = Math.round(ahead / QUARTER_MS)
      if (Math.abs(ahead - quarters * QUARTER_MS) > OFF_MS || Math.abs(ahead) > FURTHEST_MS) continue
      const match = matches.get(quarters) ?? { lines: 0, sources: new Set(), first: ms }
      match.lines += 1
      match.sources.add(entry.sourceId ?? '')
      matches.set(quarters, match)
    }
  }
  const best = [...matches].sort(([, a], [, b]) => b.lines - a.lines)[0]
  if (!best || best[0] === 0 || best[1].lines < ENOUGH) return null
  const [quarters, { lines: count, sources, first }] = best
  const offset = offsetOf(quarters)
  const zone = likely.find((one) => offsetAt(one, first) === offset) ?? offset
  const [sourceId] = sources
  return { zone, lines: count, offset, sourceId: sources.size === 1 && sourceId ? sourceId : null }
}

const offsetOf = (quarters: number): string => {
  const minutes = Math.abs(quarters) * 15
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${quarters < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** `+01:00` in a zone at a moment in ms since 1970. */
export const offsetAt = (zone: string, ms: number): string =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offset
