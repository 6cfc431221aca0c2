import type { Facilitation } from '@second-story/board'
import type { Store } from '@second-story/store'
import type { Clock, Rooms } from '@second-story/sync/room'
import type { FastifyInstance } from 'fastify'
import { Conductor } from './agenda/conductor.ts'
import { Quiet } from './agenda/quiet.ts'
import { commandHandler, conductRoutes } from './agenda/routes.ts'
import { Takes } from './agenda/takes.ts'
import { remind } from './agenda/turns.ts'
import { Doorkeeper } from './auth/doorkeeper.ts'
import { CallsByAddress } from './auth/calls-by-address.ts'
import type { Config } from './config.ts'
import { facilitationRoutes } from './facilitation/routes.ts'
import { closeHttp } from './http.ts'
import { exportRoutes } from './exports/routes.ts'
import { FileKeeper } from './files/keeper.ts'
import { fileRoutes } from './files/routes.ts'
import { Importer } from './imports/importer.ts'
import { KeptLogs } from './imports/kept-logs.ts'
import { keptRoutes } from './imports/kept-routes.ts'
import { LogDesk } from './imports/log-desk.ts'
import { importRoutes } from './imports/routes.ts'
import { NotesPasts } from './notes/notes-past.ts'
import { noteRoutes } from './notes/routes.ts'
import { createMetrics } from './metrics/metrics.ts'
import { probeRoutes } from './metrics/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { Attendance } from './rooms/attendance.ts'
import { Connections } from './rooms/connections.ts'
import { startRooms } from './rooms/engine.ts'
import { Sockets } from './rooms/sockets.ts'
import { ticketRoutes } from './tickets/routes.ts'
import { TicketBook } from './tickets/ticket-book.ts'
import { pageRoutes } from './web/pages.ts'
import { securityHeaders } from './web/security.ts'
import { deliveryRoutes } from './webhooks/routes.ts'
import { startWebhooks } from './webhooks/webhooks.ts'

export interface Deps {
  config: Config
  store: Store
  clock: Clock
  /** Link tokens are derived from it. */
  secret: Uint8Array
  /** Folder of the built web app. */
  webDist: string
  /** What the board says and asks. */
  facilitation: Facilitation
  http: FastifyInstance
}

/** The server, ready to listen. */
export interface App {
  http: FastifyInstance
  rooms: Rooms
  doorkeeper: Doorkeeper
  /** Where people reach it, without a slash at the end; known once it listens. */
  publicUrl(): string
  /** Lets everybody go, stores what was judged, and ends. The store is the caller's to close. */
  stop(): Promise<void>
}

/** Puts the parts together. Nothing is read from the environment or the clock but through `deps`. */
export const buildApp = async ({
  config,
  store,
  clock,
  secret,
  webDist,
  facilitation,
  http,
}: Deps): Promise<App> => {
  await securityHeaders(http, config.publicUrl)

  const metrics = createMetrics()
  const now = (): number => clock.now()
  const attendance = new Attendance(now)
  const connections = new Connections(config.limits)
  const { directory } = store
  const failures = new CallsByAddress(config.limits.failedTokensPerMinute, now)
  const doorkeeper = new Doorkeeper(directory, secret, failures)
  const book = new TicketBook(store.tickets, http.log)
  const rooms = startRooms({
    log: metrics.watch(store.log),
    clock,
    limits: config.limits,
    commands: (session, command) => commands(session, command),
    attendance,
    metrics,
    logger: http.log,
    arrived: (room, session) => {
      book.watch(room)
      return remind(rooms, room, session)
    },
  })
  const takes = new Takes({ rooms, clock, attendance })
  const quiet = new Quiet({ rooms, clock, secret })
  const publicUrl = () => config.publicUrl ?? addressOf(http, config.host)
  const webhooks = config.webhook && startWebhooks(config.webhook, { store, rooms, clock, http, publicUrl })
  const announcer = webhooks?.announcer ?? null
  const conductor = new Conductor({
    rooms,
    clock,
    directory,
    takes,
    quiet,
    limits: config.limits,
    announcer,
  })
  const commands = commandHandler(conductor)
  const sockets = new Sockets({
    rooms,
    doorkeeper,
    connections,
    limits: config.limits,
    clock,
    logger: http.log,
    publicUrl: config.publicUrl,
  })
  http.server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head))
  metrics.gauge('second_story_rooms', 'Rooms that are loaded.', () => [...rooms].length)
  metrics.gauge('second_story_connections', 'Open WebSockets.', () => connections.count)

  probeRoutes(http, { store, metrics })
  const endRole = (reviewId: string, role: string): void => sockets.endRole(reviewId, role)
  const { createToken } = config
  reviewRoutes(http, { directory, doorkeeper, rooms, endRole, createToken, publicUrl, facilitation })
  facilitationRoutes(http, facilitation)
  conductRoutes(http, { doorkeeper, conductor })
  const desk = new LogDesk()
  const kept = new KeptLogs({ store, rooms, limits: config.limits, desk })
  const importer = new Importer({ store, rooms, clock, limits: config.limits, desk, kept })
  await importRoutes(http, { doorkeeper, importer, limits: config.limits })
  const keeper = new FileKeeper({ files: store.files, rooms, clock })
  await fileRoutes(http, { doorkeeper, keeper, limits: config.limits })
  keptRoutes(http, { doorkeeper, kept })
  exportRoutes(http, { doorkeeper, rooms, files: store.files })
  const pasts = new NotesPasts({ history: (room, after) => store.history(room, after) })
  noteRoutes(http, { doorkeeper, pasts })
  deliveryRoutes(http, { doorkeeper, outbox: store.outbox })
  const { ticketTemplate: template, ticketSecret } = config
  await ticketRoutes(http, {
    doorkeeper,
    rooms,
    clock,
    tickets: store.tickets,
    template,
    secret: ticketSecret,
  })
  await pageRoutes(http, webDist)

  const stop = async (): Promise<void> => {
    sockets.close()
    await takes.stop()
    await webhooks?.stop()
    const closed = closeHttp(http)
    await rooms.close()
    sockets.cut()
    await closed
    await pasts.close()
    await desk.close()
  }
  return { http, rooms, doorkeeper, publicUrl, stop }
}

/** Where a server without a public address is reached from this machine. */
const addressOf = (http: FastifyInstance, host: string): string => {
  const address = http.server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
