import { isOnBoard, ownerOf } from '@second-story/board'
import { useKeys } from '../kit/use-keys.ts'
import { useUi } from '../room/ui-store.ts'
import { useAgenda } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { usePane } from './pane-store.ts'
import { isEntryRow } from './rows.ts'
import { useEntry, useMayEdit } from './use-entry.ts'
import { nextDepth, useEntryActions } from './use-entry-actions.ts'
import { useMayAccept, useMayAcceptAny } from './use-proposals.ts'

/**
 * The keys of those who keep the timeline, and of those who propose to it.
 * @param target key of the entry that has the focus, else of what is discussed
 */
export const useKeepingKeys = (rows: readonly string[], target: string | null): void => {
  const entry = useEntry(target ?? '')
  const mayWrite = useMay('timeline')
  const mayEdit = useMayEdit(entry)
  const keeps = useMe().role !== 'participant' && mayWrite
  const mayAccept = useMayAccept(entry)
  const mayAcceptAny = useMayAcceptAny()
  const now = useAgenda(({ entryId }) => entryId)
  const setAdding = useUi((ui) => ui.setAdding)
  const { accept, toggleInflection, setDepth } = useEntryActions()

  /** Nothing is accepted unseen: away from a proposal the key goes to the next one. */
  const toProposal = (): boolean => {
    const start = target === null ? 0 : rows.indexOf(target) + 1
    const next = [...rows.slice(start), ...rows.slice(0, start)].find(
      (row) => isEntryRow(row) && ownerOf(row) !== null,
    )
    if (next === undefined) return false
    const pane = usePane.getState()
    pane.goTo(next, 'near', true)
    if (now !== null) pane.follow({ type: 'looked-away' })
    return true
  }

  useKeys(
    {
      c: () => setAdding(true),
      e: () => {
        if (target === null || !entry) return false
        if (mayEdit) usePane.getState().edit(target)
        else if (!keeps && isOnBoard(entry)) usePane.getState().suggest(target)
        else return false
        return true
      },
    },
    { when: mayWrite },
  )
  useKeys(
    {
      i: () => {
        if (!mayEdit || !entry) return false
        toggleInflection(entry)
        return true
      },
      d: () => {
        if (!mayEdit || !entry) return false
        setDepth(entry, nextDepth(entry.depth))
        return true
      },
    },
    { when: keeps },
  )
  useKeys(
    {
      y: () => {
        if (!entry || !mayAccept) return toProposal()
        void accept(entry)
        return true
      },
    },
    { when: mayAcceptAny },
  )
}
