import { Button } from '@mantine/core'
import { IconClockPlus } from '@tabler/icons-react'
import { Panel } from '../kit/panel.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useServerNow } from '../room/use-clock.ts'
import { useIsHolder } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import classes from './panel.module.css'
import { openEndWords, useOpenEnds } from './use-open-ends.ts'

/** The hour is looked at this often: nobody waits for the second in which it ends. */
const LOOK_MS = 10_000

/** When the hour is used up and something is open, a second meeting on the same board is offered. */
export const TimeIsOut = () => {
  const now = useServerNow(LOOK_MS)
  const endsAt = useAgenda(({ meetingStartedAt, boxes }) =>
    meetingStartedAt === null
      ? Infinity
      : meetingStartedAt + boxes.reduce((sum, { minutes }) => sum + minutes, 0) * 60_000,
  )
  const words = openEndWords(useOpenEnds())
  const isHolder = useIsHolder()
  const order = useOrder()
  if (now < endsAt || words === null) return null
  return (
    <Panel icon={IconClockPlus} title="The hour is used up">
      <p className={classes.said}>
        A second meeting can go on here, on this board. It begins with what is open: {words}.
      </p>
      {isHolder && (
        <Button
          size="xs"
          variant="default"
          disabled={order.slow}
          onClick={() => void order.send({ do: 'close' })}
        >
          Close for today
        </Button>
      )}
      {order.error !== null && <p className={classes.said}>{order.error}</p>}
    </Panel>
  )
}

/** For whoever asks, before the hour is used up: what a second meeting would begin with. */
export const SecondMeetingWords = () => {
  const words = openEndWords(useOpenEnds())
  if (words === null) return null
  return (
    <details className={classes.more}>
      <summary>Not enough time?</summary>
      <p>
        Close, and go on another day on this board. A second meeting keeps what was told and asked, and begins
        with {words}.
      </p>
    </details>
  )
}

/** In the welcome of a second meeting: what it goes on with. */
export const GoesOn = () => {
  const again = useAgenda(
    ({ state, told, meetingStartedAt }) =>
      state === 'live' &&
      meetingStartedAt !== null &&
      Object.values(told).some((at) => at < meetingStartedAt),
  )
  const words = openEndWords(useOpenEnds())
  if (!again) return null
  return (
    <p className={classes.again}>
      <b>This board has been met on before.</b>{' '}
      {words === null
        ? 'Everything on it was told, asked and settled.'
        : `What was told and asked stays; today begins with ${words}.`}
    </p>
  )
}
