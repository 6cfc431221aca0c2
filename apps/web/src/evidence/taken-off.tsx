import { editEntry, type Entry } from '@second-story/board'
import { useEffect } from 'react'
import { useRoom } from '../room/room-context.tsx'
import classes from './entry-evidence.module.css'
import { useEvidence } from './uploads.ts'

/** So long the way back is offered, ms; Ctrl Z goes on taking it back. */
const STAYS_MS = 10_000

/** The way back for what was taken off an entry a moment ago. The file itself stays with the review. */
export const TakenOff = ({ entry }: { entry: Entry }) => {
  const { doc } = useRoom()
  const taken = useEvidence((state) => state.taken)
  const set = useEvidence((state) => state.set)
  const mine = taken !== null && taken.entryId === entry.id ? taken : null
  useEffect(() => {
    if (mine === null) return
    const timer = setTimeout(() => set({ taken: null }), STAYS_MS)
    return () => clearTimeout(timer)
  }, [mine, set])
  if (mine === null) return null
  const putBack = (): void => {
    const { fileId, link } = mine
    if (fileId !== undefined) editEntry(doc, entry.id, { files: [...(entry.files ?? []), fileId] })
    if (link !== undefined) editEntry(doc, entry.id, { links: [...(entry.links ?? []), link] })
    set({ taken: null })
  }
  return (
    <p className={classes.line}>
      Taken off this entry.
      <button type="button" onClick={putBack}>
        Put it back
      </button>
    </p>
  )
}
