import type { FastifyInstance } from 'fastify'
import type { Doorkeeper } from '../auth/doorkeeper.ts'
import { guard, personOf } from '../auth/guard.ts'
import { ApiError } from '../errors.ts'
import type { NotesPasts } from './notes-past.ts'

/** The past of the notes, for those who write them: the moments, and the notes at one of them. */
export const noteRoutes = (
  app: FastifyInstance,
  { doorkeeper, pasts }: { doorkeeper: Doorkeeper; pasts: NotesPasts },
): void => {
  const onRequest = guard(doorkeeper, ['facilitator', 'cofacilitator', 'scribe'])

  app.get('/api/reviews/:id/notes/history', { onRequest }, async (request, reply) => {
    const { reviewId } = personOf(request)
    void reply.header('cache-control', 'no-store')
    return pasts.history(reviewId)
  })

  app.get('/api/reviews/:id/notes/history/:seq', { onRequest }, async (request, reply) => {
    const { reviewId } = personOf(request)
    const { seq } = request.params as { seq: string }
    const then = /^[0-9]{1,15}$/.test(seq) ? await pasts.at(reviewId, Number(seq)) : null
    if (!then) throw new ApiError('not-found', 'There is no such moment in these notes.')
    void reply.header('cache-control', 'no-store')
    return then
  })
}
