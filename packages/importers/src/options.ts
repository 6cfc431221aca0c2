import { InvalidOption } from './failures.ts'
import { isDay } from './time/calendar.ts'
import type { NamedDay } from './time/when.ts'
import { isZone } from './time/zones.ts'
import { defaultLimits } from './timeline.ts'
import type { ImportLimits, ImportOptions } from './timeline.ts'

/** The options after checking; what is absent or empty is null. */
export interface Settings {
  fileName: string
  timeZone: string | null
  day: NamedDay | null
  limits: ImportLimits
}

function dayOf(date: string): NamedDay {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  if (year === undefined || !isDay(Number(year), Number(month), Number(day))) {
    throw new InvalidOption(
      'date',
      `"${date.slice(0, 40)}" is no day. Write it as YYYY-MM-DD, for example 2024-05-01.`,
    )
  }
  return { kind: 'named', year: Number(year), month: Number(month), day: Number(day) }
}

/** Checks the options of an import. An empty string means the same as an absent one, as in a query of a web address. */
export function settingsOf(options: ImportOptions): Settings {
  const zone = options.timeZone || null
  if (zone !== null && !isZone(zone)) {
    throw new InvalidOption(
      'timeZone',
      `"${zone.slice(0, 40)}" is no time zone. Use an IANA name such as Europe/Berlin, or UTC.`,
    )
  }
  return {
    fileName: options.fileName ?? '',
    timeZone: zone,
    day: options.date ? dayOf(options.date) : null,
    limits: { ...defaultLimits, ...options.limits },
  }
}
