import { encodeEntry, entriesFrame, readEntries, signState } from './awareness-entries.ts'
import { parseObject } from '../protocol/bodies.ts'
import type { Clock } from './clock.ts'
import type { Person } from './socket.ts'

/** Frames of one room keep this distance, ms: model.md's 10 a second. */
const FRAME_DISTANCE_MS = 100

/** New clientIDs that one connection may bind by awareness alone. The page has one; a burst is an attack. */
const CLIENTS_PER_CONNECTION = 16

/** How many of those who left are remembered, to know one who comes back with an old clock. */
const GONE_REMEMBERED = 1_000

/** What presence needs of a connection. */
export interface PresentOne {
  readonly person: Person
  /** Sends a frame that may be held back from a slow reader; false where it was. */
  offer(frame: Uint8Array): boolean
}

/** The last that is known of one clientID. */
interface Mark<S> {
  clock: number
  /** As the client sent it, so that it can be signed again when the person's name changes; null: left. */
  json: string | null
  line: Uint8Array
  owner: S
}

/** How presence reaches its room. */
export interface PresencePorts<S> {
  /** Whose the clientID is; undefined while it is free. */
  ownerOf(clientId: number): string | undefined
  /** Makes a free clientID the person's and calls back when that is on disk. */
  bind(clientId: number, one: S, stored: () => void): void
  /** Everybody who is to hear of the others. */
  audience(): Iterable<S>
}

/**
 * Who is here and where they look. Keeps the newest state of each clientID; what changed goes to everybody
 * in one frame, built once, the first at once and the next no sooner than {@link FRAME_DISTANCE_MS}.
 *
 * Clocks pass through unchanged. A frame may therefore come back to the client whose state is in it: it has
 * that clock already and ignores it. Leaving is told with the clock that was last seen, not a higher one:
 * others take it, and the same client can be seen again with its next state.
 */
export class Presence<S extends PresentOne> {
  #clock: Clock
  #ports: PresencePorts<S>
  #maxStateBytes: number
  #marks = new Map<number, Mark<S>>()
  #changed = new Set<number>()
  /** ClientIDs whose binding is not on disk yet: nobody sees them. */
  #pending = new Set<number>()
  #bound = new Map<S, number>()
  #missed = new Map<S, Set<number>>()
  #everybody: Uint8Array | null = null
  #lastFrameAt = -Infinity
  #cancel: (() => void) | null = null
  #waiting = false

  constructor(clock: Clock, maxStateBytes: number, ports: PresencePorts<S>) {
    this.#clock = clock
    this.#maxStateBytes = maxStateBytes
    this.#ports = ports
  }

