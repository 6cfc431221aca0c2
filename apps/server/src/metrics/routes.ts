import type { Store } from '@second-story/store'
import type { FastifyInstance } from 'fastify'
import { ApiError } from '../errors.ts'
import type { Metrics } from './metrics.ts'

/** Liveness, readiness and what the server counts. */
export const probeRoutes = (
  app: FastifyInstance,
  { store, metrics }: { store: Store; metrics: Metrics },
): void => {
  app.get('/healthz', () => ({ status: 'ok' }))

  app.get('/readyz', async () => {
    try {
      await store.ready()
    } catch (error) {
      throw new ApiError('unavailable', error instanceof Error ? error.message : 'The store does not answer.')
    }
    // Damage that was found and set aside: the server serves, and somebody should look.
    const damages = store.health().damages.map(({ kind, foundAt }) => ({ kind, foundAt }))
    return { status: 'ok', damages }
  })

  app.get('/metrics', async (_request, reply) => {
    const { registry } = metrics
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
