// Formats are dear to make and a list of thousands asks for the same three again and again.
const formats = new Map<string, Intl.DateTimeFormat>()

const formatFor = (timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${timeZone} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) formats.set(key, (format = make(timeZone, options)))
  return format
}

// A zone this browser does not know must not take the board down: UTC is what the document stores.
const make = (timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  }
}

/** `14:05` or `14:05:09` in a zone, on a 24-hour clock. `at`: ISO 8601 or ms since 1970. */
export const clockTime = (at: string | number, timeZone: string, seconds = false): string =>
  formatFor(timeZone, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(seconds ? { second: '2-digit' } : {}),
  }).format(new Date(at))

/** `31 Jan`, with the year where it is wanted. */
export const dayOf = (at: string | number, timeZone: string, year = false): string =>
  formatFor(timeZone, { day: 'numeric', month: 'short', ...(year ? { year: 'numeric' } : {}) }).format(
    new Date(at),
  )

let own: string | null = null

/** The reader's own zone, as it was when the page first asked: asking makes a format each time. */
export const ownZone = (): string => (own ??= Intl.DateTimeFormat().resolvedOptions().timeZone)

/** `13:42`, `1:05:00`, and `−0:30` once it is over. `ms` is rounded so that all screens turn at the same moment. */
export const countdown = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000)
  const left = Math.abs(seconds)
  const pad = (part: number): string => String(part).padStart(2, '0')
  const hours = Math.floor(left / 3600)
  const minutes = Math.floor((left % 3600) / 60)
  const text = hours > 0 ? `${hours}:${pad(minutes)}:${pad(left % 60)}` : `${minutes}:${pad(left % 60)}`
  return seconds < 0 ? `\u2212${text}` : text
}
