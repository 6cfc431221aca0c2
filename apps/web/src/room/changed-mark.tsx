import classes from './changed-mark.module.css'
import { useChangedEntry, useWriters } from './use-changed.ts'

/** On an entry that is no longer as the room agreed to it: says so, and who wrote it. Nothing on any other. */
export const ChangedMark = ({ entryId }: { entryId: string }) => {
  const changed = useChangedEntry(entryId)
  const names = useWriters(changed?.clients ?? NOBODY)
  if (!changed) return null
  const by = names.length === 0 ? '' : `, by ${names.join(', ')}`
  return (
    <span className={classes.mark} title={changed.added ? undefined : changed.what.join(', ')}>
      {changed.added ? 'Added' : 'Changed'} since agreed{by}
    </span>
  )
}

const NOBODY: readonly number[] = []
