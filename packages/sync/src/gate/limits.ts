/** Bounds on the work that one update may cause. What does not fit is refused before it is applied. */
export interface Limits {
  /** Length of an update. */
  bytes: number
  /** Structs read from an update, known ones included: a page that starts again sends all it has. */
  scanned: number
  /** Structs that are new to the document. */
  structs: number
  /** Living structs, or parts of them, that one update may delete. */
  deletions: number
  /** Steps that Yjs may need at most to find where concurrent structs go, about a quarter of a us each. */
  crowding: number
  /** Clocks that collected structs (GC) may take up: what was written and deleted while offline. */
  collected: number
  /** JSON values read from an update, those inside others included. */
  values: number
  /** Nesting of a JSON value. */
  depth: number
  /** Nesting of types: a list in a list item in the notes takes two. */
  nesting: number
  /** clientIDs that write in one update (each page load offline makes one). */
  clients: number
}

/**
 * Chosen so that no update holds its room for more than about 50 ms, what Yjs does with it and the board's
 * judge included, and so that the largest honest ones pass: 10,000 structs of offline work, and a page of a
 * review with 10,000 entries that starts again and sends all it has.
 */
export const DEFAULT_LIMITS: Limits = {
  bytes: 4 * 1024 * 1024,
  scanned: 150_000,
  structs: 12_000,
  deletions: 12_000,
  crowding: 100_000,
  collected: 4 * 1024 * 1024,
  values: 200_000,
  depth: 16,
  nesting: 40,
  clients: 256,
}
