import type { Socket } from './socket.ts'

/** The way out to one connection: bounds what may wait for a slow reader and knows whether it is silent. */
export class Outlet {
  #socket: Socket
  #limit: number
  /** What is left of a large answer that was let through as a whole. */
  #allowance = 0
  #silent = true

  constructor(socket: Socket, limit: number) {
    this.#socket = socket
    this.#limit = limit
  }

  /** True where nothing has been sent since this was last asked. */
  wasSilent(): boolean {
    const silent = this.#silent
    this.#silent = true
    return silent
  }

  /** Sends a frame that must not be left out; false where the reader is too slow and has to be dropped. */
  send(frame: Uint8Array): boolean {
    if (this.#waiting() > this.#limit) return false
    this.#write(frame)
    return true
  }

  /** Sends a frame that a later one replaces; false where it was held back. */
  offer(frame: Uint8Array): boolean {
    if (this.#waiting() > this.#limit / 4) return false
    this.#write(frame)
    return true
  }

  /** Sends the answer to a state vector. It may be larger than the limit and does not count against it. */
  sendWhole(frame: Uint8Array): boolean {
    if (this.#waiting() > this.#limit) return false
    this.#write(frame)
    this.#allowance += frame.length
    return true
  }

  #waiting(): number {
    const buffered = this.#socket.bufferedAmount
    if (this.#allowance > buffered) this.#allowance = buffered
    return buffered - this.#allowance
  }

  #write(frame: Uint8Array): void {
    this.#silent = false
    this.#socket.send(frame)
  }
}
