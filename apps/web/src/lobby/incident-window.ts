/** What a date-time field holds (`2017-01-31T17:20`) in a zone, as ISO 8601 UTC; undefined for an empty field. */
export const toInstant = async (local: string, timeZone: string): Promise<string | undefined> => {
  if (local === '') return undefined
  const { Temporal } = await import('temporal-polyfill')
  return Temporal.PlainDateTime.from(local)
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString({ smallestUnit: 'second' })
}

/** All zones by name, UTC first and the reader's own second: incidents are told in one of these two. */
export const timeZones = (): string[] => {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return [...new Set(['UTC', own, ...Intl.supportedValuesOf('timeZone')])]
}
