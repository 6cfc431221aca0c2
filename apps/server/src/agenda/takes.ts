import {
  type Agenda,
  DECLINE_MS,
  isFree,
  noteTake,
  ORIGIN,
  readAgenda,
  REST_MS,
  seated,
  writeAgenda,
} from '@second-story/board'
import type { Clock, Room, Rooms } from '@second-story/sync/room'
import { ApiError } from '../errors.ts'
import type { Attendance } from '../rooms/attendance.ts'
import { backstageOf } from '../rooms/names.ts'
import { type Commander, conflict, settle } from './settle.ts'

/** How the wait for a room ends. */
type End = 'time' | 'declined' | 'stopped'

interface Asking {
  by: string
  holder: string
  end(how: End): void
  over: Promise<void>
}

export interface TakeParts {
  rooms: Rooms
  clock: Clock
  attendance: Attendance
}

/** The room changing hands: asked for, waited for, declined or taken. */
export class Takes {
  readonly #parts: TakeParts
  /** By review. */
  readonly #asking = new Map<string, Asking>()
  /** Who asked and was not given the room, by review, while their asking rests. */
  readonly #resting = new Map<string, Set<string>>()
  #stopped = false

  constructor(parts: TakeParts) {
    this.#parts = parts
  }

  /** Gives the room to who asks: at once where it is free, else when the holder has let 5 s pass. */
  async take(room: Room, commander: Commander, command: { do: 'take'; version?: number }): Promise<void> {
    const agenda = settle(room.doc, commander, command)
    const { holder } = agenda
    const { personId } = commander
    if (holder === personId) return
    if (holder === null || this.#isFree(room, agenda)) return this.#seat(room, personId, holder)
    const asking = this.#asking.get(room.name)
    if (asking?.by === personId) return asking.over
    if (asking) throw conflict('Somebody else is asking for the room just now.', agenda)
    if (this.#resting.get(room.name)?.has(personId)) {
      throw conflict('Whoever holds the room has just kept it. Ask again in half a minute.', agenda)
    }
    if (this.#stopped) throw goingAway()
    return this.#ask(room, personId, holder)
  }

  /** The holder keeps the room. */
  async decline(
    room: Room,
    commander: Commander,
    command: { do: 'decline'; version?: number },
  ): Promise<void> {
    const agenda = settle(room.doc, commander, command)
    const asking = this.#asking.get(room.name)
    if (!asking) throw conflict('Nobody is asking for the room.', agenda)
    asking.end('declined')
  }

  /** Nobody waits any longer, and nobody new does. Resolves when all of them have been told. */
  async stop(): Promise<void> {
    this.#stopped = true
    const all = [...this.#asking.values()]
    for (const asking of all) asking.end('stopped')
    await Promise.allSettled(all.map(({ over }) => over))
  }

  #isFree(room: Room, agenda: Agenda): boolean {
    const { clock, attendance } = this.#parts
    const goneSince = agenda.holder === null ? null : attendance.goneSince(room.name, agenda.holder)
    return isFree(agenda, goneSince, clock.now())
  }

  #ask(room: Room, by: string, holder: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<End>()
    const cancel = this.#parts.clock.after(DECLINE_MS, () => resolve('time'))
    const end = (how: End): void => {
      cancel()
      resolve(how)
    }
    const over = this.#wait(room, by, holder, promise)
    this.#asking.set(room.name, { by, holder, end, over })
    return over
  }

  async #wait(room: Room, by: string, holder: string, ended: Promise<End>): Promise<void> {
    const at = this.#parts.clock.now()
    try {
      room.pushTo(holder, { event: 'take', by, at, until: at + DECLINE_MS })
      await this.#tell(room, { by, at })
      const how = await ended
      if (how === 'stopped') throw goingAway()
      if (how === 'declined') {
        this.#rest(room.name, by)
        throw conflict('Whoever holds the room keeps it for now.', readAgenda(room.doc))
      }
      await this.#seat(room, by, holder)
    } finally {
      this.#asking.delete(room.name)
      room.pushTo(holder, { event: 'take-over', by })
      await this.#tell(room, null)
    }
  }

  #rest(reviewId: string, by: string): void {
    const resting = this.#resting.get(reviewId) ?? new Set<string>()
    this.#resting.set(reviewId, resting.add(by))
    this.#parts.clock.after(REST_MS, () => {
      resting.delete(by)
      if (resting.size === 0) this.#resting.delete(reviewId)
    })
  }

  /** @param from who held it when it was asked for: a room that went elsewhere meanwhile is not taken. */
  async #seat(room: Room, personId: string, from: string | null): Promise<void> {
    await room.write(ORIGIN.server, (doc) => {
      const agenda = readAgenda(doc)
      if (agenda.holder === personId) return
      if (agenda.holder !== from) throw conflict('The room has gone to somebody else meanwhile.', agenda)
      writeAgenda(doc, seated(agenda, personId))
    })
  }

  #tell(room: Room, take: { by: string; at: number } | null): Promise<void> {
    return this.#parts.rooms.use(backstageOf(room.name), (backstage) =>
      backstage.write(ORIGIN.server, (doc) => noteTake(doc, take)),
    )
  }
}

const goingAway = (): ApiError => new ApiError('unavailable', 'The server is going away. Ask again.')
