/**
 * Why the server ends a connection. The stock y-websocket client stops for good on 4400-4499 and comes back by
 * itself on every other code, so the number decides what happens next.
 */
export const CloseCode = {
  /** The server stops or cannot take more just now; come back. */
  goingAway: 1012,
  /** No session, an unknown or an expired one. */
  noSession: 4401,
  /** An update was refused: the client's document has gone its own way and has to begin anew. */
  refused: 4403,
  /** The link was replaced or the review is gone. */
  gone: 4410,
  /** A frame, or the document with it, would be too large. */
  tooLarge: 4413,
  /** The client reads more slowly than the room writes; it returns with its state vector. */
  tooSlow: 4508,
  /** More updates a second than a person can make. */
  tooFast: 4529,
} as const

/** One of the numbers of {@link CloseCode}. */
export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode]

/** True where the stock client stays away after this code, so that the page has to say what to do. */
export function isFinal(code: number): boolean {
  return code >= 4400 && code < 4500
}
