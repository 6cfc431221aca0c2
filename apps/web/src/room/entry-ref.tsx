import { wentTo } from '@second-story/board'
import { Time } from '../kit/time.tsx'
import classes from './entry-ref.module.css'
import { useBoard } from './use-board.ts'

export interface EntryRefProps {
  entryId: string
  /** Goes to the entry; without it the words are only read. */
  onOpen?: ((entryId: string) => void) | undefined
}

/** An entry named elsewhere: when it was and what it says; what was merged since is found where it went. */
export const EntryRef = ({ entryId, onOpen }: EntryRefProps) => {
  const entry = useBoard('timeline', ({ byId }) => byId.get(wentTo(byId, entryId)))
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  if (!entry) return null
  const inner = (
    <>
      <Time at={entry.at} zone={zone} about={entry.precision === 'about'} />
      <span dir="auto">{entry.text}</span>
    </>
  )
  if (!onOpen) return <span className={classes.ref}>{inner}</span>
  return (
    <button type="button" className={classes.ref} onClick={() => onOpen(entry.id)}>
      {inner}
    </button>
  )
}
