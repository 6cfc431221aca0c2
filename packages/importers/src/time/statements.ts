import { dayInFileName, daysNamed } from './calendar.ts'
import type { NamedDay } from './when.ts'
import { zoneAt, zoneName } from './zones.ts'

/** What a document says about all its times, beside the times themselves. */
export interface Statements {
  zone: { zone: string; name: string; line: number } | null
  /** A second zone that the document states somewhere else. */
  otherZone: string | null
  /** The day that is said to hold for times without one. */
  day: NamedDay | null
  /** Days that the document bears, best guess first, with where they stand. */
  likely: { day: NamedDay; from: string }[]
}

const mention = /\b(?:times|timestamps?|timeline|time ?zone|time)\b/gi
const linking = /\b(?:in|are|is|as|to|all|use[sd]?)\b|[:(=]/i
const reach = 70
const eventsOn =
  /\b(?:events?|times?|entries|everything)\b[^.!?\n]{0,60}?\b(?:on|for|of|from)\s(?=\d{4}-|\d{1,2}(?:st|nd|rd|th)?\s|[A-Z][a-z]{2})/g
const mostRead = 400_000

function zoneNear(text: string, at: number, word: string): { zone: string; name: string } | null {
  const slice = text.slice(at, at + reach)
  for (const found of slice.matchAll(/[A-Za-z]{1,20}(?:\/[A-Za-z_]+)?/g)) {
    const before = slice.slice(0, found.index)
    if (/[.!?]\s|\|/.test(before)) return null
    const zone = zoneAt(slice, found.index)
    if (!zone || zone.name.length < 2) continue
    // "at that time PT was down" states nothing; "Time (PT)" and "time zone: PT" do.
    const linked = /^time$/i.test(word)
      ? /^\s?[:(=]\s?$/.test(before)
      : linking.test(before) || before.trim() === ''
    if (linked) return { zone: zone.zone, name: zone.name }
  }
  return null
}

/** The zone that a line like "All times are in CET (GMT+1)" or a head like "Time (PT)" states, and where it starts. */
export function zoneStated(text: string): { zone: string; name: string; at: number } | null {
  for (const found of text.matchAll(mention)) {
    const zone = zoneNear(text, found.index + found[0].length, found[0])
    if (zone) return { ...zone, at: found.index }
  }
  return null
}

function lineOf(text: string, at: number): number {
  let line = 1
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++
  return line
}

/**
 * Reads what a document states about its times: zone, day for all, and the days in its title, file name, front matter and
 * prose. `prose` is the document with everything blanked out that is quoted (fences), so that positions stay.
 */
export function statementsOf(
  prose: string,
  title: string | null,
  fileName: string,
  front: NamedDay | null,
): Statements {
  const text = prose.slice(0, mostRead)
  // A sentence may run over a line's end.
  const flowing = text.replaceAll('\n', ' ')
  const first = zoneStated(flowing)
  const rest = first ? zoneStated(flowing.slice(first.at + reach)) : null
  const likely: Statements['likely'] = []
  const add = (day: NamedDay | null | undefined, from: string) => {
    if (day) likely.push({ day, from })
  }
  add(title === null ? null : daysNamed(title, 1)[0], 'the title')
  add(dayInFileName(fileName), 'the file name')
  add(front, 'the front matter')
  add(daysNamed(text, 1)[0], 'the text')
  let day: NamedDay | null = null
  for (const found of flowing.matchAll(eventsOn)) {
    day ??=
      daysNamed(flowing.slice(found.index + found[0].length, found.index + found[0].length + 30), 1)[0] ??
      null
  }
  return {
    zone: first && { zone: first.zone, name: first.name, line: lineOf(text, first.at) },
    otherZone: rest && rest.zone !== first?.zone ? rest.name : null,
    day,
    likely,
  }
}

/** A remark where a zone's name is used by two regions, else null. */
export function doubtAbout(name: string): string | null {
  const doubt = zoneName(name)?.doubt
  return doubt ? `"${name}" is also used in ${doubt}; it was read as ${zoneName(name)?.zone}` : null
}
