import { useEffect } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { usePane } from './pane-store.ts'
import { PhoneNow } from './phone-now.tsx'
import { TimelineList } from './timeline-list.tsx'

export interface TimelinePaneProps {
  /** The middle of the board, the scribe's right side, or a phone's whole page. */
  variant: 'centre' | 'side' | 'phone'
}

/** The timeline of the review: entries, the one that is discussed, and what people say about each. */
export const TimelinePane = ({ variant }: TimelinePaneProps) => {
  const { doc } = useRoom()
  // Another review, or the same one begun anew after a refusal: nothing of the last one's keys means anything there.
  useEffect(() => () => usePane.getState().reset(), [doc])
  return variant === 'phone' ? <PhoneNow /> : <TimelineList variant={variant} />
}
