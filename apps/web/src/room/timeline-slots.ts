import { createContext, type ReactNode, useContext } from 'react'

/** What other features add to the timeline. The page composes them; the timeline only says where. */
export interface TimelineSlots {
  /** In the open card of an entry, over what others said. */
  inCard(entryId: string): ReactNode
  /** After the last entry. */
  atEnd(): ReactNode
  /** On a phone, in reach of the thumb under the entry that is discussed; `foot` is what stands there otherwise. */
  phoneFoot(entryId: string, foot: ReactNode): ReactNode
}

const NONE: TimelineSlots = { inCard: () => null, atEnd: () => null, phoneFoot: (_, foot) => foot }

const Slots = createContext<TimelineSlots>(NONE)

/** Gives the slots to the timelines below. */
export const TimelineSlotsProvider = Slots.Provider

/** What fills the places of the timeline. */
export const useTimelineSlots = (): TimelineSlots => useContext(Slots)
