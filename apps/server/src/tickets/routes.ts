import type { TicketSetting } from '@second-story/api'
import type { FastifyInstance } from 'fastify'
import type { Doorkeeper } from '../auth/doorkeeper.ts'
import { CallsByAddress } from '../auth/calls-by-address.ts'
import { guard, personOf } from '../auth/guard.ts'
import { ApiError } from '../errors.ts'
import { hearTracker, type InboundParts } from './inbound.ts'

/** A ticket, a status and a reason are far below that, bytes. */
const BODY_BYTES = 8 * 1024
/** Calls that an address may make in a minute, right or wrong: a tracker that moves a whole sprint is below it. */
const CALLS_PER_MINUTE = 300

export interface TicketRouteParts extends Omit<InboundParts, 'secret'> {
  doorkeeper: Doorkeeper
  /** Of new-ticket links; null where this server has none. */
  template: string | null
  /** What trackers sign with; null where none may call. */
  secret: string | null
}

/** Where members make tickets, and where trackers tell what became of them. */
export const ticketRoutes = async (app: FastifyInstance, parts: TicketRouteParts): Promise<void> => {
  const { doorkeeper, template, secret, clock } = parts

  app.get('/api/reviews/:id/tickets', { onRequest: guard(doorkeeper) }, (request): TicketSetting => {
    personOf(request)
    return { template }
  })

  if (secret === null) return
  const calls = new CallsByAddress(CALLS_PER_MINUTE, () => clock.now())
  // The signature is over the bytes as they came.
  await app.register(async (raw) => {
    raw.removeAllContentTypeParsers()
    raw.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_BYTES }, (_request, body, done) =>
      done(null, body),
    )
    const onRequest = async ({ ip }: { ip: string }): Promise<void> => {
      if (calls.tooMany(ip))
        throw new ApiError('too-many', 'Too many calls from your address. Wait a minute.')
    }
    raw.post('/api/tickets/status', { onRequest, bodyLimit: BODY_BYTES }, (request) => {
      const { headers, body } = request
      const signed = {
        id: headers['webhook-id'],
        timestamp: headers['webhook-timestamp'],
        signature: headers['webhook-signature'],
      }
      return hearTracker({ ...parts, secret }, signed, Buffer.isBuffer(body) ? body : Buffer.alloc(0))
    })
  })
}
