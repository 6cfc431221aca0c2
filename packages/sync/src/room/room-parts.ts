import type { Doc } from 'yjs'
import type { Span } from '../gate/scan.ts'
import type { Clock } from './clock.ts'
import type { FoldThread } from './fold-thread.ts'
import type { RoomLimits } from './limits.ts'
import type { StoredRoom, UpdateLog } from './ports.ts'
import type { Room } from './room.ts'
import type { RoomEvents, RoomRules } from './rules.ts'

/** What a room is made of; all of it but the stored bytes stays as long as the room does. */
export interface RoomParts {
  name: string
  doc: Doc
  stored: StoredRoom
  rules: RoomRules
  log: UpdateLog
  folds: FoldThread
  clock: Clock
  limits: RoomLimits
  events: RoomEvents
  /** The room cannot go on; the registry takes it down and loads it anew. */
  broken(room: Room): void
}

/**
 * What became of an update: in the document as of journal entry `seq`, with what it brought; hanging on something unknown, not
 * allowed, or the end of the connection for a reason that lies with the room.
 */
export type Outcome =
  | { kind: 'taken'; seq: number; spans: readonly Span[] }
  | { kind: 'waits' | 'refused'; code: string; detail: string }
  | { kind: 'ended' }
