import { Button } from '@mantine/core'
import { IconPlayerPause } from '@tabler/icons-react'
import { useActions } from '../kit/actions.ts'
import { Kbd } from '../kit/kbd.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useIsHolder, useMe } from '../room/use-me.ts'
import { type Ordering, useOrder } from '../room/use-order.ts'
import classes from './go-card.module.css'
import { Refused } from './refused.tsx'

/** "One moment for the notes" stands on every timer for so long (DESIGN 3). */
export const HOLD_FOR_SECONDS = 10

export interface Hold {
  readonly possible: boolean
  readonly order: Ordering
  hold(): void
}

/** Offers the moment for the notes by key, to the scribe and to whoever holds the room. */
export const useHold = (): Hold => {
  const { role } = useMe()
  const isHolder = useIsHolder()
  const live = useAgenda(({ state }) => state === 'live')
  const order = useOrder()
  const possible = live && (role === 'scribe' || isHolder)
  const hold = (): void => void order.send({ do: 'hold', seconds: HOLD_FOR_SECONDS })
  useActions([
    {
      id: 'hold',
      label: 'Hold the room for the notes',
      group: 'The hour',
      keys: ['Alt+.'],
      when: possible,
      run: hold,
    },
  ])
  return { possible, hold, order }
}

/** The scribe's button for it. */
export const HoldButton = () => {
  const { possible, hold, order } = useHold()
  if (!possible) return null
  return (
    <div className={classes.hold}>
      <Button
        fullWidth
        variant="default"
        disabled={order.slow}
        aria-keyshortcuts="Alt+."
        leftSection={<IconPlayerPause size={16} stroke={1.5} aria-hidden />}
        onClick={hold}
      >
        Hold the room <Kbd>Alt .</Kbd>
      </Button>
      <Refused order={order} />
    </div>
  )
}
