import {
  type Clock,
  type CommandHandler,
  type Room,
  type RoomEvents,
  Rooms,
  type Session,
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
  /** Somebody has come to a board, perhaps after a while away. */
  arrived(room: Room, session: Session): Promise<void>
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
  arrived,
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
    events: events({ attendance, metrics, logger, arrived }),
  })

const events = ({
  attendance,
  metrics,
  logger,
  arrived,
}: Pick<EngineParts, 'attendance' | 'metrics' | 'logger' | 'arrived'>): RoomEvents => ({
  joined(room, session) {
    const { reviewId, kind } = addressOf(room.name)
    if (kind !== 'board') return
    attendance.came(reviewId, session.person.id)
    arrived(room, session).catch((error: unknown) => {
      logger.warn({ err: error, room: room.name }, 'somebody was not told that they are next')
    })
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
