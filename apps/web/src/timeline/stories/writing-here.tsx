import type { Lens } from '@second-story/board'
import { firstName } from '../../kit/person-color.ts'
import { useWritersAt } from '../../room/use-presence.ts'
import classes from './writing-here.module.css'

/** Who writes under this lens just now, beside its name: nothing moves for it, and nothing of what they write shows. */
export const WritingHere = ({ entryId, lens }: { entryId: string; lens: Lens }) => {
  const names = useWritersAt(entryId, lens)
  const [first] = names
  if (first === undefined) return null
  return (
    <span className={classes.writing} aria-hidden>
      {names.length === 1 ? `${firstName(first)} is writing` : `${names.length} are writing`}
    </span>
  )
}
