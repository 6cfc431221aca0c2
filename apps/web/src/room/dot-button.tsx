import { countVotes } from '@second-story/board'
import classes from './dot-button.module.css'
import { useRoom } from './room-context.tsx'
import { useBoard } from './use-board.ts'
import { useDots, useIsVoting, useVoters, type Voted } from './use-dots.ts'

export interface DotButtonProps {
  section: Voted
  id: string
  /** What the dot is for, to be read out. */
  text: string
}

/** The dots of one thing; while the room votes, a press gives or takes back one's own. */
export const DotButton = ({ section, id, text }: DotButtonProps) => {
  const { view } = useRoom()
  const voting = useIsVoting(section)
  const count = useBoard('votes', (all) => countVotes(all, view.get(section)).get(id) ?? 0)
  const any = useVoters(section) > 0
  const { may, mine, left, toggle } = useDots(section)
  if (!voting && !any) return null
  if (!may) {
    return (
      <span className={classes.count} role="img" aria-label={dotWords(count)}>
        {count}
      </span>
    )
  }
  const given = mine.includes(id)
  return (
    <button
      type="button"
      className={classes.dot}
      aria-pressed={given}
      aria-label={`Dot for: ${text}. ${dotWords(count)}`}
      disabled={!given && left === 0}
      onClick={() => toggle(id)}
    >
      <i aria-hidden data-given={given || undefined} />
      {count}
    </button>
  )
}

const dotWords = (count: number): string => (count === 1 ? '1 dot' : `${count} dots`)
