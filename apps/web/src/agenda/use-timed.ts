import { useCallback, useSyncExternalStore } from 'react'
import { useRoom } from '../room/room-context.tsx'

/** What a selector makes of server time (ms), looked at every second; renders only when its answer changes. */
export const useTimed = <T extends string | number | boolean | null>(select: (now: number) => T): T => {
  const { ticker, now } = useRoom()
  const subscribe = useCallback((listener: () => void) => ticker.onTick(listener), [ticker])
  return useSyncExternalStore(subscribe, () => select(now()))
}
