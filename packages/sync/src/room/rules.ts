import type { Roots } from '../gate/container.ts'
import type { Limits as GateLimits } from '../gate/limits.ts'
import type { Command, CommandAnswer } from '../protocol/payloads.ts'
import type { ClientBinding, Judge } from './ports.ts'
import type { Room } from './room.ts'
import type { Session } from './session.ts'

/** What the documents of one kind of room are judged by. The engine knows neither board nor policy. */
export interface RoomRules {
  /** The roots a document may have; they are there from the start. */
  roots: Roots
  judge: Judge
  /** How much work one update may be; the gate's defaults where left out. */
  gateLimits?: GateLimits
}

/**
 * Carries out a command that came over the socket. Commands of one connection come one after the other. What
 * it throws is answered with 500 and told to `trouble`.
 */
export type CommandHandler = (session: Session, command: Command) => Promise<Omit<CommandAnswer, 'id'>>

/** What happens in rooms, for whoever runs them. None of these may throw. */
export interface RoomEvents {
  /** ClientIDs became somebody's and that is on disk. */
  bound?(room: Room, bindings: readonly ClientBinding[]): void
  joined?(room: Room, session: Session): void
  left?(room: Room, session: Session): void
  /** An update was refused; the connection is being closed. */
  refused?(room: Room, session: Session, code: string, detail: string): void
  /** The store stopped or began taking this room's updates. */
  store?(room: Room, state: 'ok' | 'readonly', detail?: string): void
  /** A snapshot was made. `encodeMs` is how long the event loop was held for it. */
  compacted?(room: Room, bytes: number, encodeMs: number): void
  /** Something went wrong that people do not see as such: `what` says what the engine did about it. */
  trouble?(room: string, what: string, error: unknown): void
}
