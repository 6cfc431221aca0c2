import type { Store } from '@second-story/store'
import type { Clock, Rooms } from '@second-story/sync/room'
import type { FastifyInstance } from 'fastify'
import { Announcer } from './announcer.ts'
import { Sender } from './sender.ts'

export interface WebhookParts {
  store: Pick<Store, 'outbox'>
  rooms: Rooms
  clock: Clock
  http: FastifyInstance
  publicUrl: () => string
}

/** Tells a receiver when a meeting has ended. It begins when the server listens: only then is its address known. */
export const startWebhooks = (
  { url, secret }: { url: string; secret: string },
  { store: { outbox }, rooms, clock, http, publicUrl }: WebhookParts,
): { announcer: Announcer; stop: () => Promise<void> } => {
  const logger = http.log
  const sender = new Sender({ outbox, clock, url, secret, logger })
  const announcer = new Announcer({ outbox, rooms, clock, logger, publicUrl, put: () => sender.wake() })
  let recovering: Promise<void> | undefined
  http.addHook('onListen', async () => {
    sender.wake()
    recovering = announcer.recover().catch((error: unknown) => {
      logger.error({ err: error }, 'ends of meetings wait to be told')
    })
  })
  const stop = async (): Promise<void> => {
    await recovering
    await sender.stop()
  }
  return { announcer, stop }
}
