import type { Action } from '@second-story/board'
import { useMemo, useState } from 'react'
import { useActionsPane } from './pane-store.ts'

/**
 * The actions for whoever has one of them open: that one keeps its place in the list until it is closed. A tracker that
 * tells it is done, or another pair of hands, would take it away under somebody's fingers.
 */
export const useHeld = (actions: ReadonlyMap<string, Action>): ReadonlyMap<string, Action> => {
  const key = useActionsPane(({ opened, asked, writing }) => opened ?? asked?.key ?? writing)
  const [held, hold] = useState<{ readonly key: string | null; readonly as: Action | undefined }>({
    key: null,
    as: undefined,
  })
  if (held.key !== key) hold({ key, as: key === null ? undefined : actions.get(key) })
  return useMemo(() => {
    const now = actions.get(held.key ?? '')
    if (!held.as || !now) return actions
    const { status, due, size } = held.as
    return new Map(actions).set(now.id, { ...now, status, due, size })
  }, [actions, held])
}
