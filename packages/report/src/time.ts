/** Clock times and days of one zone. */
export interface ZoneClock {
  /** `14:05` of an ISO 8601 time. */
  time(iso: string): string
  /** `31 January 2017` of an ISO 8601 time. */
  date(iso: string): string
}

/** @param timeZone IANA name; one that the machine does not know is read as UTC */
export const zoneClock = (timeZone: string): ZoneClock => {
  const zone = isZone(timeZone) ? timeZone : 'UTC'
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const date = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return { time: (iso) => time.format(new Date(iso)), date: (iso) => date.format(new Date(iso)) }
}

const isZone = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone })
    return true
  } catch {
    // The only way that Intl tells an unknown zone.
    return false
  }
}

/**
 * `1 h 12 min`, `47 h 59 min`, `3 days 2 h` between two ISO 8601 times, to the minute up to two days and to the hour
 * beyond; null where one is unknown or the order is not right.
 */
export const lasted = (from: string | null | undefined, to: string | null | undefined): string | null => {
  if (!from || !to) return null
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
  if (!(minutes >= 0)) return null
  const hours = Math.floor(minutes / 60)
  const parts =
    hours < 48
      ? [hours && `${hours} h`, (minutes % 60 || !minutes) && `${minutes % 60} min`]
      : [`${Math.floor(hours / 24)} days`, hours % 24 && `${hours % 24} h`]
  return parts.filter(Boolean).join(' ')
}
