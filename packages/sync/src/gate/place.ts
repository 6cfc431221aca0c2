/**
 * Where a change lands, in terms of the document's tree and nothing else: the gate finds places, whoever
 * judges them knows what they mean.
 */
export interface Place {
  /** Name of the root type the change hangs under. */
  root: string
  /**
   * The way from the root down to the change: a string is a map key, null a position in a sequence.
   * `['abc', 'text']` is the field `text` of the map at key `abc`; `['summary', null]` is text inside the
   * type at key `summary`; `[null, null]` is something inside a child of a sequence root.
   */
  path: readonly (string | null)[]
  /** Node names of the XML elements passed on the way, outermost first (empty where there are none). */
  nodes: readonly string[]
  /** insert: something new stands here; delete: what stood here and lived goes (an overwrite gives both). */
  verb: 'insert' | 'delete'
  /** What is inserted. Absent for deletes. */
  content?: Content
  /** True where the place is inside something already deleted: it will never be visible. */
  dead: boolean
  /** True where the container was created by this same update (so nobody else's thing is touched). */
  fresh: boolean
}

export type Content =
  | { kind: 'any'; values: readonly unknown[] }
  | { kind: 'string'; text: string }
  | { kind: 'format'; key: string; value: unknown }
  | {
      kind: 'type'
      type: 'map' | 'array' | 'text' | 'xml-element' | 'xml-fragment' | 'xml-text'
      nodeName?: string
    }
  | { kind: 'deleted' }

/** What a judge says to a whole update. A refusal carries a sentence for the person who wrote it. */
export type Verdict = { allowed: true } | { allowed: false; code: string; detail: string }
