import { dayAt, weekdayAt } from './calendar.ts'
import { clockAt, clockTemplateAt, onHalf, unknownClockAt } from './clock.ts'
import type { FoundClock } from './clock.ts'
import type { Clock, WallTime, When, WrittenDay } from './when.ts'
import { untold } from './when.ts'
import { offsetAt, zoneAt } from './zones.ts'

export interface FoundStamp {
  /** Null for a pattern that was never filled in (`2024-05-01 HH:mm`). */
  when: When | null
  end: number
  /** A note in brackets behind the time that makes it doubtful: `(maybe earlier?)`. */
  note: string
  /** Short name of the zone as written, '' without one. */
  zoneName: string
}

const aboutBefore = /(?:[~≈∼]\s?|(?:about|around|approx(?:imately|\.)?|ca\.?|circa|c\.|roughly)\s)/iy
const aboutAfter = /\s?(?:\?+(?![\w:])|-?ish\b)/iy
const noteAfter = /\s?\(([^()\n]{1,80})\)/y
const doubtful =
  /\?|\b(?:maybe|approx\w*|about|around|not sure|unsure|estimat\w*|roughly|exact time|ish|circa|probably|unclear)\b/i
const betweenDayAndClock = /(?:T(?=\d)|,?\s{1,4}(?:at\s|@\s?|[-–—]\s)?|\s?@\s?|,)/y
const rangeMark = /\s{0,2}(?:-|–|—|→|\.{2,3}|\b(?:to|until|till)\b)\s{0,2}/iy
const unit = /\s?(?:h|hrs?|hours|Uhr)\b(?!\s?(?:ago|later|earlier|after|before))/y
const dayBehind = /(?:,\s?|\s(?:on\s)?)/y
const elapsedSigned =
  /T\s?([+−-])\s?(?:(\d{1,3}):([0-5]\d)(?::([0-5]\d))?|(?:(\d{1,4})\s?h(?:ours?|rs?)?)?\s?(?:(\d{1,5})\s?m(?:in(?:ute)?s?)?)?\s?(?:(\d{1,6})\s?s(?:ec(?:ond)?s?)?)?)(?!\w)/y
const elapsedZero = /T\s?[+]?\s?0(?![\w:])/y
const minute = 60_000

function eat(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

interface Core {
  day: WrittenDay | null
  weekday: number | null
  found: FoundClock | null
  about: boolean
  zone: string | null
  zoneName: string
  end: number
}

function zoneBehind(
  text: string,
  at: number,
  spaced: boolean,
): { zone: string; name: string; end: number } | null {
  let from = at
  while (from < at + 2 && text[from] === ' ') from++
  const bracket = text[from] === '(' ? 1 : 0
  const found =
    zoneAt(text, from + bracket) ?? (from === at || spaced ? offsetAt(text, from + bracket) : null)
  if (!found) return null
  if (bracket === 0) return { zone: found.zone, name: found.name, end: found.end }
  return text[found.end] === ')' ? { zone: found.zone, name: found.name, end: found.end + 1 } : null
}

/** Day and time of day as far as they stand here: at least one of them. */
function coreAt(text: string, at: number): Core | null {
  let about = false
  let pos = eat(aboutBefore, text, at)
  about ||= pos > at
  const week = weekdayAt(text, pos)
  if (week) pos = eat(/\s{1,3}/y, text, week.end)
  const day = dayAt(text, pos)
  let end = day?.end ?? pos
  if (day) {
    pos = eat(betweenDayAndClock, text, end)
    const tilde = eat(aboutBefore, text, pos)
    about ||= tilde > pos
    pos = tilde
  }
  const found = day && pos === end ? null : clockAt(text, pos)
  if (!found && !day) return null
  let zone: string | null = null
  let zoneName = ''
  if (found) {
    end = eat(unit, text, found.end)
    const behind = zoneBehind(text, end, day !== null)
    if (behind) ({ zone, name: zoneName, end } = behind)
  }
  return { day: day?.day ?? null, weekday: week?.weekday ?? null, found, about, zone, zoneName, end }
}

/** Gives both ends of a span the half of the day that only one of them names. */
function sharedHalf(start: FoundClock, end: FoundClock): [Clock, Clock] {
  const small = (clock: Clock) => clock.ms >= 60 * minute && clock.ms < 13 * 60 * minute
  if (start.half === null && end.half !== null && small(start.clock)) {
    const same = onHalf(start.clock, end.half)
    return [same.ms <= end.clock.ms ? same : onHalf(start.clock, end.half === 'pm' ? 'am' : 'pm'), end.clock]
  }
  if (start.half !== null && end.half === null && small(end.clock)) {
    const same = onHalf(end.clock, start.half)
    return [
      start.clock,
      same.ms >= start.clock.ms ? same : onHalf(end.clock, start.half === 'pm' ? 'am' : 'pm'),
    ]
  }
  return [start.clock, end.clock]
}

function elapsedAt(text: string, at: number): FoundStamp | null {
  const from = eat(aboutBefore, text, at)
  const zero = eat(elapsedZero, text, from)
  if (zero > from)
    return { when: { kind: 'elapsed', ms: 0, about: from > at }, end: zero, note: '', zoneName: '' }
  elapsedSigned.lastIndex = from
  const found = elapsedSigned.exec(text)
  if (!found || !/\d/.test(found[0])) return null
  const number = (index: number) => Number(found[index] ?? 0)
  // T+00:12 counts hours and minutes, as mission clocks do.
  const ms = ((number(2) + number(5)) * 60 + number(3) + number(6)) * minute + (number(4) + number(7)) * 1000
  return {
    when: { kind: 'elapsed', ms: found[1] === '+' ? ms : -ms, about: from > at },
    end: from + found[0].length,
    note: '',
    zoneName: '',
  }
}

/** A pattern nobody filled in (`HH:mm`), or a time that is said to be unknown (`??:??`), with or without a day. */
function emptyAt(text: string, at: number): FoundStamp | null {
  const day = dayAt(text, at)
  const pos = day
    ? eat(betweenDayAndClock, text, day.end)
    : eat(/(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd)[T ]/y, text, at)
  const template = clockTemplateAt(text, pos)
  if (template !== null) return { when: null, end: template, note: '', zoneName: '' }
  const unknown = day && pos === day.end ? null : unknownClockAt(text, pos)
  if (unknown === null) return null
  const when: When = day ? { ...bareDay(day.day), about: true } : untold
  return { when, end: unknown, note: '', zoneName: '' }
}

function bareDay(day: WrittenDay): WallTime {
  return { kind: 'wall', day, weekday: null, clock: null, until: null, zone: null, about: false }
}

function bounded(text: string, end: number, hasClock: boolean): boolean {
  const next = text.charAt(end)
  if (/[\w%°]/.test(next)) return false
  return hasClock
    ? !(next === '/' && /\d/.test(text.charAt(end + 1)))
    : /^(?:$|[\s:,;)\]|*_–—]|-\s|\.(?:\s|$))/.test(text.slice(end, end + 2))
}

