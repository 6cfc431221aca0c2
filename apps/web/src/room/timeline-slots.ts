import { type ComponentType, createContext, type ReactNode, useContext } from 'react'

/** What other features add to the timeline. The page composes them; the timeline only says where. */
export interface TimelineSlots {
  /** In the open card of an entry, over what others said. */
  readonly inCard: ComponentType<{ entryId: string }>
  /** After the last entry. */
  readonly atEnd: ComponentType
  /** On a phone, in reach of the thumb under the entry that is discussed; `foot` is what stands there otherwise. */
  readonly phoneFoot: ComponentType<{ entryId: string; foot: ReactNode }>
}

const Slots = createContext<TimelineSlots | null>(null)

/** Gives the slots to the timelines below. */
export const TimelineSlotsProvider = Slots.Provider

/** What fills a place of the timeline; null where nothing does. */
export const useTimelineSlot = <S extends keyof TimelineSlots>(slot: S): TimelineSlots[S] | null =>
  useContext(Slots)?.[slot] ?? null
