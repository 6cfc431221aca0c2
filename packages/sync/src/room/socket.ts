/** One connection, as little of it as the engine needs. Whoever owns it hands frames to `Session.receive`. */
export interface Socket {
  /** Queues a binary frame; must not throw on a socket that is closing. The bytes are shared: never change them. */
  send(bytes: Uint8Array): void
  close(code: number, reason: string): void
  /** Bytes queued here that the operating system has not taken yet. */
  readonly bufferedAmount: number
}

/** Who speaks on a connection. Comes from the session token, never from anything that the client writes. */
export interface Person {
  id: string
  name: string
  role: string
}