  /** Takes an awareness update. Lines about clientIDs of others are dropped in silence. */
  receive(one: S, payload: Uint8Array): void {
    const mine = (clientId: number): boolean => {
      const owner = this.#ports.ownerOf(clientId)
      if (owner !== undefined) return owner === one.person.id
      return (this.#bound.get(one) ?? 0) < CLIENTS_PER_CONNECTION
    }
    for (const { clientId, clock, json } of readEntries(payload, mine)) {
      if (json.length > this.#maxStateBytes || Buffer.byteLength(json) > this.#maxStateBytes) continue
      if (json === 'null') this.#take(one, clientId, clock, null)
      else if (parseObject(json) !== null) this.#take(one, clientId, clock, json)
    }
  }

  /** A frame with everybody's states for somebody who has just come or asks, or null where nobody is seen. */
  everybody(): Uint8Array | null {
    if (this.#everybody) return this.#everybody
    const here = [...this.#marks].filter(([clientId, mark]) => mark.json !== null && this.#shown(clientId))
    if (here.length > 0) this.#everybody = entriesFrame(here.map(([, mark]) => mark.line))
    return this.#everybody
  }

  /** The connection has ended: its states leave with it, unless a newer connection has taken them over. */
  left(one: S): void {
    this.#bound.delete(one)
    this.#missed.delete(one)
    for (const [clientId, mark] of this.#marks) {
      if (mark.owner === one && mark.json !== null) this.#set(clientId, mark.clock, null, one)
    }
    this.#forget()
  }

  /** The person is called something else now, or has another role: everybody's picture of them changes. */
  renamed(one: S): void {
    for (const [clientId, mark] of this.#marks) {
      if (mark.owner !== one || mark.json === null) continue
      // The others keep a state until a higher clock comes. This one is the client's next, so its own next
      // state would be lost to them; it is told that it has left and answers with the clock after that.
      this.#set(clientId, mark.clock + 1, mark.json, one)
      one.offer(entriesFrame([encodeEntry({ clientId, clock: mark.clock + 1, json: 'null' })]))
    }
  }

  /** A slow reader has caught up: it gets the newest of what was held back. */
  catchUp(one: S): void {
    const missed = this.#missed.get(one)
    if (!missed) return
    const lines = [...missed].flatMap((clientId) => this.#marks.get(clientId)?.line ?? [])
    if (one.offer(entriesFrame(lines))) this.#missed.delete(one)
  }

  /** Nothing more is sent. */
  stop(): void {
    this.#cancel?.()
    this.#changed.clear()
    this.#marks.clear()
  }

  #shown(clientId: number): boolean {
    return !this.#pending.has(clientId)
  }

  #take(one: S, clientId: number, clock: number, json: string | null): void {
    const known = this.#marks.get(clientId)
    if (known && clock < known.clock) return
    if (known && clock === known.clock) {
      if (json === null ? known.json === null : known.json !== null) {
        // A second connection says what is known already: from now on the state lives with it.
        known.owner = one
        return
      }
      // The same client after a broken connection. The others have seen this clock leave and would not look
      // at it again; being told so makes the client answer with the next one.
      if (json !== null) one.offer(entriesFrame([encodeEntry({ clientId, clock, json: 'null' })]))
    }
    if (this.#ports.ownerOf(clientId) === undefined) {
      if (json === null) return
      this.#bound.set(one, (this.#bound.get(one) ?? 0) + 1)
      this.#pending.add(clientId)
      this.#ports.bind(clientId, one, () => {
        this.#pending.delete(clientId)
        this.#everybody = null
        this.#change(clientId)
      })
    }
    this.#set(clientId, clock, json, one)
  }

  #set(clientId: number, clock: number, json: string | null, owner: S): void {
    const shown = (json !== null && signState(json, owner.person)) || 'null'
    this.#marks.set(clientId, { clock, json, owner, line: encodeEntry({ clientId, clock, json: shown }) })
    this.#everybody = null
    this.#change(clientId)
  }

  #change(clientId: number): void {
    this.#changed.add(clientId)
    if (this.#waiting || !this.#shown(clientId)) return
    this.#waiting = true
    const wait = this.#lastFrameAt + FRAME_DISTANCE_MS - this.#clock.now()
    if (wait > 0 && wait <= FRAME_DISTANCE_MS) this.#cancel = this.#clock.after(wait, () => this.#send())
    else this.#clock.soon(() => this.#send())
  }

  #send(): void {
    this.#waiting = false
    this.#cancel = null
    const changed = [...this.#changed].filter(
      (clientId) => this.#shown(clientId) && this.#marks.has(clientId),
    )
    this.#changed.clear()
    if (changed.length === 0) return
    this.#lastFrameAt = this.#clock.now()
    const marks = changed.map((clientId) => this.#marks.get(clientId)!)
    const only = marks.every((mark) => mark.owner === marks[0]!.owner) ? marks[0]!.owner : null
    const frame = entriesFrame(marks.map((mark) => mark.line))
    for (const one of this.#ports.audience()) {
      if (one === only) continue
      if (this.#missed.has(one)) {
        this.#miss(one, changed)
        this.catchUp(one)
      } else if (!one.offer(frame)) {
        this.#miss(one, changed)
      }
    }
  }

  #miss(one: S, changed: readonly number[]): void {
    const missed = this.#missed.get(one) ?? new Set()
    for (const clientId of changed) missed.add(clientId)
    this.#missed.set(one, missed)
  }

  #forget(): void {
    const gone = [...this.#marks].filter(([, mark]) => mark.json === null)
    for (const [clientId] of gone.slice(0, Math.max(0, gone.length - GONE_REMEMBERED)))
      this.#marks.delete(clientId)
  }
}
