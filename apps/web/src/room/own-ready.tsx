import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useActions } from '../kit/actions.ts'
import { useAgenda } from './use-board.ts'
import { useMe } from './use-me.ts'
import { useOrder } from './use-order.ts'
import { usePeopleHere } from './use-presence.ts'
import classes from './own-ready.module.css'

/**
 * How many of those who take part want to go on; nothing while nobody does. Whoever holds the room has Go for it and
 * is not among them.
 */
export const ReadyCount = ({ brief = false }: { brief?: boolean }) => {
  const ready = useAgenda((agenda) => agenda.ready)
  const holder = useAgenda((agenda) => agenda.holder)
  const here = usePeopleHere().filter(({ id, role }) => role !== 'observer' && id !== holder).length
  // Somebody may have said so and left.
  const all = Math.max(ready, here)
  if (ready === 0) return null
  return (
    <span className={classes.count}>
      {ready} of {all}
      {brief ? ' ready' : ' ready to go on'}
    </span>
  )
}

/**
 * Says without a word that one is ready to go on. It counts for what the room is at now; who it was is on nobody’s
 * screen. For everybody but observers.
 */
export const ReadyButton = ({ size = 'xs' }: { size?: 'xs' | 'sm' }) => {
  const { role } = useMe()
  const live = useAgenda(({ state }) => state === 'live')
  const step = useAgenda((agenda) => agenda.step)
  const order = useOrder()
  const [said, setSaid] = useState<number | null>(null)
  const isSaid = said === step
  const possible = live && role !== 'observer'
  const say = async (): Promise<void> => {
    if (isSaid) return
    setSaid(step)
    if (!(await order.send({ do: 'signal', kind: 'ready' }))) setSaid(null)
  }
  useActions([
    {
      id: 'ready',
      label: 'Ready to go on',
      group: 'The room',
      when: possible && !isSaid,
      run: () => void say(),
    },
  ])
  if (!possible) return null
  return (
    <div className={classes.ready}>
      <Button
        size={size}
        variant="subtle"
        aria-pressed={isSaid}
        leftSection={isSaid ? <IconCheck size={14} stroke={1.5} aria-hidden /> : null}
        onClick={() => void say()}
      >
        Ready to go on
      </Button>
      <ReadyCount brief />
      {order.error !== null && <p>{order.error}</p>}
    </div>
  )
}
