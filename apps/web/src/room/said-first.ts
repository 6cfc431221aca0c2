const nameOf = (reviewId: string, personId: string): string => `ss:first:${reviewId}:${personId}`

/**
 * What somebody answered on this device to whether it is their first review. The board does not know it: only the
 * facilitators do.
 */
export const saidFirst = (reviewId: string, personId: string): boolean | undefined => {
  const kept = localStorage.getItem(nameOf(reviewId, personId))
  return kept === null ? undefined : kept === 'yes'
}

export const noteSaidFirst = (reviewId: string, personId: string, first: boolean): void => {
  try {
    localStorage.setItem(nameOf(reviewId, personId), first ? 'yes' : 'no')
  } catch {
    // Storage is full or forbidden: they are asked again, and may answer again.
  }
}
