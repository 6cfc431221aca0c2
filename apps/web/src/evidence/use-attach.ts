import { editEntry, type Entry, ownerOf, readThing } from '@second-story/board'
import { mayTouch } from '@second-story/policy'
import { useMemo } from 'react'
import { announce } from '../kit/live-region.tsx'
import { useLookedAt } from '../room/looked-at.ts'
import { useRoom } from '../room/room-context.tsx'
import type { Room } from '../room/room.ts'
import { useAgenda } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import { useEvidence } from './uploads.ts'

/** May this person put files and links at an entry now? The server judges again. */
export const useMayAttach = (entry: Entry | undefined): boolean => {
  const { id, role } = useMe()
  const state = useAgenda((agenda) => agenda.state)
  return entry !== undefined && mayAttach({ id, role }, entry, state)
}

export const mayAttach = (
  { id, role }: Pick<Room['me'], 'id' | 'role'>,
  entry: Entry,
  state: 'preparing' | 'live' | 'closed',
): boolean => {
  if (entry.mergedInto || entry.hidden) return false
  const touch = {
    section: 'timeline',
    id: entry.id,
    field: 'files',
    verb: 'set',
    owner: ownerOf(entry.id),
  } as const
  return mayTouch({ personId: id, role }, touch, state).allowed
}

export interface Attaching {
  takeOff(entryId: string, fileId: string): void
  setLinks(entryId: string, links: readonly string[]): void
}

/** What can be done with the evidence of an entry. Rights are looked at before. */
export const useAttach = (): Attaching => {
  const room = useRoom()
  return useMemo(() => {
    const entryOf = (id: string): Entry | undefined => readThing(room.doc, 'timeline', id)
    return {
      takeOff: (entryId, fileId) => {
        const there = entryOf(entryId)?.files ?? []
        editEntry(room.doc, entryId, { files: there.filter((each) => each !== fileId) })
        useEvidence.getState().set({ taken: { entryId, fileId } })
        useLookedAt.getState().look(null)
        announce('Taken off this entry.')
      },
      setLinks: (entryId, links) => editEntry(room.doc, entryId, { links: [...links] }),
    }
  }, [room])
}
