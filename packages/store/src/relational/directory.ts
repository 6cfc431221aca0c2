/** A review and how often each of its links was replaced. Its facts are in its document, not here. */
export interface Review {
  id: string
  /** ms since 1970 */
  createdAt: number
  /** Generation of a role's link. A role that is absent still has its first link, generation 1. */
  generations: Readonly<Record<string, number>>
}

export interface Person {
  id: string
  reviewId: string
  /** Role of the link they came by. */
  role: string
  name: string
  /** Generation of the link they last came by. */
  generation: number
  /** ms since 1970 */
  createdAt: number
}

export interface Session {
  personId: string
  reviewId: string
  role: string
  name: string
}

/** Reviews, the people of each, and their sessions. Hashes are SHA-256 as 64 hex digits; no token comes here. */
export interface Directory {
  createReview(): Promise<Review>
  review(id: string): Promise<Review | null>
  countReviews(): Promise<number>
  /** Replaces the link of a role; sessions that came by the old one end at once. Answers the new generation. */
  rotateLink(reviewId: string, role: string): Promise<number>
  /**
   * The person who came by this role's link with this device before (with the name they have), or a new one.
   * Without a device it is always a new one.
   */
  findOrCreatePerson(who: {
    reviewId: string
    role: string
    generation: number
    deviceHash: string | null
    name: string
  }): Promise<Person>
  renamePerson(personId: string, name: string): Promise<void>
  /** Valid for 30 days from its last use, and until the link it came by is replaced. */
  createSession(tokenHash: string, person: Person): Promise<void>
  /** Null where it is unknown, expired or revoked. Notes the use, at most once an hour. */
  session(tokenHash: string): Promise<Session | null>
  /** Ends the sessions of a role that came by a link older than `generation`; answers how many. */
  deleteSessionsOf(of: { reviewId: string; role: string; generation: number }): Promise<number>
}
