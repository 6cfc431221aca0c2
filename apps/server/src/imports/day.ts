/** The day (YYYY-MM-DD) that a moment falls on in a zone; offsets such as +02:00 count as zones. */
export const dayOf = (instant: string, timeZone: string): string =>
  // Sweden writes days as ISO 8601 does.
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant))
