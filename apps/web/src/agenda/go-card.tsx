import { Button } from '@mantine/core'
import { EXTEND_MINUTES } from '@second-story/board'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { Kbd } from '../kit/kbd.tsx'
import { useAgenda } from '../room/use-board.ts'
import { AskBanner } from './ask-banner.tsx'
import classes from './go-card.module.css'
import { HandBack } from './hand-back.tsx'
import { PhaseMenu } from './phase-menu.tsx'
import { Refused } from './refused.tsx'
import { NextUp } from './next-up.tsx'
import { useConductKeys } from './use-conduct-keys.ts'
import { useOrder } from '../room/use-order.ts'
import { useStandingBy } from './use-standing-by.ts'

/** What stands by, and the one button that runs it. For whoever holds the room. */
export const GoCard = () => {
  const order = useOrder()
  const next = useStandingBy()
  const paused = useAgenda(({ clock }) => clock.state === 'paused')
  const box = useAgenda((agenda) => agenda.box)
  const { send, slow, pending } = order

  const go = (): void => {
    if (next.do !== 'close' && next.do !== 'open') void send({ do: 'go' })
  }
  const pauseOrResume = (): void => void send({ do: paused ? 'resume' : 'pause' })
  const extend = (): void => void send({ do: 'extend', minutes: EXTEND_MINUTES })
  useConductKeys({
    // Closing cannot be taken back: Space runs what can.
    go,
    pauseOrResume,
    extend,
    box: (to) => {
      if (to !== box) void send({ do: 'box', to })
    },
  })

  return (
    <section className={classes.card} aria-label="Conducting">
      <AskBanner />
      <div className={classes.caption}>Standing by</div>
      <NextUp next={next} />
      {next.do === 'close' ? (
        <Button className={classes.go} fullWidth disabled={slow} onClick={() => void send({ do: 'close' })}>
          Close the meeting
        </Button>
      ) : (
        <Button
          className={classes.go}
          fullWidth
          disabled={slow}
          data-pressed={pending === 'go' || undefined}
          aria-keyshortcuts="Space"
          onClick={go}
        >
          Go
          <span className={classes.key}>
            <Kbd>Space</Kbd>
          </span>
        </Button>
      )}
      <Refused order={order} />
      <div className={classes.sub}>
        <Button
          size="xs"
          variant="subtle"
          disabled={slow}
          aria-keyshortcuts="."
          leftSection={
            paused ? (
              <IconPlayerPlay size={14} stroke={1.5} aria-hidden />
            ) : (
              <IconPlayerPause size={14} stroke={1.5} aria-hidden />
            )
          }
          onClick={pauseOrResume}
        >
          {paused ? 'Resume' : 'Pause'}
        </Button>
        <Button size="xs" variant="subtle" disabled={slow} aria-keyshortcuts="+" onClick={extend}>
          +{EXTEND_MINUTES} min
        </Button>
        <PhaseMenu order={order} />
      </div>
      <HandBack order={order} />
    </section>
  )
}
