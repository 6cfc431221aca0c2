import { dayAt } from './calendar.ts'
import { clockTemplateAt, unknownClockAt } from './clock.ts'
import { eat } from './eat.ts'
import type { WallTime, When, WrittenDay } from './when.ts'
import { untold } from './when.ts'

export interface FoundStamp {
  /** Null for a pattern that was never filled in (`2024-05-01 HH:mm`). */
  when: When | null
  end: number
  /** A note in brackets behind the time that makes it doubtful: `(maybe earlier?)`. */
  note: string
  /** Short name of the zone as written, '' without one. */
  zoneName: string
}

const aboutBefore = /[~≈∼]\s?|about\s|around\s|ca\.?\s/iy
const betweenDayAndClock = /T(?=[\dHh])|,?\s{1,4}(?:at\s|@\s?|[-–—]\s)?/y
const elapsedSigned =
  /T\s?([+−-])\s?(?:(\d{1,3}):([0-5]\d)(?::([0-5]\d))?|(?:(\d{1,4})\s?h(?:ours?|rs?)?)?\s?(?:(\d{1,5})\s?m(?:in(?:ute)?s?)?)?\s?(?:(\d{1,6})\s?s(?:ec(?:ond)?s?)?)?)(?!\w)/y
const elapsedZero = /T\s?[+]?\s?0(?![\w:])/y
const minute = 60_000

/** T+12m, T-5m, T+00:12, T0: a time counted from a start told elsewhere. */
export function elapsedAt(text: string, at: number): FoundStamp | null {
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
export function emptyAt(text: string, at: number): FoundStamp | null {
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
