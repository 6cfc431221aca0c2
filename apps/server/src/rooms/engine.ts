import {
  type Clock,
  type CommandHandler,
  type RoomEvents,
  Rooms,
  type UpdateLog,
} from '@second-story/sync/room'
import type { FastifyBaseLogger } from 'fastify'
import type { Limits } from '../limits.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Attendance } from './attendance.ts'
import { addressOf } from './names.ts'
import { publishClients } from './publish.ts'
import { roomRules } from './rules.ts'

export interface EngineParts {
  log: UpdateLog
  clock: Clock
  limits: Limits
  commands: CommandHandler
  attendance: Attendance
  metrics: Metrics
  logger: FastifyBaseLogger
}

/** The room engine with this server's rules, and its events told to the log, the metrics and the attendance. */
export const startRooms = ({
  log,
  clock,
  limits,
  commands,
  attendance,
  metrics,
  logger,
}: EngineParts): Rooms =>
  new Rooms({
    log,
    clock,
    rules: roomRules(limits),
    commands,
    limits: {
      frameBytes: limits.frameBytes,
      documentBytes: limits.documentBytes,
      rooms: limits.rooms,
      updatesPerSecond: limits.updatesPerSecond,
      updateBurst: limits.updateBurst,
      awarenessBytes: limits.awarenessBytes,
    },
    events: events(attendance, metrics, logger),
  })

const events = (attendance: Attendance, metrics: Metrics, logger: FastifyBaseLogger): RoomEvents => ({
  joined(room, { person }) {
    const { reviewId, kind } = addressOf(room.name)
    if (kind === 'board') attendance.came(reviewId, person.id)
  },
  left(room, { person }) {
    const { reviewId, kind } = addressOf(room.name)
    if (kind === 'board') attendance.left(reviewId, person.id)
  },
  bound(room, bindings) {
    if (addressOf(room.name).kind !== 'board') return
    publishClients(room, bindings).catch((error: unknown) => {
      logger.warn({ err: error, room: room.name }, 'who writes under which clientID was not published')
    })
  },
  refused(room, { person }, code) {
    metrics.refusals.inc({ code })
    logger.info({ room: room.name, person: person.id, role: person.role, code }, 'an update was refused')
  },
  store(room, state, detail) {
    logger[state === 'ok' ? 'info' : 'error']({ room: room.name, state, detail }, 'the store')
  },
  compacted(room, bytes, encodeMs) {
    logger.debug({ room: room.name, bytes, encodeMs }, 'a snapshot was written')
  },
  trouble(room, what, error) {
    logger.error({ err: error, room }, what)
  },
})
