/** The day (YYYY-MM-DD) that a moment falls on in a zone. */
export const dayIn = (instant: string, timeZone: string): string =>
  // Sweden writes days as ISO 8601 does.
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant))
