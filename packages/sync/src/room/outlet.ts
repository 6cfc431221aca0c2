import type { Clock } from './clock.ts'
import type { Socket } from './socket.ts'

/** The way out to one connection: bounds what may wait for a slow reader and knows when it was last heard. */
export class Outlet {
  #socket: Socket
  #clock: Clock
  #limit: number
  /** What is left of a large answer that was let through as a whole. */
  #allowance = 0
  #sentAt = -Infinity

  constructor(socket: Socket, clock: Clock, limit: number) {
    this.#socket = socket
    this.#clock = clock
    this.#limit = limit
  }

  /** Server time of the last frame, ms. */
  get sentAt(): number {
    return this.#sentAt
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
    this.#allowance = Math.min(this.#allowance, buffered)
    return buffered - this.#allowance
  }

  #write(frame: Uint8Array): void {
    this.#sentAt = this.#clock.now()
    this.#socket.send(frame)
  }
}
