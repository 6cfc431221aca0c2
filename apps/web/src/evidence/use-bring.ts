import { editEntry, readThing, wentTo } from '@second-story/board'
import { useCallback, useEffect, useRef } from 'react'
import { announce, announceRefusal } from '../kit/live-region.tsx'
import { bringFile } from '../room/bring-file.ts'
import { useRoom } from '../room/room-context.tsx'
import type { Room } from '../room/room.ts'
import { useEvidence } from './uploads.ts'
import { mayAttach } from './use-attach.ts'

/** Brings files and puts them at an entry, one after the other. */
export type Bring = (entryId: string, files: readonly File[]) => Promise<void>

/** Brings files to this room; what is on its way when the room is left is given up. Rights are looked at before. */
export const useBring = (): Bring => {
  const room = useRoom()
  const here = useRef<AbortController | null>(null)
  useEffect(() => {
    const staying = new AbortController()
    here.current = staying
    return () => staying.abort()
  }, [room])
  return useCallback(
    async (entryId, files) => {
      const signal = here.current?.signal
      for (const file of files) if (signal?.aborted === false) await one(room, entryId, file, signal)
    },
    [room],
  )
}

const one = async (room: Room, entryId: string, file: File, signal: AbortSignal): Promise<void> => {
  const { begin, change, end, set } = useEvidence.getState()
  const key = begin(entryId, file.name)
  const answer = await bringFile(room, file, {
    online: room.connection.getState().state === 'connected',
    fallback: 'Picture',
    onProgress: (part) => change(key, { part }),
    signal,
  })
  if (signal.aborted) return
  const refuse = (refused: string, where = entryId): void => {
    change(key, { refused, entryId: where })
    announceRefusal(refused)
  }
  if (!answer.ok) return refuse(answer.detail)
  // Minutes may have gone by: the entry may be part of another one now, or put away.
  const there = wentTo(room.view.get('timeline').byId, entryId)
  const entry = readThing(room.doc, 'timeline', there)
  if (!entry || !mayAttach(room.me, entry, room.view.get('agenda').state))
    return refuse('Its entry takes no files any more. Bring it to another one.', there)
  end(key)
  const { fileId } = answer.value
  const { files = [] } = entry
  if (!files.includes(fileId)) editEntry(room.doc, there, { files: [...files, fileId] })
  set({ fresh: fileId })
  announce('The file is on the entry.')
}
