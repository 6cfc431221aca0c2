import { useEffect, useState } from 'react'
import { attend, attended } from '../lobby/attended.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useConnection } from '../room/use-connection.ts'

export interface LateComing {
  /** `unknown` until the server has said where the meeting is. */
  readonly stage: 'unknown' | 'arriving' | 'in'
  enter(): void
}

/** After this the board opens as it is on this device, and says itself that it is not in step. */
const PATIENCE_MS = 10_000

/**
 * Whether somebody comes into an hour that is under way, and so is told first where it is: once for each meeting,
 * also when they were at the door before it began.
 */
export const useLateArrival = (): LateComing => {
  const { me, reviewId } = useRoom()
  const asks = me.role === 'participant' || me.role === 'observer'
  const [before] = useState(() => attended(reviewId, me.id))
  const [stage, setStage] = useState<LateComing['stage']>(asks ? 'unknown' : 'in')
  const inStep = useConnection(({ state }) => state === 'connected')
  // Whoever was in a meeting here already has the board on this device, and need not wait for the server.
  const settled = useConnection(
    ({ state, ready }) => state === 'offline' || state === 'not-allowed' || (ready && before !== null),
  )
  const startedAt = useAgenda(({ state, meetingStartedAt }) => (state === 'live' ? meetingStartedAt : null))
  const underWay = useAgenda(({ state, box }) => state === 'live' && box !== 'intro')

  if (stage === 'unknown' && (inStep || settled)) {
    setStage(underWay && before !== startedAt ? 'arriving' : 'in')
  }
  useEffect(() => {
    if (stage !== 'unknown') return
    const timer = setTimeout(() => setStage('in'), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [stage])
  useEffect(() => {
    if (stage === 'in' && startedAt !== null) attend(reviewId, me.id, startedAt)
  }, [stage, startedAt, reviewId, me.id])

  return { stage, enter: () => setStage('in') }
}
