import { useRef } from 'react'
import { useTimelineSlots } from '../room/timeline-slots.ts'
import { useAgenda } from '../room/use-board.ts'
import { BackToNow } from './back-to-now.tsx'
import { EmptyTimeline } from './empty-timeline.tsx'
import { EntryList } from './entry-list.tsx'
import { ListSummary } from './list-summary.tsx'
import { usePane } from './pane-store.ts'
import type { Layout } from './reading/layout.ts'
import { NothingPasses } from './reading/nothing-passes.tsx'
import { usePublishSeen } from './reading/use-publish-seen.ts'
import { TimeTip } from './time-tip.tsx'
import classes from './timeline-list.module.css'
import { useFollowing } from './use-following.ts'
import { useListPointer } from './use-list-pointer.ts'
import { useLooking } from './use-looking.ts'
import { useStillField } from './use-still-field.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

interface Props {
  layout: Layout
  variant: 'centre' | 'side' | 'phone'
}

/** The list of entries in its own scroller, and the way back to now. */
export const ListBody = ({ layout, variant }: Props) => {
  const scroller = useRef<HTMLDivElement>(null)
  const { rows } = layout
  const now = useAgenda(({ entryId }) => entryId)
  const focus = usePane((pane) => pane.focus)
  const opened = usePane((pane) => pane.opened)
  const virtual = useVirtualRows(rows, scroller, {
    pinned: [now, focus, opened],
    open: [now, opened],
    lines: layout.lines,
    above: variant === 'side' ? 6 : 36,
  })
  const slots = useTimelineSlots()
  const backToNow = useFollowing(virtual, scroller)
  useListPointer(scroller)
  useStillField(scroller, virtual.nudge)
  useLooking(virtual, scroller)
  usePublishSeen(rows, virtual, scroller)
  return (
    <>
      <div ref={scroller} className={classes.scroller} data-timeline-scroller>
        {variant !== 'side' && <ListSummary layout={layout} />}
        {layout.total === 0 && <EmptyTimeline />}
        {layout.total > 0 && rows.length === 0 && <NothingPasses />}
        {rows.length > 0 && (
          <div className={classes.rows}>
            <EntryList layout={layout} virtual={virtual} />
            <div className={classes.end} style={{ top: virtual.totalSize - virtual.spare }}>
              {slots.atEnd()}
            </div>
          </div>
        )}
      </div>
      <TimeTip scroller={scroller} />
      <BackToNow onBack={backToNow} />
    </>
  )
}
