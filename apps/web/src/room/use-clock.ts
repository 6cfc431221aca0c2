import { useCallback, useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { useRoom } from './room-context.tsx'

/**
 * Server time in ms, rounded down to `granularityMs`; renders when that changes. For whole seconds use `useTick` and
 * write into a text node: a render a second is one too many.
 */
export const useServerNow = (granularityMs: number): number => {
  const { ticker, now } = useRoom()
  const subscribe = useCallback((listener: () => void) => ticker.onTick(listener), [ticker])
  return useSyncExternalStore(subscribe, () => Math.floor(now() / granularityMs) * granularityMs)
}

/** Calls back at once and then on every full second of server time (ms), without rendering anything. */
export const useTick = (callback: (serverNow: number) => void): void => {
  const { ticker, now } = useRoom()
  const call = useEffectEvent(callback)
  useEffect(() => {
    call(now())
    return ticker.onTick((time) => call(time))
  }, [ticker, now])
}
