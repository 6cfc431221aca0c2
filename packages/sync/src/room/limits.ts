/** What one room or connection may take. Bytes and milliseconds; 0 means no limit. */
export interface RoomLimits {
  /** The largest frame that is read. */
  frameBytes: number
  /** How large a document may get, about: what was loaded and all updates since. */
  documentBytes: number
  /** Rooms open at once. */
  rooms: number
  /** Update, step, clock and command frames a second and connection, on average ... */
  updatesPerSecond: number
  /** ... and how many may come at once after a rest. */
  updateBurst: number
  /** One person's awareness state as JSON; a larger one is dropped, the one before stays. */
  awarenessBytes: number
  /** Bytes waiting for a slow reader before it is dropped; awareness is held back from a quarter of it on. */
  slowReaderBytes: number
  /** Judged updates of a room that wait in memory while the store cannot write. */
  unstoredBytes: number
}

/** model.md's numbers, and ours where it has none (the last two). */
export const DEFAULT_LIMITS: RoomLimits = {
  frameBytes: 4 * 1024 * 1024,
  documentBytes: 64 * 1024 * 1024,
  rooms: 5_000,
  updatesPerSecond: 100,
  updateBurst: 3_000,
  awarenessBytes: 4 * 1024,
  slowReaderBytes: 4 * 1024 * 1024,
  unstoredBytes: 16 * 1024 * 1024,
}

/** The given limits over the defaults, with 0 read as "none". */
export function settleLimits(given: Partial<RoomLimits>): RoomLimits {
  const settled = { ...DEFAULT_LIMITS, ...given }
  for (const key of Object.keys(settled) as (keyof RoomLimits)[])
    if (settled[key] === 0) settled[key] = Infinity
  return settled
}
