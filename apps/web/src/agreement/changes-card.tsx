import { memo } from 'react'
import { EntryRef } from '../room/entry-ref.tsx'
import { type ChangedEntry, useChanges, useWriters } from '../room/use-changed.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { clockTime, ownZone } from '../kit/zoned.ts'
import classes from './agreement.module.css'

/** Entries that are no longer as the room agreed to them, for everybody to see. */
export const ChangesCard = ({ onEntry }: { onEntry(entryId: string): void }) => {
  const changes = useChanges()
  const at = useAgenda(({ agreed }) => agreed?.at ?? null)
  const keys = useBoard('timeline', ({ order }) => order.filter((id) => changes.has(id)))
  if (at === null || keys.length === 0) return null
  return (
    <section className={classes.card} aria-labelledby="agreement-changes">
      <header>
        <h2 id="agreement-changes">Changed since agreed</h2>
        <span>The room agreed at {clockTime(at, ownZone())}</span>
      </header>
      <ul>
        {keys.map((id) => (
          <ChangeRow key={id} change={changes.get(id)!} onEntry={onEntry} />
        ))}
      </ul>
    </section>
  )
}

interface ChangeRowProps {
  change: ChangedEntry
  onEntry(entryId: string): void
}

const ChangeRow = memo(({ change, onEntry }: ChangeRowProps) => {
  const names = useWriters(change.clients)
  const what = change.added ? 'added' : change.what.join(', ')
  return (
    <li className={classes.change}>
      <EntryRef entryId={change.entryId} onOpen={onEntry} />
      <span>
        {what}
        {names.length > 0 && `, by ${names.join(', ')}`}
      </span>
    </li>
  )
})
ChangeRow.displayName = 'ChangeRow'
