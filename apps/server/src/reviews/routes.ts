import { type CreatedReview, join as joinShape, type Links, newReview } from '@second-story/api'
import { type Facilitation, ROLES } from '@second-story/board'
import type { Directory } from '@second-story/store'
import type { Rooms } from '@second-story/sync/room'
import type { FastifyInstance } from 'fastify'
import type { Doorkeeper } from '../auth/doorkeeper.ts'
import { callerOf, guard } from '../auth/guard.ts'
import { bearerOf } from '../auth/tokens.ts'
import { parse } from '../parse.ts'
import { createReview } from './create.ts'
import { join } from './join.ts'
import { rotateLink } from './rotate.ts'
import { summary } from './summary.ts'

export interface ReviewParts {
  directory: Directory
  doorkeeper: Doorkeeper
  rooms: Rooms
  /** Closes the connections of everybody who came by a role's link. */
  endRole: (reviewId: string, role: string) => void
  createToken: string | null
  /** Where people reach this server, without a slash at the end. */
  publicUrl: () => string
  /** A new review starts from its discussion questions. */
  facilitation: Facilitation
}

/** Making reviews, joining them, and what they are about. */
export const reviewRoutes = (app: FastifyInstance, parts: ReviewParts): void => {
  const { directory, doorkeeper, rooms, createToken, publicUrl, facilitation } = parts

  app.post('/api/reviews', async (request, reply): Promise<CreatedReview> => {
    if (createToken !== null) {
      doorkeeper.mustMatch(createToken, bearerOf(request.headers.authorization), request.ip)
    }
    const { id } = await createReview(directory, rooms, facilitation, parse(newReview, request.body))
    reply.code(201)
    return { id, links: await linksOf(doorkeeper, publicUrl(), id) }
  })

  app.post('/api/reviews/:id/join', { onRequest: guard(doorkeeper) }, (request) =>
    join(parts, callerOf(request), parse(joinShape, request.body)),
  )

  app.get('/api/reviews/:id', { onRequest: guard(doorkeeper) }, (request) => {
    const { reviewId, role } = callerOf(request)
    return rooms.use(reviewId, (room) => summary(room, role))
  })

  const whoMayInvite = guard(doorkeeper, ['facilitator', 'cofacilitator'])
  app.get('/api/reviews/:id/links', { onRequest: whoMayInvite }, async (request) => ({
    links: await linksOf(doorkeeper, publicUrl(), callerOf(request).reviewId),
  }))

  app.post('/api/reviews/:id/links/:role/rotate', { onRequest: whoMayInvite }, async (request) => {
    const { reviewId } = callerOf(request)
    await rotateLink(parts, reviewId, (request.params as { role: string }).role)
    return { links: await linksOf(doorkeeper, publicUrl(), reviewId) }
  })
}

/** The five links of a review: the token is in the fragment, which browsers send to nobody. */
export const linksOf = async (
  doorkeeper: Doorkeeper,
  publicUrl: string,
  reviewId: string,
): Promise<Links> => {
  const tokens = await doorkeeper.links(reviewId)
  const links = ROLES.map((role) => [role, `${publicUrl}/r/${reviewId}#${tokens[role]}`])
  return Object.fromEntries(links) as Links
}
