import { isOnBoard, type RestsOn } from '@second-story/board'
import { useMemo } from 'react'
import { clockTime, dayOf } from '../kit/zoned.ts'
import { useBoard } from '../room/use-board.ts'
import { countOf } from './format-words.ts'
import { laneScale, type LaneScale } from './lane-scale.ts'
import classes from './rests-on-lanes.module.css'

/** More marks than this in a lane run into one another. */
const MARKS = 300

/** Each source across the time of the incident, under one another: where it speaks and where it is silent. */
export const RestsOnLanes = ({ rests }: { rests: RestsOn }) => {
  const timeline = useBoard('timeline', ({ byId }) => byId)
  const sources = useBoard('sources', (all) => all)
  const { bySource, memory, scale, ends } = useMemo(() => {
    const times = new Map<string, number[]>()
    const remembered = rests.memory.flatMap((id) => msOf(timeline.get(id)?.at))
    for (const entry of timeline.values()) {
      if (!isOnBoard(entry) || !entry.sourceId) continue
      const others = times.get(entry.sourceId)
      if (others) others.push(...msOf(entry.at))
      else times.set(entry.sourceId, msOf(entry.at))
    }
    const all = [...[...times.values()].flat(), ...remembered]
    const spread = (most: number, least: number): number[] => (all.length === 0 ? [] : [least, most])
    return {
      bySource: times,
      memory: remembered,
      scale: laneScale(all),
      ends: spread(
        all.reduce((last, ms) => Math.max(last, ms), -Infinity),
        all.reduce((first, ms) => Math.min(first, ms), Infinity),
      ),
    }
  }, [timeline, rests.memory])
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  if (rests.sources.length === 0 && memory.length === 0) return null
  return (
    <section aria-label="Where each source speaks" className={classes.lanes}>
      <div className={classes.axis} aria-hidden>
        {ends.map((ms) => (
          <span key={ms}>
            {dayOf(ms, zone)} {clockTime(ms, zone)}
          </span>
        ))}
      </div>
      {rests.sources.map((id) => {
        const source = sources.get(id)
        return source ? (
          <Lane
            key={id}
            name={source.name}
            about={countOf(source.format, source.count)}
            times={bySource.get(id) ?? []}
            scale={scale}
          />
        ) : null
      })}
      {memory.length > 0 && (
        <Lane
          name="From memory only"
          about={`${memory.length.toLocaleString('en')} ${memory.length === 1 ? 'entry' : 'entries'}`}
          times={memory}
          scale={scale}
        />
      )}
      {rests.missing.map((name) => (
        <Lane key={name} name={name} about="not in" times={null} scale={scale} />
      ))}
    </section>
  )
}

const msOf = (at: string | null | undefined): number[] => (at ? [Date.parse(at)] : [])

interface LaneProps {
  name: string
  about: string
  /** Null for what is not in. */
  times: readonly number[] | null
  scale: LaneScale
}

const Lane = ({ name, about, times, scale }: LaneProps) => {
  const step = Math.ceil((times?.length ?? 0) / MARKS)
  return (
    <div className={classes.lane}>
      <b dir="auto" data-missing={times === null || undefined}>
        {name}
      </b>
      <span className={classes.plot} aria-hidden data-missing={times === null || undefined}>
        {(times ?? [])
          .filter((_, index) => index % step === 0)
          .map((ms, index) => (
            <i key={index} style={{ left: `${scale.part(ms) * 100}%` }} />
          ))}
        {scale.folds.map(({ from, to }) => (
          <s key={from} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
        ))}
      </span>
      <span className={classes.about}>{about}</span>
    </div>
  )
}
