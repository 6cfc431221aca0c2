import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
} from 'react'
import { useAgenda } from '../../room/use-board.ts'
import { useIsHolder } from '../../room/use-me.ts'
import { timeLabel } from '../incident-time.ts'
import { usePane } from '../pane-store.ts'
import { useEntryActions } from '../use-entry-actions.ts'
import { useZone } from '../use-entry.ts'
import { useZoom } from '../use-zoom.ts'
import { AXIS, LaneAxis } from './lane-axis.tsx'
import { laneSteps } from './lane-keys.ts'
import { type Lane, nearestIn, placeIn } from './lane-model.ts'
import { LANE, LaneRow } from './lane-row.tsx'
import classes from './lanes.module.css'
import { useReading } from './reading-store.ts'
import { seenStretch } from './seen-store.ts'
import { showAs } from './shapes.ts'
import type { LaneGoing } from './use-lane-going.ts'
import type { LaneScale } from './use-lane-scale.ts'

interface Props {
  /** Those that are drawn. */
  lanes: readonly Lane[]
  all: readonly Lane[]
  laid: LaneScale
  /** Key of the entry that the keys are at. */
  active: string | null
  now: string | null
  going: LaneGoing
}

/** The lanes in their own scroller. Only those near the window are in the page. */
export const LaneField = ({ lanes, all, laid: { scale, whole }, active, now, going }: Props) => {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const zone = useZone()
  const told = useAgenda((agenda) => agenda.told)
  const at = useMemo(() => placeIn(lanes, active), [lanes, active])
  const zoom = useZoom(whole)
  const handleKeyDown = useLaneKeys(lanes, at, going, zoom)
  const points = useMemo(
    () =>
      lanes.flatMap(({ marks }) => marks.filter(({ inflection }) => inflection)).sort((a, b) => a.ms - b.ms),
    [lanes],
  )
  const nowMs = useMemo(() => {
    const place = placeIn(lanes, now)
    return place ? lanes[place.lane]!.marks[place.mark]!.ms : -Infinity
  }, [lanes, now])
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count: lanes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LANE,
    scrollMargin: AXIS,
    scrollPaddingStart: AXIS,
    overscan: 6,
  })
  const laneAt = at?.lane ?? null
  useEffect(() => {
    if (laneAt !== null) virtualizer.scrollToIndex(laneAt, { align: 'auto' })
  }, [virtualizer, laneAt])
  useEffect(() => {
    // The row that had the focus went with the list, and left it to the page or the middle of the board.
    const held = document.activeElement
    if (held === document.body || held?.hasAttribute('data-landmark'))
      scroller.current?.focus({ preventScroll: true })
  }, [])
  useSeenLanes()
  useWantedLane(all, going, zoom.keep)

  const handlePointer = (event: PointerEvent): void => {
    const svg = event.target instanceof Element ? event.target.closest<SVGElement>('[data-lane]') : null
    const lane = lanes.find(({ key }) => key === svg?.dataset['lane'])
    if (!svg || !lane) return
    going.to(nearestIn(lane, scale.at(event.clientX - svg.getBoundingClientRect().left)).id)
  }
  const mark = at ? lanes[at.lane]!.marks[at.mark]! : null
  const nowX = nowMs >= scale.from && nowMs <= scale.to ? scale.x(nowMs) : null
  const width = scale.right + 40
  return (
    <div
      ref={scroller}
      className={classes.field}
      role="listbox"
      aria-label={`Lanes of ${all.length} who acted`}
      aria-activedescendant={mark ? `${id}-active` : undefined}
      aria-orientation="horizontal"
      tabIndex={0}
      data-lanes
      onKeyDown={handleKeyDown}
      onPointerDown={handlePointer}
    >
      <div className={classes.head}>
        <LaneAxis scale={scale} width={width} zone={zone} points={points} now={now} told={told} />
      </div>
      <div className={classes.all} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const lane = lanes[index]!
          const machines = lane.machine && !lanes[index - 1]?.machine
          return (
            <div
              key={lane.key}
              className={classes.place}
              data-first-machine={machines || undefined}
              style={{ transform: `translateY(${start - AXIS}px)` }}
            >
              <LaneRow
                lane={lane}
                scale={scale}
                width={width}
                now={now}
                nowMs={nowMs}
                active={at?.lane === index ? active : null}
              />
            </div>
          )
        })}
        {nowX !== null && <i className={classes.nowLine} style={{ left: `calc(158px + ${nowX - 1}px)` }} />}
      </div>
      {at && mark && (
        <div id={`${id}-active`} className={classes.said} role="option" aria-selected={mark.id === now}>
          {lanes[at.lane]!.name || 'Nobody named'},{' '}
          {timeLabel(new Date(mark.ms).toISOString(), mark.about ? 'about' : 'minute', zone)}, {mark.text}
        </div>
      )}
    </div>
  )
}

const useLaneKeys = (
  lanes: readonly Lane[],
  at: { readonly lane: number; readonly mark: number } | null,
  going: LaneGoing,
  zoom: ReturnType<typeof useZoom>,
) => {
  const holder = useIsHolder()
  const live = useAgenda(({ state }) => state === 'live')
  const now = useAgenda(({ entryId }) => entryId)
  const { discuss } = useEntryActions()
  return (event: KeyboardEvent): void => {
    const mark = at && lanes[at.lane]?.marks[at.mark]
    const step = laneSteps[event.key]
    if (step) {
      event.preventDefault()
      const next = at ? step(lanes, at) : lanes[0]?.marks[0]
      if (!next) return
      going.to(next.id)
      zoom.keep(next.ms)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (zoom.on) zoom.to(null)
      else showAs('list', now, true)
    } else if (mark && (event.key === '+' || event.key === '=')) {
      event.preventDefault()
      zoom.closer(mark.ms)
    } else if (mark && event.key === '-') {
      event.preventDefault()
      zoom.wider(mark.ms)
    } else if (mark && event.key === 'Enter') {
      event.preventDefault()
      if (holder && live && mark.id !== now) void discuss(mark.id)
      else going.open(mark.id)
    }
  }
}

/** The strip shows which stretch is in the lanes. */
const useSeenLanes = (): void => {
  const stretch = useReading((reading) => reading.stretch)
  useEffect(() => seenStretch.setState({ at: stretch }), [stretch])
  useEffect(() => () => seenStretch.setState({ at: null }), [])
}

/** Goes where the strip, the search or a key asks to go. */
const useWantedLane = (lanes: readonly Lane[], going: LaneGoing, keep: (ms: number) => void): void => {
  const wanted = usePane((pane) => pane.wanted)
  const go = useEffectEvent(() => {
    if (wanted === null) return
    const place = placeIn(lanes, wanted.id)
    usePane.setState({ wanted: null })
    if (place === null) return
    going.to(wanted.id)
    keep(lanes[place.lane]!.marks[place.mark]!.ms)
  })
  useEffect(() => {
    if (wanted !== null) go()
  }, [wanted])
}
