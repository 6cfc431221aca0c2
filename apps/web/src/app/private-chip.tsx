import { UnstyledButton } from '@mantine/core'
import { IconEyeOff, IconHandStop } from '@tabler/icons-react'
import { UnreadDot } from '../backstage/unread-dot.tsx'
import { useUnread } from '../backstage/unread.ts'
import { Kbd } from '../kit/kbd.tsx'
import { firstName } from '../kit/person-color.ts'
import { useCallNext } from '../people/use-call-next.ts'
import { usePrivateColumn } from '../room/private-column.ts'
import { useBoard } from '../room/use-board.ts'
import { useHandQueue } from '../room/use-hand.ts'
import classes from './board-bar.module.css'

/** That the facilitators' column is put away, how it comes back, and that somebody wrote in it meanwhile. */
export const PrivateHidden = () => {
  const unread = useUnread()
  return (
    <UnstyledButton
      className={classes.chip}
      aria-keyshortcuts="B"
      aria-label={unread ? 'Show the private column: something new backstage' : 'Show the private column'}
      title="Show the private column (B)"
      onClick={() => usePrivateColumn.getState().set(false)}
    >
      <IconEyeOff size={14} stroke={1.5} aria-hidden />
      <span className={classes.long}>Private column hidden</span>
      {unread && <UnreadDot />}
      <Kbd>B</Kbd>
    </UnstyledButton>
  )
}

/** Who waits to speak, in the top bar while there is no column for it. */
export const HandsChip = () => {
  useCallNext()
  const queue = useHandQueue()
  const waiting = useBoard('people', (people) => queue.map((id) => firstName(people.get(id)?.name ?? '')))
  const [first, second, ...more] = waiting
  if (!first) return null
  return (
    <span className={classes.chip}>
      <IconHandStop size={14} stroke={1.5} aria-hidden />
      <span className={classes.unseen}>Waiting to speak: </span>
      {second ? `${first}, then ${second}` : first}
      {more.length > 0 && ` and ${more.length} more`}
    </span>
  )
}
