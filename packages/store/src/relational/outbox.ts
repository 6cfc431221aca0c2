/** One try to tell an event. `ms` is null while no outcome is known: the server may have stopped in the middle. */
export interface Attempt {
  /** ms since 1970 */
  at: number
  /** How long it took. */
  ms: number | null
  /** HTTP status of the answer; null where there was none. */
  status: number | null
  /** What went wrong, in a few words; null where nothing did. */
  detail: string | null
}

/** Something that another program is told, however long that takes. */
export interface OutgoingEvent {
  /** The same for every try: by it the receiver knows a repeat. */
  key: string
  reviewId: string
  kind: string
  /** What is sent, the same bytes each time. */
  body: string
  /** When it happened, ms since 1970. */
  at: number
}

export interface Delivery extends OutgoingEvent {
  state: 'waiting' | 'delivered' | 'given-up'
  /** When a waiting one is due, ms since 1970. */
  nextAt: number
  /** How often it was tried. */
  tries: number
  /** Oldest first; of many the newest. */
  attempts: readonly Attempt[]
}

/** Events on their way to another program. */
export interface Outbox {
  /** Takes an event up, due at once; on disk when it resolves. False where its key is known: nothing happens then. */
  putEvent(event: OutgoingEvent): Promise<boolean>
  /** Waiting events that are due, the longest waiting first. */
  dueEvents(now: number, limit: number): Promise<Delivery[]>
  /** When the next waiting event is due, ms since 1970; null where none waits. */
  nextDue(): Promise<number | null>
  /** Notes how an event stands, with all its attempts, in one piece. */
  noteDelivery(delivery: Pick<Delivery, 'key' | 'state' | 'nextAt' | 'tries' | 'attempts'>): Promise<void>
  /** Of a review, oldest first. */
  listDeliveries(reviewId: string): Promise<Delivery[]>
  /** Notes that the end of this review's meeting is to be told, before the meeting begins. */
  expectClose(reviewId: string): Promise<void>
  /** Reviews whose end is still to be told. */
  expectedCloses(): Promise<string[]>
  closeTold(reviewId: string): Promise<void>
}
