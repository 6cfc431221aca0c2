import { CloseCode } from '../protocol/close-codes.ts'
import { systemClock } from './clock.ts'
import type { Clock } from './clock.ts'
import { FoldThread } from './fold-thread.ts'
import { settleLimits } from './limits.ts'
import type { RoomLimits } from './limits.ts'
import { loadDocument } from './loading.ts'
import type { UpdateLog } from './ports.ts'
import { Room } from './room.ts'
import type { CommandHandler, RoomEvents, RoomRules } from './rules.ts'
import { Session } from './session.ts'
import type { Person, Socket } from './socket.ts'

/**
 * How often connections are tended, ms. Who was silent from one time to the next is sent something, so a frame
 * comes every 10 s at least; model.md promises one every 15, and a stock client hangs up after 30.
 */
const TEND_MS = 5_000

/** How long an empty room stays loaded, ms: a page that reloads comes back to it. */
const LINGER_MS = 5_000

/** How long `close` waits for a store that does not answer, ms. */
const STOP_MS = 10_000

/** As many rooms are open as the server takes. */
export class TooManyRooms extends Error {
  override name = 'TooManyRooms'
}

export interface RoomsOptions {
  log: UpdateLog
  /** What a room of this name is judged by. */
  rules(room: string): RoomRules
  commands: CommandHandler
  limits?: Partial<RoomLimits>
  events?: RoomEvents
  clock?: Clock
  /** How long an empty room stays loaded, ms. */
  lingerMs?: number
}

/** One name: its room, loaded or about to be, and how many hold on to it. */
interface Slot {
  loading: Promise<Room>
  room: Room | null
  holds: number
  cancelUnload: (() => void) | null
}

/** All open rooms. A room is loaded once, however many come at once, and let go when nobody is left. */
export class Rooms {
  #options: RoomsOptions
  #clock: Clock
  #limits: RoomLimits
  #events: RoomEvents
  #folds = new FoldThread()
  #slots = new Map<string, Slot>()
  /** Rooms that were given up and whose last append has not come back yet. */
  #leaving = new Map<string, Promise<void>>()
  #cancelTending: (() => void) | null = null
  #closed = false

  constructor(options: RoomsOptions) {
    this.#options = options
    this.#clock = options.clock ?? systemClock
    this.#limits = settleLimits(options.limits ?? {})
    this.#events = options.events ?? {}
    this.#tendLater()
  }

