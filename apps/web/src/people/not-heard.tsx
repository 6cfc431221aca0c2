import { Button } from '@mantine/core'
import { IconMessage2Question } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { Panel } from '../kit/panel.tsx'
import { Avatar } from '../kit/avatar.tsx'
import { firstName } from '../kit/person-color.ts'
import { useRoom } from '../room/room-context.tsx'
import { useBackstage } from '../room/use-backstage.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { type Ordering, useOrder } from '../room/use-order.ts'
import { usePerson } from '../room/use-presence.ts'
import { notHeardFrom } from './heard.ts'
import classes from './panel.module.css'

/** Who was there and has not been heard: by name, without a number beside anybody. */
export const NotHeard = () => {
  const ids = useNotHeard()
  const order = useOrder()
  if (ids.length === 0) return null
  return (
    <Panel icon={IconMessage2Question} title="Not heard from yet">
      <ul>
        {ids.map((personId) => (
          <QuietRow key={personId} personId={personId} order={order} />
        ))}
      </ul>
      {order.error !== null && <p className={classes.note}>{order.error}</p>}
    </Panel>
  )
}

const useNotHeard = (): readonly string[] => {
  const people = useBoard('people', (all) => all)
  const annotations = useBoard('annotations', ({ byId }) => byId)
  const hands = useBoard('hands', (all) => all)
  const agreement = useBoard('agreement', (all) => all)
  const spoken = useBackstage('spoken', (all) => all)
  const called = useAgenda((agenda) => agenda.called)
  const holder = useAgenda((agenda) => agenda.holder)
  return useMemo(
    () => notHeardFrom({ people, annotations, hands, agreement, spoken, called, holder }),
    [people, annotations, hands, agreement, spoken, called, holder],
  )
}

const QuietRow = ({ personId, order }: { personId: string; order: Ordering }) => {
  const { presence } = useRoom()
  const person = usePerson(personId)
  const here = useStore(presence.seen, (seen) => seen.has(personId))
  const name = person?.name ?? ''
  return (
    <li className={classes.row}>
      <Avatar personId={personId} name={name} size="xs" dimmed={!here} decorative />
      <span className={classes.words}>
        <b>{firstName(name)}</b> {here ? person?.job : 'is not here'}
      </span>
      <Button
        size="xs"
        variant="subtle"
        disabled={order.slow}
        aria-label={`${name} has spoken`}
        onClick={() => void order.send({ do: 'spoken', personId })}
      >
        Has spoken
      </Button>
    </li>
  )
}
