import { Button } from '@mantine/core'
import { EXTEND_MINUTES } from '@second-story/board'
import { IconChevronLeft, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { Kbd } from '../kit/kbd.tsx'
import { useAgenda } from '../room/use-board.ts'
import { AskBanner } from './ask-banner.tsx'
import { CloseConfirm } from './close-confirm.tsx'
import { ConductMenu } from './conduct-menu.tsx'
import classes from './go-card.module.css'
import { HandBack } from './hand-back.tsx'
import { useHold } from './hold.tsx'
import { KeepFocus } from './keep-focus.tsx'
import { LengthsPanel } from './lengths.tsx'
import { NextUp } from './next-up.tsx'
import { ReadyCount } from '../room/own-ready.tsx'
import { OfferAgreement } from './offer-agreement.tsx'
import { Refused } from './refused.tsx'
import { SkipToMark } from './skip-to-mark.tsx'
import { useConduct } from './use-conduct.ts'
import { useStandingBy } from './use-standing-by.ts'
import { WaitingWords } from './waiting-words.tsx'

/** What the card shows in place of what stands by. */
type Aside = 'close' | 'lengths' | null

/** What stands by, and the one button that runs it. For whoever holds the room. */
export const GoCard = () => {
  const [aside, setAside] = useState<Aside>(null)
  return (
    <KeepFocus which={aside ?? 'go'}>
      <Card aside={aside} onAside={setAside} />
    </KeepFocus>
  )
}

const Card = ({ aside, onAside }: { aside: Aside; onAside: (aside: Aside) => void }) => {
  const conduct = useConduct()
  const next = useStandingBy()
  const paused = useAgenda(({ clock }) => clock.state === 'paused')
  const canGoBack = useAgenda(({ trail }) => trail.length > 0)
  const { hold } = useHold()
  const { order } = conduct

  if (aside === 'close') return <CloseConfirm order={order} onStay={() => onAside(null)} />
  if (aside === 'lengths') return <LengthsPanel onDone={() => onAside(null)} />
  return (
    <section className={classes.card} aria-label="Conducting">
      <AskBanner />
      <div className={classes.caption}>
        Standing by
        <ReadyCount />
      </div>
      <NextUp next={next} />
      {next.do === 'close' ? (
        <Button className={classes.go} fullWidth data-takes-focus onClick={() => onAside('close')}>
          Close the meeting
        </Button>
      ) : (
        <Button
          className={classes.go}
          fullWidth
          data-takes-focus
          data-pressed={order.pending === 'go' || undefined}
          aria-keyshortcuts="Space"
          onKeyDown={(event) => keysOnGo(event, conduct.back)}
          onKeyUp={(event) => keysOnGo(event, null)}
          onClick={conduct.go}
        >
          Go
          <span className={classes.key}>
            <Kbd>Space</Kbd>
          </span>
        </Button>
      )}
      <SkipToMark order={order} />
      {next.do !== 'agreement' && <OfferAgreement onAsk={conduct.agreement} />}
      <WaitingWords />
      <Refused order={order} />
      <div className={classes.sub}>
        <Button
          size="xs"
          variant="subtle"
          disabled={!canGoBack}
          aria-keyshortcuts="Shift+Space"
          title="Back one (Shift Space)"
          leftSection={<IconChevronLeft size={14} stroke={1.5} aria-hidden />}
          onClick={conduct.back}
        >
          Back
        </Button>
        <Button
          size="xs"
          variant="subtle"
          aria-keyshortcuts="."
          leftSection={
            paused ? (
              <IconPlayerPlay size={14} stroke={1.5} aria-hidden />
            ) : (
              <IconPlayerPause size={14} stroke={1.5} aria-hidden />
            )
          }
          onClick={conduct.pauseOrResume}
        >
          {paused ? 'Resume' : 'Pause'}
        </Button>
        <Button size="xs" variant="subtle" aria-keyshortcuts="+" onClick={conduct.extend}>
          +{EXTEND_MINUTES} min
        </Button>
        <ConductMenu
          conduct={conduct}
          onHold={hold}
          onClose={() => onAside('close')}
          onLengths={() => onAside('lengths')}
        />
      </div>
      <HandBack order={order} />
    </section>
  )
}

/** The button would take Shift Space for Space, and a key that is held down for one press after the other. */
const keysOnGo = (event: KeyboardEvent, back: (() => void) | null): void => {
  const goesBack = event.key === ' ' && event.shiftKey
  if (goesBack || event.repeat) event.preventDefault()
  if (goesBack && !event.repeat) back?.()
}
