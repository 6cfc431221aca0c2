import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useAgenda } from '../room/use-board.ts'
import { useMine, useOwnLines } from '../room/use-mine.ts'
import classes from './invite.module.css'

/** Asks to write before hearing the others. Nothing for whoever only reads. */
export const MineInvite = ({ onWrite }: { onWrite(): void }) => {
  const mine = useMine()
  const count = useOwnLines(({ all }) => all.length)
  const preparing = useAgenda(({ state }) => state === 'preparing')
  if (!mine) return null
  return (
    <section className={classes.invite} aria-labelledby="write-what-you-saw">
      <IconLock size={16} stroke={1.5} aria-hidden />
      <div>
        <h3 id="write-what-you-saw">
          {count > 0 ? countWords(count) : 'Write what you saw, before you hear the others'}
        </h3>
        <p>
          {count > 0
            ? 'Only you can open them. When the walk arrives at their moment, the board offers them to you.'
            : 'A line or two is enough. Only you can open it, and nothing goes out by itself.'}
        </p>
      </div>
      <Button variant={preparing ? 'filled' : 'default'} onClick={onWrite}>
        {count > 0 ? 'Open them' : 'Write what you saw'}
      </Button>
    </section>
  )
}

const countWords = (count: number): string =>
  count === 1 ? 'You wrote a line of your own' : `You wrote ${count} lines of your own`

/** Over the agreement, for their author alone: the walk is over, and these were tied to nothing it came by. */
export const LooseLines = ({ onLook }: { onLook(): void }) => {
  const count = useOwnLines(({ loose }) => loose.filter(({ kept }) => !kept).length)
  if (count === 0) return null
  return (
    <section
      className={`${classes.invite} ${classes.strip}`}
      aria-label="Your own lines that belong to no entry"
    >
      <IconLock size={16} stroke={1.5} aria-hidden />
      <div>
        <p>
          <b>{count === 1 ? 'A line of yours belongs' : `${count} lines of yours belong`} to no entry yet.</b>{' '}
          Only you see this.
        </p>
      </div>
      <Button variant="default" onClick={onLook}>
        Look
      </Button>
    </section>
  )
}
