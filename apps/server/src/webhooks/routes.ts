import type { DeliveryList } from '@second-story/api'
import type { Outbox } from '@second-story/store'
import type { FastifyInstance } from 'fastify'
import type { Doorkeeper } from '../auth/doorkeeper.ts'
import { callerOf, guard } from '../auth/guard.ts'

/** `GET /api/reviews/:id/deliveries`: what other programs were told of a review, try by try, for its facilitators. */
export const deliveryRoutes = (
  app: FastifyInstance,
  { doorkeeper, outbox }: { doorkeeper: Doorkeeper; outbox: Outbox },
): void => {
  const onRequest = guard(doorkeeper, ['facilitator', 'cofacilitator'])
  app.get('/api/reviews/:id/deliveries', { onRequest }, async (request): Promise<DeliveryList> => {
    const deliveries = await outbox.listDeliveries(callerOf(request).reviewId)
    return {
      deliveries: deliveries.map(({ key, kind, at, state, nextAt, tries, attempts }) => ({
        key,
        kind,
        at,
        state,
        nextAt: state === 'waiting' ? nextAt : null,
        tries,
        attempts: [...attempts],
      })),
    }
  })
}
