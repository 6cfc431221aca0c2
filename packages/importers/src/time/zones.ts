import { Temporal } from 'temporal-polyfill'

export interface NamedZone {
  /** What Temporal understands: an IANA name or an offset. */
  zone: string
  /** Region whose clocks the name belongs to, where it names only one half of the year (CET, CEST). */
  region: string | null
  /** The other thing that people call by this name. */
  doubt: string | null
}

function fixed(zone: string, region: string | null = null, doubt: string | null = null): NamedZone {
  return { zone, region, doubt }
}

// The names that people write in logs and reviews. Fixed offsets are those of the IANA time zone database.
const names = new Map<string, NamedZone>([
  ['Z', fixed('UTC')],
  ['UTC', fixed('UTC')],
  ['GMT', fixed('UTC')],
  ['PT', fixed('America/Los_Angeles')],
  ['PST', fixed('-08:00', 'America/Los_Angeles')],
  ['PDT', fixed('-07:00', 'America/Los_Angeles')],
  ['MT', fixed('America/Denver')],
  ['MST', fixed('-07:00')],
  ['MDT', fixed('-06:00', 'America/Denver')],
  ['CT', fixed('America/Chicago')],
  ['CST', fixed('-06:00', 'America/Chicago', 'China')],
  ['CDT', fixed('-05:00', 'America/Chicago')],
  ['ET', fixed('America/New_York')],
  ['EST', fixed('-05:00', 'America/New_York')],
  ['EDT', fixed('-04:00', 'America/New_York')],
  ['WET', fixed('+00:00', 'Europe/Lisbon')],
  ['WEST', fixed('+01:00', 'Europe/Lisbon')],
  ['BST', fixed('+01:00', 'Europe/London', 'Bangladesh')],
  ['CET', fixed('+01:00', 'Europe/Berlin')],
  ['CEST', fixed('+02:00', 'Europe/Berlin')],
  ['EET', fixed('+02:00', 'Europe/Helsinki')],
  ['EEST', fixed('+03:00', 'Europe/Helsinki')],
  ['MSK', fixed('+03:00')],
  ['IST', fixed('+05:30', null, 'Israel or Ireland')],
  ['SGT', fixed('+08:00')],
  ['HKT', fixed('+08:00')],
  ['AWST', fixed('+08:00')],
  ['JST', fixed('+09:00')],
  ['KST', fixed('+09:00')],
  ['ACST', fixed('+09:30')],
  ['AEST', fixed('+10:00', 'Australia/Sydney')],
  ['AEDT', fixed('+11:00', 'Australia/Sydney')],
  ['NZST', fixed('+12:00', 'Pacific/Auckland')],
  ['NZDT', fixed('+13:00', 'Pacific/Auckland')],
  ['SAST', fixed('+02:00')],
  ['BRT', fixed('-03:00')],
  ['HST', fixed('-10:00')],
  ['AKST', fixed('-09:00', 'America/Anchorage')],
  ['AKDT', fixed('-08:00', 'America/Anchorage')],
])

const token =
  /(?:([A-Z][A-Za-z]{1,20}\/[A-Z][A-Za-z_]{1,30}(?:\/[A-Z][A-Za-z_]{1,30})?)|(UTC|GMT|utc|gmt)\s?([-+−])(\d{1,2})(?::?(\d{2}))?|([A-Z]{1,4}|utc|gmt))(?![\w/])/y
const offsetToken = /([-+−])(\d{2}):?([0-5]\d)(?!\d)/y

// Only with the word behind it: 14:05 Central database.
const american = /(Eastern|Central|Mountain|Pacific)\s(?:(Standard|Daylight)\s)?Time(?!\w)/y

export interface FoundZone {
  zone: string
  name: string
  end: number
}

function offsetZone(sign: string, hours: string, minutes: string): string | null {
  if (Number(hours) > 14) return null
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
}

/** A zone written at exactly this place: `UTC`, `PT`, `CEST`, `GMT+1`, `Europe/Paris`. */
export function zoneAt(text: string, at: number): FoundZone | null {
  token.lastIndex = at
  const found = token.exec(text)
  if (!found) return americanAt(text, at)
  const [name, iana, base, sign, hours, minutes, short] = found
  const end = at + name.length
  if (iana !== undefined) return isZone(iana) ? { zone: iana, name, end } : null
  if (base !== undefined && sign !== undefined && hours !== undefined) {
    const zone = offsetZone(sign, hours, minutes ?? '00')
    return zone === null ? null : { zone, name, end }
  }
  const known = short === undefined ? undefined : names.get(short.toUpperCase())
  return known ? { zone: known.zone, name, end } : null
}

function americanAt(text: string, at: number): FoundZone | null {
  american.lastIndex = at
  const [name, region = '', half = ''] = american.exec(text) ?? []
  const known = names.get(`${region.charAt(0)}${half.charAt(0)}T`)
  return name !== undefined && known ? { zone: known.zone, name, end: at + name.length } : null
}

/** An offset written at exactly this place: `+02:00`, `-0700`. */
export function offsetAt(text: string, at: number): FoundZone | null {
  offsetToken.lastIndex = at
  const found = offsetToken.exec(text)
  const [name, sign, hours, minutes] = found ?? []
  if (name === undefined || sign === undefined || hours === undefined || minutes === undefined) return null
  const zone = offsetZone(sign, hours, minutes)
  return zone === null ? null : { zone, name, end: at + name.length }
}

/** What is known of a zone by the short name it was written with. */
export function zoneName(name: string): NamedZone | null {
  return names.get(name.toUpperCase()) ?? null
}

const checked = new Map<string, boolean>()

/** True for IANA names and offsets that the platform knows. */
export function isZone(zone: string): boolean {
  const before = checked.get(zone)
  if (before !== undefined) return before
  let good = true
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
  } catch {
    good = false
  }
  if (checked.size > 2_000) checked.clear()
  checked.set(zone, good)
  return good
}
