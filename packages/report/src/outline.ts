/** Words of one style. */
export interface Span {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly code?: boolean
  readonly strike?: boolean
  readonly href?: string
}

/** A part of a report: what both the Markdown and the HTML are written from, so that they cannot drift apart. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'code'; readonly text: string }
  /** A picture by its file, and what it shows, in words. */
  | { readonly kind: 'picture'; readonly fileId: string; readonly shows: string }
  | { readonly kind: 'rule' }

export interface Cell {
  readonly heads: boolean
  readonly spans: readonly Span[]
}

/** What stands where a picture cannot be shown. */
export const pictureLine = (shows: string): readonly Span[] => [
  { text: 'Picture: ', italic: true },
  { text: shows },
]

export const heading = (level: number, text: string): Block => ({ kind: 'heading', level, spans: [{ text }] })
export const paragraph = (...spans: readonly (Span | string)[]): Block => ({
  kind: 'paragraph',
  spans: spans.map((span) => (typeof span === 'string' ? { text: span } : span)),
})
export const list = (items: readonly (readonly Block[])[], ordered = false): Block => ({
  kind: 'list',
  ordered,
  items,
})
