import { useKeys } from '../kit/use-keys.ts'
import { useAgenda } from '../room/use-board.ts'
import { OwnHand } from '../room/own-hand.tsx'
import { ReadyButton } from '../room/own-ready.tsx'
import { useHand } from '../room/use-hand.ts'
import { useIsFacilitator, useIsHolder, useMe } from '../room/use-me.ts'
import { DebtLine } from './debt-line.tsx'
import { GoCard } from './go-card.tsx'
import { Hour } from './hour.tsx'
import classes from './hour-rail.module.css'
import { KeepFocus } from './keep-focus.tsx'
import { ObserverCard } from './observer-card.tsx'
import { OpenCard } from './open-card.tsx'
import { PartCard } from './part-card.tsx'
import { ShadowCard } from './shadow-card.tsx'
import { Timer } from './timer.tsx'
import { useCues } from './use-cues.ts'
import { usePaceWords } from './use-pace.ts'

export interface HourRailProps {
  /** The timer alone, with what a facilitator needs to conduct: beside the notes, and on a phone. */
  compact?: boolean
}

/** The meeting's clock: what is left, the hour to scale, and what this person can do about it. */
export const HourRail = ({ compact = false }: HourRailProps) => {
  const { role } = useMe()
  const facilitator = useIsFacilitator()
  const hand = useHand()
  useKeys({ r: hand.toggle }, { when: role !== 'observer' })
  useCues()
  return (
    <div className={classes.rail} data-compact={compact || undefined}>
      {facilitator ? <PacedTimer compact={compact} /> : <Timer compact={compact} under={<DebtLine />} />}
      {!compact && <Hour />}
      {!compact && <span className={classes.rest} />}
      {facilitator && <Conducting />}
      {!compact && role === 'participant' && <PartCard />}
      {compact && role === 'scribe' && <ScribesHand />}
      {!compact && role === 'observer' && <ObserverCard />}
    </div>
  )
}

/** What only facilitators read under the timer. */
const PacedTimer = ({ compact }: { compact: boolean }) => (
  <Timer compact={compact} pace={usePaceWords()} under={<DebtLine />} />
)

const Conducting = () => {
  const state = useAgenda((agenda) => agenda.state)
  const holder = useIsHolder()
  const card = state !== 'live' ? 'open' : holder ? 'go' : 'shadow'
  return (
    <KeepFocus which={card}>
      {card === 'open' ? <OpenCard /> : card === 'go' ? <GoCard /> : <ShadowCard />}
    </KeepFocus>
  )
}

/** The scribe may speak as anybody may; their hands stay on the keys. */
const ScribesHand = () => {
  const live = useAgenda(({ state }) => state === 'live')
  if (!live) return null
  return (
    <div className={classes.hand}>
      <OwnHand quiet />
      <ReadyButton />
    </div>
  )
}
