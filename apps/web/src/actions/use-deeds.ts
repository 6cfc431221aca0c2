import { type Action, editAction, ownerOf, removeWords } from '@second-story/board'
import { announce } from '../kit/live-region.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useIsFacilitator, useMay, useMe } from '../room/use-me.ts'
import { type Ordering, useOrder } from '../room/use-order.ts'
import { useActionsPane } from './pane-store.ts'

/** What somebody may do with an action, and how. */
export interface Deeds {
  /** Change its words and fields: whoever keeps the list, and a proposal's own author. */
  readonly mayEdit: boolean
  /** Decide what becomes of it: facilitators and the scribe, of what is no proposal. */
  readonly mayDecide: boolean
  readonly mayAccept: boolean
  readonly mayHide: boolean
  readonly order: Ordering
  accept(): Promise<boolean>
  hide(): void
  setStatus(status: NonNullable<Action['status']>): void
}

const SAID: Readonly<Partial<Record<NonNullable<Action['status']>, string>>> = {
  done: 'Done.',
  open: 'Open again.',
  planning: 'Handed to planning.',
}

export const useDeeds = (action: Pick<Action, 'id' | 'mergedInto'>): Deeds => {
  const { doc, stamp } = useRoom()
  const { id, role } = useMe()
  const may = useMay('actions')
  const isFacilitator = useIsFacilitator()
  const order = useOrder()
  const proposer = ownerOf(action.id)
  const keeps = may && role !== 'participant'
  const own = proposer === id
  const mayEdit = may && (own ? action.mergedInto === undefined : proposer === null && keeps)
  return {
    mayEdit,
    mayDecide: keeps && proposer === null,
    mayAccept: keeps && proposer !== null,
    mayHide: mayEdit || (proposer !== null && isFacilitator),
    order,
    accept: () => order.send({ do: 'accept', root: 'actions', key: action.id }),
    hide: () => {
      if (mayEdit) return editAction(doc, action.id, { hidden: true })
      const { personId, at } = stamp()
      removeWords(doc, action.id, personId, at)
    },
    setStatus: (status) => {
      editAction(doc, action.id, { status })
      // What somebody sends elsewhere goes there at once.
      const { opened, open } = useActionsPane.getState()
      if (opened === action.id && status !== 'done' && status !== 'open') open(null)
      const said = SAID[status]
      if (said) announce(said)
    },
  }
}
