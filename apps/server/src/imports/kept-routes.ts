import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { Doorkeeper } from '../auth/doorkeeper.ts'
import { guard, personOf } from '../auth/guard.ts'
import { parse } from '../parse.ts'
import { KEEPERS, type KeptLogs } from './kept-logs.ts'
import { readAsOf } from './source-id.ts'

const asked = z.object({
  entry: z.optional(z.string().check(z.maxLength(150))),
  index: z.optional(z.coerce.number().check(z.int(), z.gte(0))),
  around: z._default(z.coerce.number().check(z.int(), z.gte(0)), 20),
})

export interface KeptRouteParts {
  doorkeeper: Doorkeeper
  kept: KeptLogs
}

/** What lies beside the board, to be looked at. Lines around what stands there are for everybody who may read it. */
export const keptRoutes = (app: FastifyInstance, { doorkeeper, kept }: KeptRouteParts): void => {
  const keepers = guard(doorkeeper, KEEPERS)

  app.get('/api/reviews/:id/sources/:sourceId/lines', { onRequest: guard(doorkeeper) }, (request) => {
    const { sourceId } = request.params as { sourceId: string }
    const { reviewId, role } = personOf(request)
    return kept.around({ reviewId, role }, sourceId, parse(asked, request.query))
  })

  app.get('/api/reviews/:id/sources/:sourceId/content', { onRequest: keepers }, async (request, reply) => {
    const { sourceId } = request.params as { sourceId: string }
    const { data } = await kept.source(personOf(request).reviewId, sourceId)
    // Whatever it holds, a browser may store it and never run it.
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', 'attachment')
      .header('read-as', JSON.stringify(readAsOf(sourceId)))
      .send(Buffer.from(data.buffer, data.byteOffset, data.byteLength))
  })

  app.get('/api/reviews/:id/imports', { onRequest: keepers }, (request) =>
    kept.imports(personOf(request).reviewId),
  )
}
