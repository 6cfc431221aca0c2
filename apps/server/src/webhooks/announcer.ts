import { readAgenda, readBoard } from '@second-story/board'
import type { Outbox } from '@second-story/store'
import type { Clock, Room, Rooms } from '@second-story/sync/room'
import type { FastifyBaseLogger } from 'fastify'
import { closedEvent } from './closed-event.ts'

export interface AnnouncerParts {
  outbox: Outbox
  rooms: Rooms
  clock: Clock
  logger: FastifyBaseLogger
  /** Where people reach this server, without a slash at the end. */
  publicUrl: () => string
  /** Something waits in the outbox. */
  put: () => void
}

/**
 * Sees to it that the end of each meeting comes into the outbox, once. The document and the outbox cannot be written
 * in one piece: so it is noted before a meeting begins that its end is to be told, and whoever starts the server after
 * a crash looks which of those meetings have ended.
 */
export class Announcer {
  readonly #parts: AnnouncerParts

  constructor(parts: AnnouncerParts) {
    this.#parts = parts
  }

  /** Before a meeting is opened, for the first time or again. */
  async opening(room: Room): Promise<void> {
    const { outbox } = this.#parts
    const untold =
      readAgenda(room.doc).state === 'closed' && (await outbox.expectedCloses()).includes(room.name)
    if (untold) await this.#tell(room)
    await outbox.expectClose(room.name)
  }

  /** After a meeting was closed. Never throws: what is not told now is told after the next start. */
  async closed(room: Room): Promise<void> {
    try {
      await this.#tell(room)
    } catch (error) {
      this.#parts.logger.error({ err: error, room: room.name }, 'the end of a meeting waits to be told')
    }
  }

  /** After a start: tells what a crash left untold. */
  async recover(): Promise<void> {
    const { outbox, rooms, logger } = this.#parts
    for (const reviewId of await outbox.expectedCloses()) {
      try {
        await rooms.use(reviewId, async (room) => {
          if (readAgenda(room.doc).state !== 'closed') return
          await this.#tell(room)
          await outbox.closeTold(reviewId)
        })
      } catch (error) {
        logger.error({ err: error, room: reviewId }, 'whether a meeting has ended could not be read')
      }
    }
  }

  async #tell(room: Room): Promise<void> {
    const { outbox, clock, publicUrl, put } = this.#parts
    const board = await room.read(readBoard)
    if (board.agenda.state !== 'closed') return
    const event = closedEvent(room.name, board, `${publicUrl()}/r/${room.name}`, clock.now())
    if (!(await outbox.putEvent(event))) return
    await outbox.closeTold(room.name)
    put()
  }
}
