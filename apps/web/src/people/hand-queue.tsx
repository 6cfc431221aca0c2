import { ActionIcon } from '@mantine/core'
import { IconHandStop, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { Avatar } from '../kit/avatar.tsx'
import { firstName } from '../kit/person-color.ts'
import { countdown } from '../kit/zoned.ts'
import { useBoard } from '../room/use-board.ts'
import { useTick } from '../room/use-clock.ts'
import { useIsHolder } from '../room/use-me.ts'
import { usePerson } from '../room/use-presence.ts'
import { useRoom } from '../room/room-context.tsx'
import classes from './panel.module.css'

/** Raised hands, the longest first; the holder lowers one when its person has spoken. */
export const HandQueue = () => {
  const queue = useBoard('hands', (hands) =>
    [...hands].sort(([, a], [, b]) => a.at - b.at).map(([personId]) => personId),
  )
  return (
    <section className={classes.panel} aria-labelledby="hands">
      <h2 id="hands">
        <IconHandStop size={14} stroke={1.5} aria-hidden />
        Hands <span>{queue.length}</span>
      </h2>
      {queue.length === 0 ? (
        <p className={classes.none}>Nobody waits to speak.</p>
      ) : (
        <ol>
          {queue.map((personId) => (
            <HandRow key={personId} personId={personId} />
          ))}
        </ol>
      )}
    </section>
  )
}

const HandRow = ({ personId }: { personId: string }) => {
  const { command } = useRoom()
  const isHolder = useIsHolder()
  const person = usePerson(personId)
  const hand = useBoard('hands', (hands) => hands.get(personId))
  const waited = useRef<HTMLSpanElement>(null)
  useTick((now) => waited.current?.replaceChildren(hand ? countdown(now - hand.at) : ''))
  const name = person?.name ?? 'Somebody'
  return (
    <li className={classes.row}>
      <Avatar personId={personId} name={name} decorative />
      <span className={classes.words}>
        <b>{firstName(name)}</b> {hand?.about}
      </span>
      <span ref={waited} className={classes.waited} />
      {isHolder && (
        <ActionIcon
          size="sm"
          aria-label={`Lower the hand of ${name}`}
          onClick={() => void command({ do: 'lower', personId })}
        >
          <IconX size={14} stroke={1.5} />
        </ActionIcon>
      )}
    </li>
  )
}
