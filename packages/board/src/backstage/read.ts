import type * as Y from 'yjs'
import type { BackstageRoot, CueKind, PrepKind } from './backstage.ts'

/** What somebody wrote to the other facilitators, or noted about how the meeting is led. */
export interface BackstageWords {
  readonly id: string
  readonly personId: string
  readonly text: string
  /** ISO 8601 UTC. */
  readonly at: string
}
/** Something for whoever conducts to notice: a bias at work, somebody to ask, somebody to look after. */
export interface Cue {
  readonly id: string
  readonly kind: CueKind
  readonly personId?: string | null
  readonly text?: string
  readonly done?: boolean
  /** personId of who put it up, and when (ISO 8601 UTC). */
  readonly by?: string
  readonly at?: string
}
export interface Prep {
  readonly id: string
  readonly kind: PrepKind
  readonly personId?: string
  readonly name?: string
  readonly state?: string
  readonly text?: string
  readonly due?: string | null
}
/** personIds by what they signalled about one entry. */
export interface Signals {
  readonly new?: readonly string[]
  readonly obvious?: readonly string[]
  readonly moveOn?: readonly string[]
  readonly askMe?: readonly string[]
}

/** What somebody answered at the door; whose answer it is nobody can tell. */
export interface DoorAnswer {
  readonly learned?: boolean
  readonly again?: boolean
  readonly words?: string
}

/** The facilitators' own document in plain values. */
export interface Backstage {
  /** Oldest first. */
  readonly chat: readonly BackstageWords[]
  readonly observations: readonly BackstageWords[]
  /** Oldest first. */
  readonly cues: readonly Cue[]
  readonly prep: readonly Prep[]
  /** By entryId. */
  readonly signals: ReadonlyMap<string, Signals>
  /** For which step of the agenda somebody said that they are ready to go on, by personId. */
  readonly ready: ReadonlyMap<string, number>
  /** personIds of those who said that they learned something they will use. */
  readonly learned: ReadonlySet<string>
  /** In no order that means anything. */
  readonly door: readonly DoorAnswer[]
  /** personIds of those for whom it is the first review. */
  readonly firstTimers: ReadonlySet<string>
  /** When somebody was last marked as having spoken, ms since 1970, by personId. */
  readonly spoken: ReadonlyMap<string, number>
  /** Who asks for the room, since when in ms; null where nobody does. */
  readonly take: { readonly by: string; readonly at: number } | null
}

const READERS: { readonly [R in keyof Backstage]: (root: Y.Map<unknown>) => Backstage[R] } = {
  chat: (root) => wordsIn(root),
  observations: (root) => wordsIn(root),
  cues: (root) => thingsIn<Cue>(root).toSorted(oldestFirst),
  prep: (root) => thingsIn<Prep>(root),
  signals: (root) => new Map(root.entries() as IterableIterator<[string, Signals]>),
  ready: (root) => new Map(root.entries() as IterableIterator<[string, number]>),
  learned: (root) => new Set(root.keys()),
  door: (root) =>
    [...root.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, said]) => said as DoorAnswer),
  firstTimers: (root) => new Set(root.keys()),
  spoken: (root) => new Map(root.entries() as IterableIterator<[string, number]>),
  take: (root) => (root.has('by') ? (root.toJSON() as { by: string; at: number }) : null),
}

// Of the same moment by key: every screen lists them alike.
const oldestFirst = (a: Dated, b: Dated): number => {
  const [x, y] = [`${a.at ?? ''} ${a.id}`, `${b.at ?? ''} ${b.id}`]
  return x < y ? -1 : x > y ? 1 : 0
}
type Dated = { readonly id: string; readonly at?: string }

const wordsIn = (root: Y.Map<unknown>): readonly BackstageWords[] =>
  [...root.entries()]
    .map(([id, value]): BackstageWords => {
      const { text = '', at = '' } = (value as Y.Map<unknown>).toJSON() as { text?: string; at?: string }
      return { id, personId: id.slice(0, id.indexOf(':')), text, at }
    })
    .sort(oldestFirst)

// By key: every screen lists them alike.
const thingsIn = <T>(root: Y.Map<unknown>): readonly T[] =>
  [...root.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, value]) => ({ id, ...(value as Y.Map<unknown>).toJSON() }) as T)

/** A live, plain projection of the backstage document; a part is read again only after it changed. */
export interface BackstageView {
  get<R extends keyof Backstage>(part: R): Backstage[R]
  /** @returns ends the subscription */
  subscribe(part: keyof Backstage, listener: () => void): () => void
}

/** It lives as long as the document does. */
export const backstageView = (doc: Y.Doc): BackstageView => {
  const shown = new Map<keyof Backstage, unknown>()
  const listeners = new Map<keyof Backstage, Set<() => void>>()
  const watched = (part: keyof Backstage): Set<() => void> => {
    const known = listeners.get(part)
    if (known) return known
    const fresh = new Set<() => void>()
    listeners.set(part, fresh)
    doc.getMap(part satisfies BackstageRoot).observeDeep(() => {
      shown.delete(part)
      for (const listener of fresh) listener()
    })
    return fresh
  }
  return {
    get: <R extends keyof Backstage>(part: R) => {
      watched(part)
      if (!shown.has(part)) shown.set(part, READERS[part](doc.getMap(part)))
      return shown.get(part) as Backstage[R]
    },
    subscribe: (part, listener) => {
      const set = watched(part).add(listener)
      return () => set.delete(listener)
    },
  }
}
