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
  /** Nesting of a JSON value. */
  depth: number
  /** Nesting of types: a list in a list item in the notes takes two. */
  nesting: number
  /** clientIDs that write in one update (each page load offline makes one). */
  clients: number
}

export const DEFAULT_LIMITS: Limits = {
  bytes: 4 * 1024 * 1024,
  scanned: 150_000,
  structs: 20_000,
  deletions: 20_000,
  crowding: 1_000_000,
  depth: 16,
  nesting: 100,
  clients: 256,
}
