import { setApart } from '@second-story/board'
import { useId } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import { EntryTime } from './entry-time.tsx'
import { LongText } from './long-text.tsx'
import { partsToRead } from './merged.ts'
import classes from './merged-parts.module.css'
import { useEntry } from './use-entry.ts'

/** What was merged into an entry, in its own words: several accounts of one moment stand one under the other. */
export const MergedParts = ({ entryId, mayEdit }: { entryId: string; mayEdit: boolean }) => {
  const heading = useId()
  const parts = useBoard('timeline', (timeline) => partsToRead(timeline, entryId))
  if (parts.length === 0) return null
  return (
    <div className={classes.parts} role="group" aria-labelledby={heading}>
      <h3 id={heading}>Merged into this</h3>
      <ul>
        {parts.map((id) => (
          <Part key={id} id={id} mayEdit={mayEdit} />
        ))}
      </ul>
    </div>
  )
}

const Part = ({ id, mayEdit }: { id: string; mayEdit: boolean }) => {
  const { doc } = useRoom()
  const entry = useEntry(id)
  if (!entry) return null
  return (
    <li>
      <EntryTime entry={entry} />
      <div className={classes.words}>
        <p dir="auto">
          {entry.actor && <b>{entry.actor} </b>}
          {entry.text}
        </p>
        {entry.detail && <LongText text={entry.detail} />}
      </div>
      {mayEdit && (
        <button type="button" onClick={() => setApart(doc, id)}>
          Set apart
        </button>
      )}
    </li>
  )
}
