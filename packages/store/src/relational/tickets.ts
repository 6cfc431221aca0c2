/** Where tickets were named, and which signed calls about them were heard. */
export interface Tickets {
  /** Notes that these tickets are named in a review; those that are noted already stay. */
  noteTickets(reviewId: string, tickets: readonly string[]): Promise<void>
  /** Reviews in which a ticket was ever named; it may be gone from them since. */
  reviewsNaming(ticket: string): Promise<string[]>
  /**
   * Notes a signed call and forgets those from before `since`.
   * @param mark what tells this call from every other
   * @returns false where it was heard before
   */
  hearCall(mark: string, at: number, since: number): Promise<boolean>
  /** A call that could not be carried out may come again. */
  forgetCall(mark: string): Promise<void>
}
