import { useUi } from '../room/ui-store.ts'
import { useAgenda } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import { ChosenBar } from './chosen-bar.tsx'
import { EntryForm } from './entry-form.tsx'
import { FollowBar } from './follow-bar.tsx'
import { offersBack } from './following.ts'
import { ListBody } from './list-body.tsx'
import { NoticeLine } from './notice-line.tsx'
import { usePane } from './pane-store.ts'
import { FilterBar } from './reading/filter-bar.tsx'
import { Lanes } from './reading/lanes.tsx'
import { useReading } from './reading/reading-store.ts'
import { useLayout } from './reading/use-layout.ts'
import { useReadingKeys } from './reading/use-reading-keys.ts'
import { useReveal } from './reading/use-reveal.ts'
import { entryOf } from './rows.ts'
import classes from './timeline-list.module.css'
import { useAcceptedProposals } from './use-proposals.ts'
import { useTimelineKeys } from './use-timeline-keys.ts'

/** The timeline as a list or in lanes, with what belongs to both: what is filtered and the form for a new entry. */
export const TimelineList = ({ variant }: { variant: 'centre' | 'side' | 'phone' }) => {
  const layout = useLayout()
  const now = useAgenda(({ entryId }) => entryId)
  const focus = usePane((pane) => pane.focus)
  const along = usePane(({ following }) => !offersBack(following))
  const mayAdd = useMay('timeline')
  const asked = useUi((ui) => ui.adding)
  const adding = asked && mayAdd
  const wide = variant === 'centre'
  const lanes = useReading(({ shape }) => shape === 'lanes') && wide
  const at = focus === null ? null : entryOf(focus)
  useReadingKeys(layout, { wide })
  useReveal(layout)
  useAcceptedProposals()
  useTimelineKeys(layout.rows)
  return (
    <section className={classes.pane} aria-label="Timeline" data-variant={variant}>
      {variant === 'side' && <FollowBar />}
      <FilterBar layout={layout} wide={wide} />
      {adding && <EntryForm near={along ? (now ?? at) : (at ?? now)} />}
      {lanes ? <Lanes layout={layout} /> : <ListBody layout={layout} variant={variant} />}
      <NoticeLine />
      <ChosenBar />
    </section>
  )
}
