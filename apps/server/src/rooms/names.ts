/** The three documents of a review: everybody's, the facilitators', and one of each person's own. */
export type RoomKind = 'board' | 'backstage' | 'mine'

export interface RoomAddress {
  reviewId: string
  kind: RoomKind
}

const ADDRESS = /^([a-z0-9]{10,64})(?:~(backstage|mine))?$/

/** Reads the last part of `/sync/<room>`; null for anything that names no room. */
export const readAddress = (text: string): RoomAddress | null => {
  const [, reviewId, kind = 'board'] = ADDRESS.exec(text) ?? []
  return reviewId === undefined ? null : { reviewId, kind: kind as RoomKind }
}

/** What a room is called in the log. Somebody's own document carries their id, whatever they ask for. */
export const roomName = ({ reviewId, kind }: RoomAddress, personId: string): string => {
  if (kind === 'board') return reviewId
  return kind === 'backstage' ? backstageOf(reviewId) : `${reviewId}~mine~${personId}`
}

export const backstageOf = (reviewId: string): string => `${reviewId}~backstage`

export const addressOf = (name: string): RoomAddress => {
  const [reviewId = '', kind = 'board'] = name.split('~')
  return { reviewId, kind: kind as RoomKind }
}
