const nameOf = (reviewId: string, personId: string): string => `ss:attended:${reviewId}:${personId}`

/** The meeting of a review that this person has been in on this device, by when it began (ms); null for none. */
export const attended = (reviewId: string, personId: string): number | null => {
  const kept = Number(localStorage.getItem(nameOf(reviewId, personId)))
  return Number.isFinite(kept) && kept > 0 ? kept : null
}

/** Notes that this person is in the meeting that began then, and needs no catching up. */
export const attend = (reviewId: string, personId: string, startedAt: number): void => {
  try {
    localStorage.setItem(nameOf(reviewId, personId), String(startedAt))
  } catch {
    // Storage is full or forbidden: after a reload they are told once more where the room is.
  }
}
