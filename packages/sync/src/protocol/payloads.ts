/** Why an update was refused, for the person who wrote it. `frame` is the number that the saved frames count by. */
export interface Refusal {
  code: string
  detail: string
  frame?: number
}

/** What the server knows to be on disk of this connection's writing. */
export interface Saved {
  /** The first so many update and step-2 frames of this connection, in order of arrival, are durable. */
  frames: number
  /** State vector of the sender's own clientIDs up to which the log has them. */
  stateVector: Uint8Array
}

/** A clock exchange, seen from the server: all three are ms since 1970, the first by the client's own clock. */
export interface ClockStamps {
  t0: number
  received: number
  sent: number
}

/** What a person asks the server to do. `id` makes a repeat harmless. */
export interface Command {
  id: string
  do: string
  [field: string]: unknown
}

/** The server's answer to a command; `status` is the HTTP status that the same call over HTTP would have had. */
export interface CommandAnswer {
  id: string | null
  status: number
  state?: unknown
  error?: { code: string; detail: string }
}

/** First frame of the server: which life of the document this is, and as whom the connection speaks. */
export interface HelloEvent {
  event: 'hello'
  epoch: string
  protocol: number
  personId: string
}

/** Whether the room can store anything just now. */
export interface StoreEvent {
  event: 'store'
  state: 'ok' | 'readonly'
  detail?: string
}

/** Anything that the server says without being asked, `next` ("you are next") for instance. */
export interface ServerEvent {
  event: string
  [field: string]: unknown
}
