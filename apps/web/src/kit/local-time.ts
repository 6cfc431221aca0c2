import { Temporal } from 'temporal-polyfill'

/** `2026-03-02T14:05` in a zone, as a date-time field takes it; '' for nothing. `iso` is ISO 8601 UTC. */
export const toLocal = (iso: string | null | undefined, zone: string): string =>
  iso
    ? Temporal.Instant.from(iso)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
    : ''

/**
 * ISO 8601 UTC of what a date-time field holds; null for nothing. A time that a clock change skips or repeats is read
 * the way clocks move: the later of the two for a gap, the earlier one for a repeated hour.
 */
export const toUtc = (local: string, zone: string): string | null =>
  local === ''
    ? null
    : Temporal.PlainDateTime.from(local)
        .toZonedDateTime(zone)
        .toInstant()
        .toString({ fractionalSecondDigits: 0 })

/** Every zone the browser knows, for a list to choose from. */
export const zones = (): string[] => [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
]
