import type { Format, TextInput } from '../format.ts'
import { wholeStamp } from '../time/stamp.ts'
import { zoneStated } from '../time/statements.ts'
import { dayLine, plain } from './plain.ts'

const sample = 5_000
const minutesOfDay = 24 * 60
/** A step back of so many minutes is midnight, as it is for the reader of times. */
const overMidnight = 6 * 60

/** A line told with its time in front, and the minute of the day it names; null minute where it has a day of its own. */
interface Told {
  line: string
  minute: number | null
}

const bullet = /^\s{0,8}(?:(?:[-*+•‣◦–—]|\d{1,3}[.)])\s{1,4})?/
const timeEnd = /([([])([^()[\]]{4,60})[)\]]\s?[.;,]?\s{0,4}$/

/** `Deploy began (14:05)` as `[14:05] Deploy began`. */
function withTimeFirst(line: string): Told | null {
  // Only the end of a line is looked at: it may be five million characters long.
  const tail = line.slice(-70)
  const found = timeEnd.exec(tail)
  const written = found?.[2]
  if (!found || written === undefined) return null
  const when = wholeStamp(written)?.when
  if (when?.kind !== 'wall' || when.clock === null) return null
  const words = line
    .slice(0, line.length - tail.length + found.index)
    .replace(bullet, '')
    .trimEnd()
  if (!/\p{L}{2}/u.test(words.slice(0, 200))) return null
  const minute = when.day === null ? Math.floor(when.clock.ms / 60_000) : null
  return { line: `[${written}] ${words}`, minute }
}

const bare =
  /^(\s{0,8}(?:[-*+•‣◦]\s{1,4})?~?)([01]\d|2[0-3])([0-5]\d)(?:(\s?[-–—]\s?)([01]\d|2[0-3])([0-5]\d))?(?=(?:\s{0,2}[-–—:,;|]\s{0,4}|\s{1,8})["'(@#*_]{0,3}\p{L})/u

/** `1405 deploy began` as `14:05 deploy began`. */
function withColon(line: string): Told | null {
  const found = bare.exec(line)
  const [whole, before = '', hours = '', minutes = '', mark, toHours = '', toMinutes = ''] = found ?? []
  if (whole === undefined) return null
  const until = mark === undefined ? '' : `-${toHours}:${toMinutes}`
  return {
    line: `${before}${hours}:${minutes}${until}${line.slice(whole.length)}`,
    minute: Number(hours) * 60 + Number(minutes),
  }
}

/** Whether times go on as those of a timeline do: forward, and over midnight once at most where no day is written. */
function goOn(lines: readonly string[], told: Teller): boolean {
  let above: number | null = null
  let back = 0
  let midnights = 0
  let all = 0
  for (const line of lines) {
    const minute = told(line)?.minute ?? null
    if (minute === null) {
      if (dayLine(line) !== null) above = null
      continue
    }
    const step = above === null ? 0 : (minute % minutesOfDay) - above
    if (step < -overMidnight) midnights++
    else if (step < 0) back++
    above = minute % minutesOfDay
    all++
  }
  return midnights < 2 && back * 5 <= all
}

/** Numbers that count, name years or measure something are no times, though they might be read as some. */
function mayBeClocks(found: readonly Told[]): boolean {
  const numbers = found.map(({ minute }) => Math.floor((minute ?? 0) / 60) * 100 + ((minute ?? 0) % 60))
  if (numbers.every((number) => number >= 1900 && number < 2100)) return false
  const steps = new Set(numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0)))
  if (steps.size < 2 && numbers.length > 2) return false
  const units = found.map(({ line }) => /\d{2}\s+(\p{L}+)(?!\p{L}|:)/u.exec(line)?.[1]?.toLowerCase() ?? '')
  return units.every((unit) => unit === '' || units.filter((one) => one === unit).length * 2 <= units.length)
}

/** A list as `plain` reads it, whose lines tell their times in another way. */
function respelled(told: Teller, fits: Fits): Format {
  return {
    id: plain.id,
    endings: plain.endings,
    claims(input) {
      if (input.json !== undefined || plain.claims(input) > 0) return 0
      const lines = input.lines.slice(0, sample).filter((line) => line.trim() !== '')
      const found = lines.flatMap((line) => told(line) ?? [])
      if (found.length < 2 || !fits(found, lines) || !goOn(lines, told)) return 0
      return plain.claims(inFront(input, told))
    },
    read: (input, warnings) => plain.read(inFront(input, told), warnings),
  }
}

type Teller = (line: string) => Told | null
type Fits = (found: readonly Told[], lines: readonly string[]) => boolean

function inFront(input: TextInput, told: Teller): TextInput {
  return { ...input, lines: input.lines.map((line) => told(line)?.line ?? line) }
}

/** Lists with the time in brackets at the end of each line. */
export const timeLast = respelled(withTimeFirst, (found, lines) => found.length * 10 >= lines.length * 6)

/** Lists with times of four digits and nothing between them; surer where the text names a day or a zone. */
export const bareClock = respelled(withColon, (found, lines) => {
  if (found.length * 2 < lines.length) return false
  if (
    lines.some((line) => /^\W{0,8}\d{4,}\b/.test(line) && withColon(line) === null && dayLine(line) === null)
  )
    return false
  const said = lines.some((line) => dayLine(line) !== null || zoneStated(line) !== null)
  return said || (found.length > 2 && mayBeClocks(found))
})