  /** Rooms that are loaded now. */
  *[Symbol.iterator](): Iterator<Room> {
    for (const { room } of this.#slots.values()) if (room) yield room
  }

  /** The room, where it is loaded now. */
  get(name: string): Room | undefined {
    return this.#slots.get(name)?.room ?? undefined
  }

  /**
   * Brings a connection into a room. Answers at once; frames may be handed to the session from now on. Where
   * the room cannot be loaded the connection is closed with 1012.
   */
  join(name: string, person: Person, socket: Socket): Session {
    let slot: Slot | null = null
    const context = {
      clock: this.#clock,
      limits: this.#limits,
      commands: this.#options.commands,
      trouble: (error: unknown) =>
        this.#events.trouble?.(name, 'a command failed; it was answered with 500', error),
    }
    const session = new Session(name, person, socket, context, () => {
      if (slot) this.#release(name, slot)
    })
    try {
      slot = this.#hold(name)
    } catch (error) {
      this.#turnAway(session, error)
      return session
    }
    slot.loading.then(
      (room) => {
        if (this.#closed) session.close(CloseCode.goingAway, 'The server is going away.')
        if (!session.over) session.enter(room)
      },
      (error) => this.#turnAway(session, error),
    )
    return session
  }

  /** Does something with a room and keeps it loaded meanwhile, whether anybody is in it or not. */
  async use<T>(name: string, work: (room: Room) => T | Promise<T>): Promise<T> {
    const slot = this.#hold(name)
    try {
      return await work(await slot.loading)
    } finally {
      this.#release(name, slot)
    }
  }

  /**
   * Ends all connections with 1012, stores what was judged and lets all rooms go. A store that does not answer
   * is waited for {@link STOP_MS}; what it then has not taken is still with the people who wrote it.
   */
  async close(): Promise<void> {
    this.#closed = true
    this.#cancelTending?.()
    const open = [...this.#slots]
    for (const [, { room }] of open) {
      for (const session of room?.sessions ?? [])
        session.close(CloseCode.goingAway, 'The server is going away.')
    }
    const done = Promise.allSettled(open.map(([name, slot]) => this.#unload(name, slot)))
    const late = new Promise<void>((resolve) => void this.#clock.after(STOP_MS, resolve))
    await Promise.race([done, late])
    await Promise.race([
      Promise.allSettled([...this].map((room) => room.close('The server is going away.'))),
      late,
    ])
  }

  #hold(name: string): Slot {
    let slot = this.#slots.get(name)
    if (!slot) {
      if (this.#closed) throw new TooManyRooms('the server is going away')
      if (this.#slots.size >= this.#limits.rooms)
        throw new TooManyRooms('as many rooms are open as the server takes')
      slot = { loading: this.#load(name), room: null, holds: 0, cancelUnload: null }
      this.#slots.set(name, slot)
      void this.#settleSlot(name, slot)
    }
    slot.holds += 1
    slot.cancelUnload?.()
    slot.cancelUnload = null
    return slot
  }

  async #settleSlot(name: string, slot: Slot): Promise<void> {
    try {
      slot.room = await slot.loading
    } catch {
      // Whoever waits for the room is told by the promise itself; the next one tries again.
      this.#slots.delete(name)
    }
  }

  async #load(name: string): Promise<Room> {
    await this.#leaving.get(name)
    const { log } = this.#options
    const stored = await log.load(name)
    const rules = this.#options.rules(name)
    const { doc, complete } = await loadDocument(stored, rules.roots, this.#clock)
    if (!complete) {
      const what = 'part of the log hangs on updates that are missing; the room opens with the rest of it'
      this.#events.trouble?.(name, what, new Error('the log of this room has a gap'))
    }
    return new Room({
      name,
      doc,
      stored,
      rules,
      log,
      folds: this.#folds,
      clock: this.#clock,
      limits: this.#limits,
      events: this.#events,
      broken: (room) => this.#giveUp(name, room),
    })
  }

  #giveUp(name: string, room: Room): void {
    if (this.#slots.get(name)?.room === room) this.#slots.delete(name)
    const left = room.close('The room starts anew.').finally(() => this.#leaving.delete(name))
    this.#leaving.set(name, left)
  }

  #release(name: string, slot: Slot): void {
    slot.holds -= 1
    if (slot.holds > 0 || this.#closed) return
    const unload = () => void this.#unload(name, slot)
    slot.cancelUnload = this.#clock.after(this.#options.lingerMs ?? LINGER_MS, unload)
  }

  /** Lets a room go that nobody holds. Somebody who comes while it is being stored finds the same room. */
  async #unload(name: string, slot: Slot): Promise<void> {
    try {
      const room = await slot.loading
      await room.settled()
      await room.compact()
      if (slot.holds > 0 || !room.stored || this.#slots.get(name) !== slot) return
      this.#slots.delete(name)
      await room.close('The room is empty.')
    } catch {
      // The room was broken or never loaded; both have been told where they happened.
    }
  }

  #turnAway(session: Session, error: unknown): void {
    this.#events.trouble?.(
      session.roomName,
      'the room could not be opened; the connection was sent away',
      error,
    )
    session.close(
      CloseCode.goingAway,
      'The room cannot be opened just now. The connection comes back by itself.',
    )
  }

  #tendLater(): void {
    this.#cancelTending = this.#clock.after(TEND_MS, () => {
      for (const room of this) room.tend()
      this.#tendLater()
    })
  }
}
