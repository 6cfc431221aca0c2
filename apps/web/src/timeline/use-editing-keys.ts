import { isOnBoard } from '@second-story/board'
import { useEffect } from 'react'
import { useKeys } from '../kit/use-keys.ts'
import { useBoard } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { usePane } from './pane-store.ts'
import { useEntry, useMayEdit } from './use-entry.ts'
import { useEntryActions } from './use-entry-actions.ts'
import { useShownEntries } from './use-shown-entries.ts'

/**
 * The keys that put the timeline in order: several entries into one, one into two, off the board and back, earlier
 * and later.
 * @param target key of the entry that has the focus, else of what is discussed
 */
export const useEditingKeys = (target: string | null): void => {
  const entry = useEntry(target ?? '')
  const mayWrite = useMay('timeline')
  const mayEdit = useMayEdit(entry)
  const keeps = useMe().role !== 'participant' && mayWrite
  const { merge, hideAll, move, setHidden } = useEntryActions()
  const shown = useShownEntries()
  useChosenStand()

  const step = (by: 1 | -1) => (): boolean => {
    if (!mayEdit || !entry) return false
    move(entry, shown(), by)
    return true
  }
  const chosenOr = (key: string | null): readonly string[] => {
    const { chosen } = usePane.getState()
    return chosen.size > 0 ? [...chosen] : key === null ? [] : [key]
  }
  useKeys(
    {
      x: () => {
        if (!mayEdit || target === null || target.includes(':')) return false
        usePane.getState().choose(target)
        return true
      },
      'Shift+m': () => merge(chosenOr(target)),
      'Shift+s': () => {
        if (!mayEdit || target === null) return false
        usePane.getState().split(target)
        return true
      },
      Delete: () => {
        if (entry?.hidden) setHidden(entry, false)
        else if (usePane.getState().chosen.size > 0 || mayEdit) hideAll(chosenOr(target))
        else return false
        return true
      },
      'Shift+h': () => {
        const { showHidden, setShowHidden } = usePane.getState()
        setShowHidden(!showHidden)
      },
      'Shift+ArrowUp': step(-1),
      'Shift+ArrowDown': step(1),
    },
    { when: keeps },
  )
}

/** What somebody else merged or hid meanwhile is no longer chosen. */
const useChosenStand = (): void => {
  const chosen = usePane((pane) => pane.chosen)
  const fallen = useBoard('timeline', ({ byId }) =>
    [...chosen].filter((id) => {
      const entry = byId.get(id)
      return !entry || (!isOnBoard(entry) && !entry.hidden)
    }),
  )
  useEffect(() => {
    for (const id of fallen) if (usePane.getState().chosen.has(id)) usePane.getState().choose(id)
  }, [fallen])
}
