import { dayAt, weekdayAt } from './calendar.ts'
import { clockAt, onHalf } from './clock.ts'
import type { FoundClock } from './clock.ts'
import { eat } from './eat.ts'
import { elapsedAt, emptyAt } from './special-stamp.ts'
import type { FoundStamp } from './special-stamp.ts'
import type { Clock, WallTime, WrittenDay } from './when.ts'
import { offsetAt, zoneAt } from './zones.ts'

const aboutBefore = /(?:[~≈∼]\s?|(?:about|around|approx(?:imately|\.)?|ca\.?|circa|c\.|roughly)\s)/iy
const aboutAfter = /\s?(?:\?+(?![\w:])|-?ish\b)/iy
const noteAfter = /\s?\(([^()\n]{1,80})\)/y
const doubtful =
  /\?|\b(?:maybe|approx\w*|about|around|not sure|unsure|estimat\w*|roughly|exact time|ish|circa|probably|unclear)\b/i
const betweenDayAndClock = /(?:T(?=\d)|,?\s{1,4}(?:at\s|@\s?|[-–—]\s)?|\s?@\s?|,)/y
const rangeMark = /\s{0,2}(?:-{1,2}>?|–|—|→|\.{2,3}|\b(?:to|until|till)\b)\s{0,2}/iy
const unit = /\s?(?:h|hrs?|hours|Uhr)\b(?!\s?(?:ago|later|earlier|after|before))/y
const yearBehind = /\s(?:19|20)\d{2}(?![\d:])/y
const dayBehind = /(?:,\s?|\s(?:on\s)?)/y
const minute = 60_000

interface Core {
  day: WrittenDay | null
  weekday: number | null
  found: FoundClock | null
  about: boolean
  zone: string | null
  zoneName: string
  end: number
}

/** What stands before an offset: it may be meant as one, or as the end of a span, or as a number (14:05 -1000 users). */
interface OffsetPlace {
  day: boolean
  /** Seconds, or a T between day and time: written by a program. */
  strict: boolean
}

function offsetBehind(
  text: string,
  at: number,
  spaced: boolean,
  place: OffsetPlace,
): ReturnType<typeof offsetAt> {
  if (spaced ? !place.day : text[at] !== '+' && !(place.day && place.strict)) return null
  const found = offsetAt(text, at)
  return found && /:(?:00|15|30|45)$/.test(found.zone) ? found : null
}

function zoneBehind(
  text: string,
  at: number,
  place: OffsetPlace,
): { zone: string; name: string; end: number } | null {
  let from = at
  while (from < at + 2 && text[from] === ' ') from++
  const bracket = text[from] === '(' ? 1 : 0
  const found = zoneAt(text, from + bracket) ?? offsetBehind(text, from + bracket, from > at, place)
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
    const behind = zoneBehind(text, end, {
      day: day !== null,
      strict: found.clock.hasSeconds || text[pos - 1] === 'T',
    })
    if (behind) ({ zone, name: zoneName, end } = behind)
  }
  let written = day?.day ?? null
  if (week && found?.clock.hasSeconds && written?.year === null) {
    // Wed May  1 14:05:09 2024, as C's ctime and the command date write it.
    const year = eat(yearBehind, text, end)
    if (year > end) {
      written = { ...written, year: Number(text.slice(year - 4, year)) }
      const behind = zone === null ? zoneBehind(text, year, { day: true, strict: true }) : null
      end = year
      if (behind) ({ zone, name: zoneName, end } = behind)
    }
  }
  return { day: written, weekday: week?.weekday ?? null, found, about, zone, zoneName, end }
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
        const later = zone === null ? zoneBehind(text, end, { day: false, strict: false }) : null
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
  const bare = text.slice(0, 200).replace(/^[\s*_`[(]+/, '')
  const found = stampAt(bare, 0)
  return found && /^[\s*_`\])]*$/.test(bare.slice(found.end)) && text.length <= 200 ? found : null
}
