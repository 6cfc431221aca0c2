import { castVotes, countVotes, DOTS, dotsOf, orderByVotes } from '@second-story/board'
import { Button } from '@mantine/core'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useIsHolder, useMay, useMe } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import classes from './votes.module.css'

/** One's own dots. */
export const useDots = () => {
  const { doc, me } = useRoom()
  const voting = useAgenda((agenda) => agenda.voting && agenda.state === 'live')
  const mine = useBoard('votes', (all) => dotsOf(all.get(me.id) ?? []))
  const may = useMay('votes') && voting
  return {
    may,
    mine,
    left: DOTS - mine.length,
    toggle: (id: string): void => {
      if (!may) return
      const has = mine.includes(id)
      if (!has && mine.length >= DOTS) return
      const next = has ? mine.filter((one) => one !== id) : [...mine, id]
      castVotes(doc, { personId: me.id }, next)
    },
  }
}

/** The dots of one question; while the room votes, a press gives or takes back one's own. */
export const DotButton = ({ id, text }: { id: string; text: string }) => {
  const voting = useAgenda((agenda) => agenda.voting && agenda.state === 'live')
  const count = useBoard('votes', (all) => countVotes(all).get(id) ?? 0)
  const any = useBoard('votes', (all) => [...all.values()].some((one) => one.length > 0))
  const { may, mine, left, toggle } = useDots()
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

/** What the room is voting on, and for the holder the way in and out of it. */
export const Voting = () => {
  const { doc } = useRoom()
  const { role } = useMe()
  const live = useAgenda(({ state }) => state === 'live')
  const voting = useAgenda((agenda) => agenda.voting)
  const isHolder = useIsHolder()
  const voters = useBoard('votes', (all) => [...all.values()].filter((one) => one.length > 0).length)
  const { left } = useDots()
  const order = useOrder()
  if (!live || (!voting && !isHolder)) return null
  const turn = async (on: boolean): Promise<void> => {
    // What was voted on is the order from now on, for Go as for every list.
    if ((await order.send({ do: 'vote', on })) && !on) orderByVotes(doc)
  }
  return (
    <div className={classes.voting} data-on={voting || undefined}>
      {voting && (
        <p>
          {role === 'observer' ? 'The room is voting.' : leftWords(left)}{' '}
          {voters === 1 ? '1 has voted.' : `${voters} have voted.`}
        </p>
      )}
      {isHolder && (
        <Button
          size="xs"
          variant={voting ? 'default' : 'subtle'}
          disabled={order.slow}
          onClick={() => void turn(!voting)}
        >
          {voting ? 'End the vote' : 'Let everyone vote'}
        </Button>
      )}
      {order.error !== null && <p>{order.error}</p>}
    </div>
  )
}

const leftWords = (left: number): string => {
  if (left === 0) return 'Your three dots are given.'
  return left === 1 ? 'One dot left to give.' : `${left} dots to give: what should we ask first?`
}
