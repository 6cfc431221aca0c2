import { decodeText, refuseNoise } from './bytes/decode.ts'
import { unzip } from './bytes/unzip.ts'
import { isZip } from './bytes/zip-directory.ts'
import { detect, detectArchive } from './detect.ts'
import { UnreadableInput } from './failures.ts'
import type { Reading, TextInput } from './format.ts'
import { untoldColumns } from './formats/csv/layout.ts'
import { LineCount, refuseLarge } from './limits.ts'
import { settingsOf } from './options.ts'
import type { Settings } from './options.ts'
import { fitting, harmless } from './text/harmless.ts'
import { jsonOf, textInput } from './text/input.ts'
import { Timekeeper } from './time/timekeeper.ts'
import type { EntryDraft, ImportedTimeline, ImportOptions, Need, TableColumn } from './timeline.ts'
import { Warnings } from './warnings.ts'

interface Part {
  format: string
  entries: EntryDraft[]
  skipped: number
  needs: ReadonlySet<Need>
  columns?: TableColumn[]
}

/**
 * Reads a log, a review or a chat export and answers its entries with the moments they happened. What was assumed is in
 * `needs`, what could not be read or looked odd in `warnings`; the same input and options always give the same answer.
 * @param input Text, or the bytes of a text file, of JSON or of a zip of these.
 * @throws {UnreadableInput} for bytes that are no text, JSON or zip, and for input over a limit. Nothing is half read.
 * @throws {InvalidOption} for a `timeZone` or `date` that does not exist.
 */
export function importTimeline(input: Uint8Array | string, options: ImportOptions = {}): ImportedTimeline {
  const settings = settingsOf(options)
  refuseLarge(input, settings.limits)
  const warnings = new Warnings()
  const count = new LineCount(settings.limits)
  if (typeof input !== 'string' && isZip(input)) return readZip(input, settings, count, warnings)
  let text: string
  if (typeof input === 'string') {
    refuseNoise(input)
    text = input
  } else {
    const decoded = decodeText(input)
    if (decoded.remark) warnings.add(0, decoded.remark)
    text = decoded.text
  }
  count.addText(text)
  settings.onProgress('read', 0, input.length)
  const asked = textInput(text, settings.fileName, settings.columns)
  const part = readText(asked, settings.fileName, settings, warnings)
  return { ...part, warnings: warnings.list(), needs: [...part.needs].sort() }
}

function readText(input: TextInput, source: string, settings: Settings, warnings: Warnings): Part {
  const format = detect(input)
  if (input.columns && format?.id !== 'csv') {
    warnings.add(0, 'This is no table, so what its columns tell was not looked at.')
  }
  if (!format) {
    warnings.add(0, nothingFound(input))
    const none = { entries: [], skipped: 0, needs: new Set<Need>() }
    return { format: isJson(input) ? 'json' : 'text', ...none, ...offered(input) }
  }
  const reading = format.read(input, warnings)
  if (reading.items.every((item) => item.kind !== 'entry')) warnings.add(0, nothingFound(input))
  const { columns } = reading
  return {
    format: format.id,
    ...timed(reading, source, settings, warnings),
    ...(columns ? { columns } : isNamedTable(input) ? offered(input) : {}),
  }
}

function isNamedTable({ fileName }: TextInput): boolean {
  return /\.[ct]sv$/i.test(fileName)
}

// A table whose times nobody could tell: somebody may.
function offered(input: TextInput): { columns?: TableColumn[] } {
  const columns = input.json === undefined ? untoldColumns(input.text) : null
  return columns ? { columns } : {}
}

function isJson(input: TextInput): boolean {
  return (
    input.json !== undefined || jsonOf(input.lines.find((line) => line.trim() !== '') ?? '') !== undefined
  )
}

function nothingFound(input: TextInput): string {
  if (input.json !== undefined)
    return 'This is JSON, but none of a kind that is known here. Bring the log as text, CSV or a Slack export.'
  if (/^\s{0,100}<(?:!doctype html|html|head|body)\b/i.test(input.text)) {
    return 'This is a web page; no timeline was found in it. Open it and paste the text of its timeline.'
  }
  return 'No timeline was found: no lines, rows or headings begin with a time. Begin each step with one, such as "14:05 text".'
}

function timed(
  reading: Reading,
  source: string,
  settings: Settings,
  warnings: Warnings,
): Omit<Part, 'format'> {
  const frame = { timeZone: settings.timeZone, day: settings.day, statements: reading.statements }
  const keeper = new Timekeeper(frame, reading.items, warnings)
  const tell = (done: number) => settings.onProgress('times', done, reading.items.length)
  const entries = keeper.read(reading.items, tell).map(({ entry, at, until, precision }): EntryDraft => {
    const { text, cut } = fitting(harmless(entry.text).trim())
    if (cut) warnings.add(entry.line, `This entry is very long; ${text.length} characters of it were taken.`)
    if (text === '')
      warnings.add(entry.line, 'Nothing is said here beside the time; it was kept as an empty message.')
    return {
      at: at === null ? null : new Date(at).toISOString(),
      ...(until === null ? {} : { until: new Date(until).toISOString() }),
      precision,
      author: harmless(entry.author).replace(/\s+/g, ' ').trim(),
      text: text === '' ? '(empty message)' : text,
      source: entry.source ?? source,
      line: entry.line,
    }
  })
  return { entries, skipped: reading.skipped, needs: keeper.needs }
}

function readZip(
  zip: Uint8Array,
  settings: Settings,
  count: LineCount,
  warnings: Warnings,
): ImportedTimeline {
  const members = unzip(zip)
  if (settings.columns)
    warnings.add(0, 'Columns are told for a single table; bring the table of this zip alone.')
  const archive = detectArchive(members)
  if (archive) {
    const reading = archive.read(members, settings.fileName, count, warnings)
    const part = timed(reading, settings.fileName, settings, warnings)
    return { format: archive.id, ...part, warnings: warnings.list(), needs: [...part.needs].sort() }
  }
  const parts: Part[] = []
  const whole = members.reduce((sum, member) => sum + member.bytes.length, 0)
  let done = 0
  for (const member of members) {
    settings.onProgress('read', done, whole)
    done += member.bytes.length
    const own = new Warnings()
    try {
      const decoded = decodeText(member.bytes)
      count.addText(decoded.text)
      if (decoded.remark) own.add(0, decoded.remark)
      parts.push(readText(textInput(decoded.text, member.name), member.name, settings, own))
    } catch (error) {
      if (!(error instanceof UnreadableInput) || error.code !== 'not-text') throw error
      own.add(0, error.detail)
    }
    for (const { line, what } of own.list()) warnings.add(line, `${member.name}: ${what}`)
  }
  const found = new Set(parts.filter((part) => part.entries.length > 0).map((part) => part.format))
  const [only] = found
  return {
    format: found.size === 1 && only !== undefined ? only : 'zip',
    entries: parts.flatMap((part) => part.entries),
    skipped: parts.reduce((sum, part) => sum + part.skipped, 0),
    warnings: warnings.list(),
    needs: [...new Set(parts.flatMap((part) => [...part.needs]))].sort(),
  }
}
