import { readAll, rootMap, ticketKey } from '@second-story/board'
import type { Tickets } from '@second-story/store'
import type { Room } from '@second-story/sync/room'
import type { FastifyBaseLogger } from 'fastify'
import * as Y from 'yjs'

/**
 * Knows in which reviews a ticket was ever named, so that a tracker need not know our reviews. What is noted may be
 * more than what is so: the document tells whether an action still has the ticket.
 */
export class TicketBook {
  readonly #tickets: Tickets
  readonly #logger: FastifyBaseLogger
  readonly #watched = new WeakSet<Room>()

  constructor(tickets: Tickets, logger: FastifyBaseLogger) {
    this.#tickets = tickets
    this.#logger = logger
  }

  /** Follows a room from its first visitor on; who is not there writes nothing. Again it does nothing. */
  watch(room: Room): void {
    if (this.#watched.has(room)) return
    this.#watched.add(room)
    const noted = new Set<string>()
    const note = (tickets: readonly unknown[]): void => {
      const fresh = tickets
        .flatMap((ticket) => (typeof ticket === 'string' ? [ticketKey(ticket)] : []))
        .filter((key) => key !== '' && !noted.has(key))
      if (fresh.length === 0) return
      for (const key of fresh) noted.add(key)
      // It begins with the change and so is stored no later than that.
      this.#tickets.noteTickets(room.name, fresh).catch((error: unknown) => {
        for (const key of fresh) noted.delete(key)
        this.#logger.error({ err: error, room: room.name }, 'a ticket was not noted')
      })
    }
    note([...readAll(room.doc, 'actions').values()].map(({ ticket }) => ticket))
    rootMap(room.doc, 'actions').observeDeep((events) => note(events.flatMap(ticketsIn)))
  }
}

const ticketsIn = ({ target, path, keys }: Y.YEvent<Y.AbstractType<unknown>>): unknown[] => {
  if (!(target instanceof Y.Map)) return []
  if (path.length > 0) return keys.has('ticket') ? [target.get('ticket')] : []
  return [...keys.keys()].flatMap((key) => {
    const thing: unknown = target.get(key)
    return thing instanceof Y.Map ? [thing.get('ticket')] : []
  })
}
