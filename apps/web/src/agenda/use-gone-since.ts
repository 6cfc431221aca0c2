import { useMemo, useSyncExternalStore } from 'react'
import type { StoreApi } from 'zustand'
import type { Seen } from '../room/presence.ts'
import { useRoom } from '../room/room-context.tsx'

/** Server time in ms since which somebody is not seen here any more; null while they are, or for nobody. */
export const useGoneSince = (personId: string | null): number | null => {
  const { presence, now } = useRoom()
  const watch = useMemo(() => watchGone(presence.seen, personId, now), [presence, personId, now])
  return useSyncExternalStore(watch.subscribe, watch.since)
}

const watchGone = (seen: StoreApi<ReadonlyMap<string, Seen>>, personId: string | null, now: () => number) => {
  const isGone = (): boolean => personId !== null && !seen.getState().has(personId)
  let since = isGone() ? now() : null
  return {
    since: () => since,
    subscribe: (listener: () => void) =>
      seen.subscribe(() => {
        if (isGone() === (since !== null)) return
        since = isGone() ? now() : null
        listener()
      }),
  }
}
