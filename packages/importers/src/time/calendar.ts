import { dayElsewhere, weekdayElsewhere } from './month-names.ts'
import type { NamedDay, WrittenDay } from './when.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const month =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'

const iso = /((?:19|20|21)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y
const slash = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.-]\d|\d)/y
const longYear = '(?:19|20)\\d{2}(?![\\d:])'
const dayFirst = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?(?:\\s(?:of\\s)?|-|\\.\\s|/)${month}(?:,?\\s(${longYear})|[-/](\\d{4}|\\d{2})(?![\\d:])|\\s('\\d{2})\\b)?(?!\\w)`,
  'iy',
)
const monthFirst = new RegExp(
  `${month}(?:\\s{1,2}|-)(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s(${longYear}))?(?!\\w)`,
  'iy',
)
const weekday = /(Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?(?=\s|$)/iy

const short =
  /(?:(\d{1,2})(\/)(\d{1,2})|(\d{1,2})(\.)(\d{1,2})\.|(\d\d)(-)(\d\d))(?=,?\s{1,3}(?:at\s|um\s|@\s?)?\d{1,2}:\d\d)/y

export interface FoundDay {
  day: WrittenDay
  end: number
}

function fullYear(written: string): number {
  const year = Number(written.replace("'", ''))
  if (written.length >= 4) return year
  return year < 70 ? 2000 + year : 1900 + year
}

/** Number of days in a month; February of an unknown year has 29. */
export function daysIn(year: number | null, monthNumber: number): number {
  if (monthNumber !== 2)
    return monthNumber === 4 || monthNumber === 6 || monthNumber === 9 || monthNumber === 11 ? 30 : 31
  const whole = year ?? 2000
  return (whole % 4 === 0 && whole % 100 !== 0) || whole % 400 === 0 ? 29 : 28
}

/** True for days that the calendar has. */
export function isDay(year: number | null, monthNumber: number, day: number): boolean {
  return monthNumber >= 1 && monthNumber <= 12 && day >= 1 && day <= daysIn(year, monthNumber)
}

function named(year: string | undefined, monthName: string, day: string): NamedDay | null {
  const number = months.indexOf(monthName.slice(0, 3).toLowerCase()) + 1
  const whole = year === undefined ? null : fullYear(year)
  return isDay(whole, number, Number(day))
    ? { kind: 'named', year: whole, month: number, day: Number(day) }
    : null
}

/** A day at exactly this place: 2024-05-01, 2024/5/1, 1 May 2024, 18-Nov-18, May 1st, 2024, 01.05.2024, 5/1/24. */
export function dayAt(text: string, at: number): FoundDay | null {
  iso.lastIndex = at
  const numbers = iso.exec(text)
  if (numbers) {
    const [whole, year, , monthNumber, day] = numbers
    if (!isDay(Number(year), Number(monthNumber), Number(day))) return null
    return {
      day: { kind: 'named', year: Number(year), month: Number(monthNumber), day: Number(day) },
      end: at + whole.length,
    }
  }
  dayFirst.lastIndex = at
  monthFirst.lastIndex = at
  const [whole, first, second, ...years] = dayFirst.exec(text) ?? []
  if (whole !== undefined && first !== undefined && second !== undefined) {
    const day = named(years[0] ?? years[1] ?? years[2], second, first)
    return day && { day, end: at + whole.length }
  }
  const [other, monthName, number, otherYear] = monthFirst.exec(text) ?? []
  if (other !== undefined && monthName !== undefined && number !== undefined) {
    const day = named(otherYear, monthName, number)
    return day && { day, end: at + other.length }
  }
  return slashAt(text, at) ?? elsewhereAt(text, at) ?? shortAt(text, at)
}

// Day and month alone count where a time follows: 5/1 14:05, 01.05. 14:05, 05-01 14:05:09.
function shortAt(text: string, at: number): FoundDay | null {
  short.lastIndex = at
  const [whole, ...parts] = short.exec(text) ?? []
  const [one, mark, two] = parts.filter((part) => part !== undefined)
  if (whole === undefined || one === undefined || two === undefined) return null
  const [first, second] = [Number(one), Number(two)]
  const end = at + whole.length
  if (mark === '.')
    return isDay(null, second, first)
      ? { day: { kind: 'named', year: null, month: second, day: first }, end }
      : null
  if (mark === '-')
    return isDay(null, first, second)
      ? { day: { kind: 'named', year: null, month: first, day: second }, end }
      : null
  if (!isDay(null, first, second) && !isDay(null, second, first)) return null
  return { day: { kind: 'slash', first, second, year: null }, end }
}

function elsewhereAt(text: string, at: number): FoundDay | null {
  const found = dayElsewhere(text, at)
  if (!found || !isDay(found.year, found.month, found.day)) return null
  return { day: { kind: 'named', year: found.year, month: found.month, day: found.day }, end: found.end }
}

function slashAt(text: string, at: number): FoundDay | null {
  slash.lastIndex = at
  const [whole, one, mark, two, year] = slash.exec(text) ?? []
  if (whole === undefined || one === undefined || two === undefined || year === undefined) return null
  const [first, second] = [Number(one), Number(two)]
  const end = at + whole.length
  // Points are written day first wherever they are written.
  if (mark === '.') {
    return isDay(fullYear(year), second, first)
      ? { day: { kind: 'named', year: fullYear(year), month: second, day: first }, end }
      : null
  }
  if (!isDay(fullYear(year), first, second) && !isDay(fullYear(year), second, first)) return null
  return { day: { kind: 'slash', first, second, year: fullYear(year) }, end }
}

/** A weekday at exactly this place, 1 Monday to 7 Sunday. */
export function weekdayAt(text: string, at: number): { weekday: number; end: number } | null {
  weekday.lastIndex = at
  const found = weekday.exec(text)
  if (!found?.[1]) return weekdayElsewhere(text, at)
  return { weekday: weekdays.indexOf(found[1].slice(0, 3).toLowerCase()) + 1, end: at + found[0].length }
}

const anywhere = new RegExp(
  `\\b\\d{4}-\\d{2}-\\d{2}(?!\\d)|\\b\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${month},?\\s\\d{4}\\b|\\b${month}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}\\b`,
  'gi',
)

/** The days with a year that a text names, in order. Web addresses are passed over by their slashes and dashes. */
export function daysNamed(text: string, most: number): NamedDay[] {
  const days: NamedDay[] = []
  for (const found of text.matchAll(anywhere)) {
    const before = text.charAt(found.index - 1)
    if (before === '/' || before === '-' || before === '_' || before === '.') continue
    const day = dayAt(text, found.index)?.day
    if (day?.kind === 'named' && day.year !== null) days.push(day)
    if (days.length >= most) break
  }
  return days
}

/** The day in a file name: `ops_20240501.log`, `2024-05-01-outage.md`. Null where there is none or the calendar lacks it. */
export function dayInFileName(fileName: string): NamedDay | null {
  const found = /(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(fileName.slice(-400))
  if (!found) return null
  const [year, monthNumber, day] = [Number(found[1]), Number(found[3]), Number(found[4])]
  return isDay(year, monthNumber, day) ? { kind: 'named', year, month: monthNumber, day } : null
}
