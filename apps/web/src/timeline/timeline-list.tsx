import type { View } from '@second-story/board'
import { useMemo, useRef } from 'react'
import { useUi } from '../room/ui-store.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { BackToNow } from './back-to-now.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryList } from './entry-list.tsx'
import { EmptyTimeline } from './empty-timeline.tsx'
import { FollowBar } from './follow-bar.tsx'
import { offersBack } from './following.ts'
import { ListSummary } from './list-summary.tsx'
import { NoticeLine } from './notice-line.tsx'
import { usePane } from './pane-store.ts'
import { rowsOf, separatedDay } from './rows.ts'
import classes from './timeline-list.module.css'
import { useZone } from './use-entry.ts'
import { useFollowing } from './use-following.ts'
import { useListPointer } from './use-list-pointer.ts'
import { useLooking } from './use-looking.ts'
import { useAcceptedProposals } from './use-proposals.ts'
import { useStillField } from './use-still-field.ts'
import { useTimelineKeys } from './use-timeline-keys.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

/** The list of entries in its own scroller, with what belongs to it: the form for a new one and the way back to now. */
export const TimelineList = ({ variant }: { variant: 'centre' | 'side' | 'phone' }) => {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRows()
  const now = useAgenda(({ entryId }) => entryId)
  const focus = usePane((pane) => pane.focus)
  const opened = usePane((pane) => pane.opened)
  const along = usePane(({ following }) => !offersBack(following))
  const mayAdd = useMay('timeline')
  const asked = useUi((ui) => ui.adding)
  const adding = asked && mayAdd
  const virtual = useVirtualRows(rows, scroller, {
    pinned: [now, focus, opened],
    open: [now, opened],
    above: variant === 'side' ? 6 : 36,
  })
  const backToNow = useFollowing(virtual, scroller)
  useListPointer(scroller)
  useStillField(scroller, virtual.nudge)
  useLooking(virtual, scroller)
  useAcceptedProposals()
  useTimelineKeys(rows)
  return (
    <section className={classes.pane} aria-label="Timeline" data-variant={variant}>
      {variant === 'side' && <FollowBar />}
      {adding && <EntryForm near={along ? (now ?? focus) : (focus ?? now)} />}
      <div ref={scroller} className={classes.scroller} data-timeline-scroller>
        {variant !== 'side' && (
          <ListSummary entries={rows.filter((row) => separatedDay(row) === null).length} />
        )}
        {rows.length === 0 ? <EmptyTimeline /> : <EntryList rows={rows} virtual={virtual} />}
      </div>
      <NoticeLine />
      <BackToNow onBack={backToNow} />
    </section>
  )
}

const useRows = (): readonly string[] => {
  const zone = useZone()
  const withHidden = usePane((pane) => pane.showHidden)
  const me = useMe().id
  const removed = useBoard('removed', (all) => all)
  // The pane renders while scrolling; thousands of entries are gone through only when one of them changed.
  const select = useMemo(() => {
    let last: { timeline: View<'timeline'>; rows: readonly string[] } | null = null
    return (timeline: View<'timeline'>): readonly string[] => {
      if (last?.timeline !== timeline)
        last = { timeline, rows: rowsOf(timeline, { removed, withHidden, me, zone }) }
      return last.rows
    }
  }, [removed, withHidden, me, zone])
  return useBoard('timeline', select)
}
