import { InvalidOption } from './failures.ts'
import { isDay } from './time/calendar.ts'
import type { NamedDay } from './time/when.ts'
import { isZone } from './time/zones.ts'
import { columnRoles, defaultLimits } from './timeline.ts'
import type { ColumnRole, ImportLimits, ImportOptions } from './timeline.ts'

/** The options after checking; what is absent or empty is null. */
export interface Settings {
  fileName: string
  timeZone: string | null
  day: NamedDay | null
  columns: readonly (ColumnRole | null)[] | null
  limits: ImportLimits
  onProgress: NonNullable<ImportOptions['onProgress']>
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

function columnsOf(given: NonNullable<ImportOptions['columns']>): readonly (ColumnRole | null)[] {
  const count = (role: ColumnRole) => given.filter((one) => one === role).length
  const unknown = given.find((role) => role !== null && !columnRoles.includes(role))
  if (unknown != null) {
    const what = `"${String(unknown).slice(0, 40)}" is nothing that a column tells. Use ${columnRoles.join(', ')}.`
    throw new InvalidOption('columns', what)
  }
  if (count('at') + count('day') === 0 || count('text') === 0)
    throw new InvalidOption('columns', 'One column must tell when it happened, and one what.')
  const double = (['at', 'day', 'until', 'author'] as const).find((role) => count(role) > 1)
  if (double) throw new InvalidOption('columns', `Only one column can be "${double}".`)
  return given
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
    columns: options.columns && options.columns.length > 0 ? columnsOf(options.columns) : null,
    limits: { ...defaultLimits, ...options.limits },
    onProgress: options.onProgress ?? (() => undefined),
  }
}
