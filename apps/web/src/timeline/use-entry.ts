import {
  type Entry,
  isKeptForLater,
  isOnBoard,
  keepsForLater,
  type Lens,
  LENSES,
  ownerOf,
  type View,
} from '@second-story/board'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { knownZone } from './incident-time.ts'
import { mergedFrom } from './merged.ts'

/** An entry as it stands; undefined once it is gone. */
export const useEntry = (id: string): Entry | undefined => useBoard('timeline', ({ byId }) => byId.get(id))

/** The zone that times of the incident are told in. */
export const useZone = (): string => useBoard('facts', ({ timeZone }) => knownZone(timeZone))

export type EntryState = 'told' | 'untold' | 'now'

/** Where the walk stands with this entry. */
export const useEntryState = (id: string): EntryState => {
  // What the room discusses may have become part of this one meanwhile.
  const parts = useBoard('timeline', (timeline) => mergedFrom(timeline, id))
  return useAgenda(({ entryId, told }) => {
    if (entryId !== null && (entryId === id || parts.includes(entryId))) return 'now'
    return Object.hasOwn(told, id) ? 'told' : 'untold'
  })
}

/**
 * Keys of what people said about an entry, oldest first, without answers, what was taken off the board, and what is
 * kept for the discussion while the story is told.
 */
export const useWords = (entryId: string): readonly string[] => {
  const keys = useTold(entryId)
  const keeps = useAgenda(keepsForLater)
  return useBoard('annotations', ({ byId }) =>
    keeps && keys.length > 0 ? keys.filter((key) => !isKept(byId, key)) : keys,
  )
}

/** Keys of what is kept for the discussion; none once that has begun. */
export const useKeptWords = (entryId: string): readonly string[] => {
  const keys = useTold(entryId)
  const keeps = useAgenda(keepsForLater)
  return useBoard('annotations', ({ byId }) => (keeps ? keys.filter((key) => isKept(byId, key)) : NONE))
}

const isKept = (byId: View<'annotations'>['byId'], key: string): boolean =>
  isKeptForLater(byId.get(key) ?? {})

/** Keys of words about an entry that a facilitator took off the board, as far as this person still sees them. */
export const useRemovedWords = (entryId: string): readonly string[] => {
  const { id } = useMe()
  const mayRemove = useMay('removed')
  const merged = useBoard('timeline', (timeline) => mergedFrom(timeline, entryId))
  const removed = useBoard('removed', (all) => all)
  return useBoard('annotations', ({ byEntry }) =>
    removed.size === 0
      ? NONE
      : [...merged, entryId]
          .flatMap((key) => byEntry.get(key) ?? NONE)
          .filter((key) => removed.has(key) && (mayRemove || ownerOf(key) === id)),
  )
}

const useTold = (entryId: string): readonly string[] => {
  const merged = useBoard('timeline', (timeline) => mergedFrom(timeline, entryId))
  const keys = useBoard('annotations', (view) => wordsOf(view, entryId, merged))
  return useBoard('removed', (removed) =>
    removed.size === 0 ? keys : keys.filter((key) => !removed.has(key)),
  )
}

const NONE: readonly string[] = []

const wordsOf = (
  { byEntry, byId }: View<'annotations'>,
  entryId: string,
  merged: readonly string[],
): readonly string[] => {
  const own = byEntry.get(entryId) ?? NONE
  const keys = merged.length === 0 ? own : [...merged.flatMap((key) => byEntry.get(key) ?? NONE), ...own]
  return keys.length === 0 ? NONE : keys.filter((key) => !byId.get(key)?.replyTo)
}

/** How many words stand under each lens, in the order of LENSES. */
export const useLensCounts = (entryId: string): readonly number[] => {
  const keys = useWords(entryId)
  return useBoard('annotations', ({ byId }) =>
    LENSES.map((lens) => keys.filter((key) => lensOf(byId.get(key)?.lens) === lens).length),
  )
}

/** Keys of the words under one lens, oldest first. */
export const useLensWords = (entryId: string, lens: Lens): readonly string[] => {
  const keys = useWords(entryId)
  return useBoard('annotations', ({ byId }) => keys.filter((key) => lensOf(byId.get(key)?.lens) === lens))
}

/** Another program may leave the lens out; what somebody said is shown all the same. */
export const lensOf = (lens: Lens | undefined): Lens => lens ?? 'saw'

/** Whether this person may change the fields of an entry: the tool's for those who keep the timeline, one's own proposal. */
export const useMayEdit = (entry: Entry | undefined): boolean => {
  const { id, role } = useMe()
  const may = useMay('timeline')
  if (!may || !entry || entry.mergedInto) return false
  const owner = ownerOf(entry.id)
  return owner === null ? role !== 'participant' : owner === id
}

/** Whether the room can take up an entry now, as far as the entry and the meeting go. */
export const useCanBeDiscussed = (entry: Entry | undefined): boolean => {
  const live = useAgenda(({ state }) => state === 'live')
  return live && entry !== undefined && isOnBoard(entry)
}
