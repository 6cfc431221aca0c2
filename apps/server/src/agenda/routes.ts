import type { CommandHandler } from '@second-story/sync/room'
import { isRole } from '@second-story/board'
import type { FastifyInstance } from 'fastify'
import type { Doorkeeper } from '../auth/doorkeeper.ts'
import { guard, personOf } from '../auth/guard.ts'
import { toApiError } from '../answer-error.ts'
import { ApiError } from '../errors.ts'
import { addressOf } from '../rooms/names.ts'
import type { Conductor } from './conductor.ts'

/** `POST /api/reviews/:id/conduct`: commands over HTTP. */
export const conductRoutes = (
  app: FastifyInstance,
  { doorkeeper, conductor }: { doorkeeper: Doorkeeper; conductor: Conductor },
): void => {
  app.post('/api/reviews/:id/conduct', { onRequest: guard(doorkeeper) }, (request) => {
    const { reviewId, personId, role } = personOf(request)
    return conductor.order(reviewId, { personId, role }, request.body)
  })
}

/** Commands over the socket (frame type 103): the same, answered with the status that HTTP would have had. */
export const commandHandler =
  (conductor: Conductor): CommandHandler =>
  async ({ roomName, person }, command) => {
    try {
      if (!isRole(person.role)) throw new ApiError('forbidden', 'This role is not known.')
      const commander = { personId: person.id, role: person.role }
      const state = await conductor.order(addressOf(roomName).reviewId, commander, command)
      return { status: 200, state }
    } catch (error) {
      const told = toApiError(error)
      if (told.code === 'internal') throw error
      return {
        status: told.status,
        error: { code: told.code, detail: told.message },
        ...('agenda' in told.extra ? { state: told.extra.agenda } : {}),
      }
    }
  }
