import {
  type Draft,
  type DraftsView,
  type LiveView,
  type PlacedDrafts,
  placeDrafts,
  shownKey,
  type View,
} from '@second-story/board'

/** One's own lines that nobody else sees yet, and where they are offered. */
export interface Lines extends PlacedDrafts {
  /** Oldest first, without those that are on their way to the board. */
  readonly all: readonly Draft[]
}

/** The same, live. It keeps its identity while nothing changes. */
export interface OwnLines {
  get(): Lines
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void
  stop(): void
}

/** What somebody has who keeps no lines. */
export const NO_LINES: Lines = { all: [], byEntry: new Map(), loose: [] }

/**
 * Puts the lines of a document of one's own beside the timeline. A line that holds no words yet is no line to anybody
 * but its field; one whose words stand on the board is shown there.
 */
export const ownLines = (
  board: Pick<LiveView, 'get' | 'subscribe'>,
  view: DraftsView,
  personId: string,
): OwnLines => {
  let kept: {
    drafts: readonly Draft[]
    timeline: View<'timeline'>
    annotations: View<'annotations'>
    lines: Lines
  } | null = null
  const get = (): Lines => {
    const drafts = view.get()
    // Somebody without lines costs nothing, however often thousands of entries change.
    if (drafts.length === 0) return NO_LINES
    const [timeline, annotations] = [board.get('timeline'), board.get('annotations')]
    if (kept?.drafts === drafts && kept.timeline === timeline && kept.annotations === annotations)
      return kept.lines
    const all = drafts.filter(
      ({ id, body = '' }) => body.trim() !== '' && !annotations.byId.has(shownKey(personId, id)),
    )
    kept = { drafts, timeline, annotations, lines: { all, ...placeDrafts(timeline, all) } }
    return kept.lines
  }
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const tellIfAny = (): void => {
    if (view.get().length > 0) tell()
  }
  const stops = [
    view.subscribe(tell),
    board.subscribe('timeline', tellIfAny),
    board.subscribe('annotations', tellIfAny),
  ]
  return {
    get,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => stops.forEach((stop) => stop()),
  }
}