/**
 * A point or span of time at exactly this place, however people write it: with or without day, zone, seconds, am or pm,
 * `~` or "(maybe earlier?)"; `T+12m`; `14:??`. Null where there is none. A day alone counts, a weekday alone does not.
 */
export function stampAt(text: string, at: number): FoundStamp | null {
  const special = elapsedAt(text, at) ?? emptyAt(text, at)
  if (special) return bounded(text, special.end, true) ? special : null
  const start = coreAt(text, at)
  if (!start) return null
  let { end, zone, zoneName, day } = start
  let clock = start.found?.clock ?? null
  let about = start.about || clock?.latestMs != null
  let until: WallTime['until'] = null
  if (start.found) {
    const mark = eat(rangeMark, text, end)
    const stop = mark > end ? coreAt(text, mark) : null
    if (
      stop?.found &&
      (text.slice(mark, stop.end).includes(':') || start.found.half !== null) &&
      bounded(text, stop.end, true)
    ) {
      const [first, last] = sharedHalf(start.found, stop.found)
      clock = first
      until = { day: stop.day, clock: last }
      about ||= stop.about
      end = stop.end
      if (zone === null) ({ zone, zoneName } = stop)
    }
    if (day === null) {
      const from = eat(dayBehind, text, end)
      const behind = from > end ? dayAt(text, from) : null
      if (behind && /^\s{0,2}(?:$|[-–—:|)\]*])/.test(text.slice(behind.end, behind.end + 3))) {
        day = behind.day
        end = behind.end
        const later = zone === null ? zoneBehind(text, end, false) : null
        if (later) ({ zone, name: zoneName, end } = later)
      }
    }
  }
  const question = eat(aboutAfter, text, end)
  about ||= question > end
  end = question
  noteAfter.lastIndex = end
  const note = noteAfter.exec(text)
  const isDoubt = note?.[1] !== undefined && doubtful.test(note[1])
  if (note && isDoubt) end += note[0].length
  if (!bounded(text, end, clock !== null)) return null
  const when: WallTime = {
    kind: 'wall',
    day,
    weekday: start.weekday,
    clock,
    until,
    zone,
    about: about || isDoubt,
  }
  return { when, end, note: note && isDoubt ? (note[1] ?? '') : '', zoneName }
}

/** The stamp that is all of a text, as in a table cell, apart from marks around it. */
export function wholeStamp(text: string): FoundStamp | null {
  const bare = text.slice(0, 200).replace(/^[\s*_`[(]+|[\s*_`\])]+$/g, '')
  const found = stampAt(bare, 0)
  return found && /^[\s*_`\])]*$/.test(bare.slice(found.end)) && text.length <= 200 ? found : null
}
