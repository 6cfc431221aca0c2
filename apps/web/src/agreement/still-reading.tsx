import { IconUsers } from '@tabler/icons-react'
import { Avatar } from '../kit/avatar.tsx'
import { Panel } from '../kit/panel.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import classes from './still-reading.module.css'
import { useAnswers, useAsked } from './use-counts.ts'

/** More than these are a number. */
const NAMED = 4

/** Who has not answered yet: for the facilitators, who wait for them. Those who were there come first. */
export const StillReading = () => {
  const asking = useAgenda(({ agreement }) => agreement)
  const answers = useAnswers()
  const asked = useAsked()
  const there = useBoard('people', (people) =>
    asked.flatMap(({ id }) => (people.get(id)?.there === 'there' ? [id] : [])),
  )
  if (!asking) return null
  const waiting = asked
    .filter(({ id }) => !answers.has(id))
    .sort((a, b) => Number(there.includes(b.id)) - Number(there.includes(a.id)))
  const named = waiting.slice(0, NAMED)
  return (
    <Panel icon={IconUsers} title="Still reading" count={waiting.length}>
      {named.length > 0 && (
        <ul>
          {named.map(({ id, name, rest }) => (
            <li key={id} className={classes.waiting}>
              <Avatar personId={id} name={name} size="xs" dimmed={rest !== 'here'} decorative />
              {name}
              {there.includes(id) && <small>was there</small>}
              {rest === 'away' && <small>away</small>}
            </li>
          ))}
        </ul>
      )}
      <p className={classes.words}>{words(waiting.length)}</p>
    </Panel>
  )
}

const words = (waiting: number): string => {
  if (waiting === 0) return 'Everybody here has answered.'
  const more = waiting - NAMED
  return more > 0 ? `and ${more} more. The room sees counts only.` : 'The room sees counts only.'
}
