import type { Entry } from '@second-story/board'
import { type ComponentType, createContext, use } from 'react'

/** What stands at an entry besides words and is brought by another part of the page: files and links. */
export interface EvidenceSlot {
  /** Under the evidence of an open card. */
  readonly Card: ComponentType<{ entry: Entry }>
  /** At the end of a line of the list, a sign of what is there. */
  readonly Line: ComponentType<{ entry: Entry }>
  /** Items of the card's menu. */
  readonly Menu: ComponentType<{ entry: Entry }>
  /** Rows of the phone's sheet. `onDone` closes it. */
  readonly Sheet: ComponentType<{ entry: Entry; onDone(): void }>
}

const Nothing = () => null

const Slot = createContext<EvidenceSlot>({ Card: Nothing, Line: Nothing, Menu: Nothing, Sheet: Nothing })

export const EvidenceProvider = Slot.Provider

export const useEvidenceSlot = (): EvidenceSlot => use(Slot)
