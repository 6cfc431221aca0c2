import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { useAgenda } from '../../room/use-board.ts'
import { usePane } from '../pane-store.ts'
import { isEntryRow } from '../rows.ts'
import { LaneDock } from './lane-dock.tsx'
import { LaneField } from './lane-field.tsx'
import { entriesIn, lanesWithin } from './lane-model.ts'
import classes from './lanes.module.css'
import type { Layout } from './layout.ts'
import { NothingPasses } from './nothing-passes.tsx'
import { useReading } from './reading-store.ts'
import { useLaneGoing } from './use-lane-going.ts'
import { useLaneScale } from './use-lane-scale.ts'
import { useLanes } from './use-lanes.ts'

/** Names stand in this much of the width, px; the margins beside the lanes are in it. */
const BESIDE = 158 + 44

/**
 * Who did what when: a lane for each person in order of appearance, then for each machine. The keys go along and
 * across; what they are at stands in words below.
 */
export const Lanes = ({ layout }: { layout: Layout }) => {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const ids = useMemo(() => entriesIn(layout), [layout])
  const { lanes, times } = useLanes(ids)
  const now = useAgenda(({ entryId }) => entryId)
  const focus = usePane((pane) => pane.focus)
  const stretch = useReading((reading) => reading.stretch)
  const laid = useLaneScale(times, width - BESIDE, stretch)
  const drawn = times.length
  const going = useLaneGoing()
  const active = focus !== null && isEntryRow(focus) ? focus : (now ?? lanes[0]?.marks[0]?.id ?? null)
  // In a part of the incident, whoever does nothing in it leaves their place to others.
  const near = useMemo(
    () => (stretch === null ? lanes : lanesWithin(lanes, stretch, [active, now])),
    [lanes, stretch, active, now],
  )
  return (
    <div ref={ref} className={classes.lanes}>
      {ids.length > 0 && (
        <p className={classes.sum}>
          {drawn.toLocaleString('en')} entries in {lanes.length} {lanes.length === 1 ? 'lane' : 'lanes'}
          {near.length < lanes.length &&
            `. ${near.length.toLocaleString('en')} of them have something in this part`}
          {drawn < ids.length &&
            `. ${(ids.length - drawn).toLocaleString('en')} without a time of day are in the list only`}
        </p>
      )}
      {ids.length === 0 && <NothingPasses />}
      {laid && <LaneField lanes={near} all={lanes} laid={laid} active={active} now={now} going={going} />}
      {active !== null && (
        <LaneDock
          id={active}
          away={now !== null && active !== now}
          onOpen={() => going.open(active)}
          onBack={going.back}
        />
      )}
    </div>
  )
}
