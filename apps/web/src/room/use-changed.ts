import { changedSince, type Changed, type Person } from '@second-story/board'
import { useMemo, useSyncExternalStore } from 'react'
import type { Doc } from 'yjs'
import { firstName } from '../kit/person-color.ts'
import { useRoom } from './room-context.tsx'
import { useAgenda, useBoard } from './use-board.ts'

/** What of an entry is the story; how deep to go and what is planned are the meeting's. */
const STORY: Readonly<Record<string, string>> = {
  at: 'time',
  until: 'time',
  precision: 'time',
  after: 'place',
  text: 'words',
  detail: 'words',
  actor: 'actor',
  kind: 'kind',
  hidden: 'on the board or not',
  mergedInto: 'merged',
}

/** An entry that is no longer as it was agreed. */
export interface ChangedEntry {
  readonly entryId: string
  /** Not there yet when the room agreed. */
  readonly added: boolean
  /** What changed, in words. */
  readonly what: readonly string[]
  readonly clients: readonly number[]
}

const NONE: ReadonlyMap<string, ChangedEntry> = new Map()

/** Entries that are no longer as they were agreed, by key; empty while nothing was agreed. */
export const useChanges = (): ReadonlyMap<string, ChangedEntry> => {
  const store = useStoreOfChanges()
  return useSyncExternalStore(store?.subscribe ?? never, store?.get ?? none)
}

/** What of one entry changed since the room agreed; null where nothing did. Renders for that entry alone. */
export const useChangedEntry = (entryId: string): ChangedEntry | null => {
  const store = useStoreOfChanges()
  return useSyncExternalStore(store?.subscribe ?? never, () => store?.get().get(entryId) ?? null)
}

const useStoreOfChanges = (): Store | null => {
  const { doc } = useRoom()
  const clocks = useAgenda(({ agreed }) => agreed?.clocks)
  return useMemo(() => (clocks ? storeOf(doc, clocks) : null), [doc, clocks])
}

/** First names of those who wrote by these clientIDs. */
export const useWriters = (clients: readonly number[]): readonly string[] =>
  useBoard('people', (people) => [...new Set(clients.flatMap((client) => writerOf(people, client)))])

const writerOf = (people: ReadonlyMap<string, Person>, client: number): string[] =>
  [...people.values()].flatMap(({ name, clients }) => (clients?.includes(client) ? [firstName(name)] : []))

interface Store {
  get(): ReadonlyMap<string, ChangedEntry>
  subscribe(listener: () => void): () => void
}
const never = () => () => {}
const none = (): ReadonlyMap<string, ChangedEntry> => NONE

// One reading of the document for all rows of a page.
const stores = new WeakMap<Doc, { clocks: object; store: Store }>()

const storeOf = (doc: Doc, clocks: Readonly<Record<string, number>>): Store => {
  const known = stores.get(doc)
  if (known?.clocks === clocks) return known.store
  const store = newStore(doc, clocks)
  stores.set(doc, { clocks, store })
  return store
}

const newStore = (doc: Doc, clocks: Readonly<Record<string, number>>): Store => {
  let shown: ReadonlyMap<string, ChangedEntry> | null = null
  let before: ReadonlyMap<string, ChangedEntry> = NONE
  const listeners = new Set<() => void>()
  const handleChange = (): void => {
    shown = null
    for (const listener of listeners) listener()
  }
  return {
    get: () => (shown ??= before = keeping(before, storyChanges(changedSince(doc, clocks)))),
    subscribe: (listener) => {
      if (listeners.size === 0) {
        // Nobody watched until now: what was read before may be old.
        shown = null
        doc.getMap('timeline').observeDeep(handleChange)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) doc.getMap('timeline').unobserveDeep(handleChange)
      }
    },
  }
}

/** The same changes keep their identity, so that a row renders when its own entry changed. */
const keeping = (
  before: ReadonlyMap<string, ChangedEntry>,
  now: ReadonlyMap<string, ChangedEntry>,
): ReadonlyMap<string, ChangedEntry> => {
  const kept = [...now].map(([id, change]): [string, ChangedEntry] => {
    const old = before.get(id)
    return [id, old && JSON.stringify(old) === JSON.stringify(change) ? old : change]
  })
  const same = before.size === now.size && kept.every(([id, change]) => before.get(id) === change)
  return same ? before : new Map(kept)
}

/** Changes of the story alone. */
export const storyChanges = (changes: ReadonlyMap<string, Changed>): ReadonlyMap<string, ChangedEntry> => {
  const story = new Map<string, ChangedEntry>()
  for (const [entryId, { fields, clients }] of changes) {
    const what = [...new Set(fields.flatMap((field) => STORY[field] ?? []))]
    if (what.length > 0) story.set(entryId, { entryId, added: isNew(fields), what, clients })
  }
  return story
}

// What is made anew has all of these at once; a form writes only what differs.
const isNew = (fields: readonly string[]): boolean =>
  fields.includes('text') && fields.includes('kind') && fields.includes('precision')
