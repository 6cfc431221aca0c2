import { Connection } from './connection.ts'
import { Cursor, STEP, TYPE, syncFrame } from './dialect.ts'
import type { Dialect } from './dialect.ts'

/** Where one person sits down: an address of a server, the room in it, and how to speak there. */
export interface Seat {
  host: string
  port: number
  path: string
  dialect: Dialect
  /** Begins the keys of this person's things. */
  personId: string
}

/** An update without anything in it. */
export const NOTHING = Uint8Array.of(0, 0)
/** The state vector of somebody who has nothing. */
export const EMPTY_VECTOR = Uint8Array.of(0)

/** What a client makes of the frames. Bytes are only valid during the call. */
export interface ClientEvents {
  /** A step 2. */
  answer: (bytes: Buffer, start: number, end: number) => void
  update: (bytes: Buffer, start: number, end: number) => void
  awareness?: (bytes: Buffer, start: number, end: number) => void
  /** The server's state vector; answers what it lacks. */
  asked?: (stateVector: Uint8Array) => Uint8Array
}

/** The Yjs side of a connection: handshake, and frames by kind. */
export class Client {
  readonly seat: Seat
  readonly #events: ClientEvents
  readonly #cursor = new Cursor()
  readonly #answered = Promise.withResolvers<void>()
  #connection: Connection | null = null
  /** Why the server ended it; null while it has not. */
  lost: string | null = null

  constructor(seat: Seat, events: ClientEvents) {
    this.seat = seat
    this.#events = events
    // Whoever waits is told; nobody has to.
    this.#answered.promise.catch(() => undefined)
  }

  /** Connects and asks for what it lacks; resolves with the first answer. @throws {Error} where it was closed */
  async open(stateVector: Uint8Array = EMPTY_VECTOR): Promise<void> {
    const { host, port, path, dialect } = this.seat
    const events = {
      frame: (bytes: Buffer, start: number, end: number) => this.#frame(bytes, start, end),
      closed: (why: string) => {
        this.lost ??= why
        this.#answered.reject(new Error(`the server closed a connection: ${why}`))
      },
    }
    this.#connection = await Connection.open({ host, port, path }, events)
    if (dialect.greeting) this.#connection.send(dialect.greeting)
    this.ask(stateVector)
    await this.#answered.promise
  }

  ask(stateVector: Uint8Array): void {
    this.send(syncFrame(this.seat.dialect, STEP.ask, stateVector))
  }

  sendUpdate(update: Uint8Array): void {
    this.send(syncFrame(this.seat.dialect, STEP.update, update))
  }

  /** Sends a whole frame. */
  send(frame: Uint8Array): void {
    this.#connection?.send(frame)
  }

  /** Resolves when everything was handed to the system. */
  async flushed(): Promise<void> {
    await this.#connection?.flushed()
  }

  leave(): void {
    this.#connection?.destroy()
  }

  #frame(bytes: Buffer, start: number, end: number): void {
    const cursor = this.#cursor
    cursor.at = start + this.seat.dialect.prefix.length
    const type = cursor.varUint(bytes)
    if (type === TYPE.awareness) {
      cursor.varUint(bytes)
      this.#events.awareness?.(bytes, cursor.at, end)
    } else if (type === TYPE.sync || type === TYPE.syncReply) {
      const step = cursor.varUint(bytes)
      const length = cursor.varUint(bytes)
      this.#sync(step, bytes, cursor.at, cursor.at + length)
    } else if (type === TYPE.refusal) {
      this.lost ??= `refused: ${bytes.toString('utf8', cursor.at, end)}`
    }
  }

  #sync(step: number, bytes: Buffer, start: number, end: number): void {
    if (step === STEP.update) return this.#events.update(bytes, start, end)
    if (step === STEP.answer) {
      this.#events.answer(bytes, start, end)
      this.#answered.resolve()
      return
    }
    const stateVector = Uint8Array.prototype.slice.call(bytes, start, end)
    const lacking = this.#events.asked?.(stateVector) ?? NOTHING
    this.send(syncFrame(this.seat.dialect, STEP.answer, lacking))
  }
}
