import { ActionIcon, Button } from '@mantine/core'
import { IconHandStop, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { Avatar } from '../kit/avatar.tsx'
import { Panel } from '../kit/panel.tsx'
import { Kbd } from '../kit/kbd.tsx'
import { firstName } from '../kit/person-color.ts'
import { countdown } from '../kit/zoned.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useTick } from '../room/use-clock.ts'
import { useHandQueue } from '../room/use-hand.ts'
import { useIsHolder } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './panel.module.css'
import { useCallNext } from './use-call-next.ts'

/** Raised hands in the order in which they are called: who has not spoken yet first. */
export const HandQueue = () => {
  const queue = useHandQueue()
  const called = useAgenda((agenda) => agenda.called)
  const { name, order, call } = useCallNext()
  return (
    <Panel
      icon={IconHandStop}
      title="Hands"
      count={queue.length}
      action={
        name !== null && (
          <Button size="xs" variant="default" aria-keyshortcuts="H" disabled={order.slow} onClick={call}>
            Call on {name} <Kbd>H</Kbd>
          </Button>
        )
      }
    >
      {called !== null && <HandRow personId={called} speaks />}
      {queue.length === 0 ? called === null && <p className={classes.none}>Nobody waits to speak.</p> : null}
      <ol aria-label="Who waits to speak">
        {queue.map((personId) => (
          <li key={personId}>
            <HandRow personId={personId} />
          </li>
        ))}
      </ol>
      {order.error !== null && <p className={classes.none}>{order.error}</p>}
    </Panel>
  )
}

const HandRow = ({ personId, speaks = false }: { personId: string; speaks?: boolean }) => {
  const order = useOrder()
  const isHolder = useIsHolder()
  const person = usePerson(personId)
  const hand = useBoard('hands', (hands) => hands.get(personId))
  const name = person?.name ?? 'Somebody'
  const doneWords = speaks ? `${name} has spoken` : `Lower the hand of ${name}`
  return (
    <div className={classes.row} data-speaks={speaks || undefined}>
      <Avatar personId={personId} name={name} decorative />
      <span className={classes.words} title={hand?.about} dir="auto">
        <b>{firstName(name)}</b> {hand?.about}
      </span>
      {speaks ? <span className={classes.now}>has the word</span> : hand && <Waited since={hand.at} />}
      {isHolder && (
        <ActionIcon
          size="sm"
          aria-label={doneWords}
          title={doneWords}
          disabled={order.slow}
          onClick={() => void order.send({ do: 'lower', personId })}
        >
          <IconX size={14} stroke={1.5} />
        </ActionIcon>
      )}
    </div>
  )
}

/** How long a hand has been up; a text node that the ticker writes. */
const Waited = ({ since }: { since: number }) => {
  const text = useRef<HTMLSpanElement>(null)
  useTick((now) => text.current?.replaceChildren(countdown(now - since)))
  return <span ref={text} className={classes.waited} />
}
