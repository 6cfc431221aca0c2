import { type ImportedTimeline, importTimeline, isZip, oddities } from '@second-story/importers'
import { dayIn } from './day-in.ts'
import { lineIds } from './line-ids.ts'
import type { Incident, LogLine, Progress, ReadLog, Told } from './log.ts'
import { rawSample } from './raw-sample.ts'

/** Formats whose entries come from records and not from lines of text. */
const RECORDS = new Set([
  'slack', 'discord', 'mattermost', 'pagerduty', 'alertmanager', 'opsgenie', 'statuspage', 'github', 'zip', 'json',
]) // prettier-ignore

/**
 * Reads a log as the server does, with what the page shows beside it.
 * @throws {UnreadableInput | InvalidOption} as the importers do, with a sentence in `detail`
 */
export const readLog = (
  bytes: Uint8Array,
  fileName: string,
  told: Told,
  incident: Incident,
  onProgress: (progress: Progress) => void,
): ReadLog => {
  const { read, date } = readOnItsDay(bytes, fileName, told, incident, onProgress)
  const of = read.entries.length
  const ids = lineIds(read.entries, (done) => onProgress({ doing: 'timing', done, of }))
  const lines: LogLine[] = read.entries.map((entry, index) => ({
    ...entry,
    id: ids[index]!,
    ms: entry.at === null ? null : Date.parse(entry.at),
    index,
  }))
  const { format, skipped, warnings, needs, columns = [] } = read
  return {
    format,
    lines,
    skipped,
    warnings,
    oddities: oddities(warnings),
    columns,
    needs,
    date,
    ...spanOf(lines),
    channels: channelsOf(lines),
    // The lines of a zip are those of its files, and each counts from 1.
    raw: RECORDS.has(format) || isZip(bytes) ? [] : rawSample(bytes, lines, warnings),
  }
}

// Where the log does not say the day, that of the incident stands in, as it does on the server.
const readOnItsDay = (
  bytes: Uint8Array,
  fileName: string,
  { timeZone, date, columns }: Told,
  incident: Incident,
  onProgress: (progress: Progress) => void,
): { read: ImportedTimeline; date: string } => {
  const options = {
    fileName,
    columns,
    ...(timeZone ? { timeZone } : {}),
    onProgress: (step: 'read' | 'times', done: number, of: number) =>
      onProgress({ doing: step === 'read' ? 'reading' : 'timing', done, of }),
  }
  const read = importTimeline(bytes, { ...options, ...(date ? { date } : {}) })
  if (date !== '' || incident.start === null || !read.needs.includes('date')) return { read, date }
  const day = dayIn(incident.start, timeZone || incident.timeZone)
  return { read: importTimeline(bytes, { ...options, date: day }), date: day }
}

const spanOf = (lines: readonly LogLine[]): { first: string | null; last: string | null } => {
  let first: string | null = null
  let last: string | null = null
  for (const { at } of lines) {
    if (at === null) continue
    if (first === null || at < first) first = at
    if (last === null || at > last) last = at
  }
  return { first, last }
}

const channelsOf = (lines: readonly LogLine[]): ReadLog['channels'] => {
  const counts = new Map<string, number>()
  for (const { source } of lines) counts.set(source, (counts.get(source) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count }))
}
