import { useAgenda } from '../room/use-board.ts'
import { useKeys } from '../kit/use-keys.ts'
import { useIsFacilitator, useIsHolder, useMe } from '../room/use-me.ts'
import { GoCard } from './go-card.tsx'
import { Hour } from './hour.tsx'
import classes from './hour-rail.module.css'
import { ObserverCard } from './observer-card.tsx'
import { OpenCard } from './open-card.tsx'
import { PartCard } from './part-card.tsx'
import { ShadowCard } from './shadow-card.tsx'
import { Timer } from './timer.tsx'
import { OwnHand } from '../room/own-hand.tsx'
import { useHand } from '../room/use-hand.ts'

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
  return (
    <div className={classes.rail} data-compact={compact || undefined}>
      <Timer compact={compact} />
      {!compact && <Hour />}
      {!compact && <span className={classes.rest} />}
      {facilitator && <Conducting />}
      {!compact && role === 'participant' && <PartCard />}
      {compact && role === 'scribe' && <ScribesHand />}
      {!compact && role === 'observer' && <ObserverCard />}
    </div>
  )
}

const Conducting = () => {
  const state = useAgenda((agenda) => agenda.state)
  const holder = useIsHolder()
  if (state !== 'live') return <OpenCard />
  return holder ? <GoCard /> : <ShadowCard />
}

/** The scribe may speak as anybody may; their hands stay on the keys. */
const ScribesHand = () => {
  const live = useAgenda(({ state }) => state === 'live')
  if (!live) return null
  return (
    <div className={classes.hand}>
      <OwnHand />
    </div>
  )
}
