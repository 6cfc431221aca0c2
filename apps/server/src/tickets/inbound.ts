import { ticketStatus, type TicketAnswer } from '@second-story/api'
import { ORIGIN, ticketKey, trackActions } from '@second-story/board'
import type { Tickets } from '@second-story/store'
import type { Clock, Rooms } from '@second-story/sync/room'
import { createHash } from 'node:crypto'
import { ApiError } from '../errors.ts'
import { parse } from '../parse.ts'
import { type SignedHeaders, verified, WINDOW_MS } from '../webhooks/signature.ts'

export interface InboundParts {
  secret: string
  tickets: Tickets
  rooms: Rooms
  clock: Clock
}

/**
 * Carries out what a tracker says about a ticket, once for each signed call.
 * @param body the bytes as they came
 * @throws {ApiError} unauthorized; conflict for a call that was heard before; invalid; not-found
 */
export const hearTracker = async (
  { secret, tickets, rooms, clock }: InboundParts,
  headers: SignedHeaders,
  body: Buffer,
): Promise<TicketAnswer> => {
  const now = clock.now()
  const signature = verified(secret, headers, body, now)
  if (signature === null) {
    throw new ApiError('unauthorized', 'The call is not signed with our secret, or not within five minutes.')
  }
  const mark = createHash('sha256').update(signature).digest('base64url')
  if (!(await tickets.hearCall(mark, now, now - 2 * WINDOW_MS))) {
    throw new ApiError('conflict', 'This very call came before. Sign it anew to send it again.')
  }
  try {
    const { ticket, ...said } = parse(ticketStatus, jsonOf(body))
    const answer: TicketAnswer = { actions: 0, reviews: 0 }
    for (const reviewId of await tickets.reviewsNaming(ticketKey(ticket))) {
      const count = await rooms.use(reviewId, (room) =>
        room.write(ORIGIN.server, (doc) => trackActions(doc, ticket, said)),
      )
      answer.actions += count
      answer.reviews += count > 0 ? 1 : 0
    }
    if (answer.actions === 0) throw new ApiError('not-found', 'No action on any board has this ticket.')
    return answer
  } catch (error) {
    // What could not be stored just now, or is not named yet, may come again as it is.
    if (!(error instanceof ApiError) || error.code === 'not-found') await tickets.forgetCall(mark)
    throw error
  }
}

const jsonOf = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new ApiError('unreadable', 'The body is no JSON.')
  }
}
