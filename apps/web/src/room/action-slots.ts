import type { Action } from '@second-story/board'
import { createContext, type ReactNode, useContext } from 'react'

/** What other features add to an action: its ticket. The page composes them; the list of actions only says where. */
export interface ActionSlots {
  /** On its line, beside what it answers: where its ticket is and how that stands. */
  onLine(action: Action): ReactNode
  /** In its open details. `mayEdit`: this person may write its `ticket`. */
  inDetail(action: Action, mayEdit: boolean): ReactNode
  /** Under the whole list. */
  atEnd(): ReactNode
}

const NONE: ActionSlots = { onLine: () => null, inDetail: () => null, atEnd: () => null }

const Slots = createContext<ActionSlots>(NONE)

/** Gives the slots to the lists of actions below. */
export const ActionSlotsProvider = Slots.Provider

/** What fills the places of an action. */
export const useActionSlots = (): ActionSlots => useContext(Slots)
