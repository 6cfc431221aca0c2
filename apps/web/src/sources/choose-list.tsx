import { IconCheck, IconEyeOff, IconArrowsLeftRight } from '@tabler/icons-react'
import type { Entry } from '@second-story/board'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react'
import { clockTime, dayOf } from '../kit/zoned.ts'
import { useKeys } from '../kit/use-keys.ts'
import { useBoard } from '../room/use-board.ts'
import classes from './choose-list.module.css'
import type { LogLine } from './log.ts'
import type { Row, Standing } from './standing.ts'
import type { Choosing } from './use-choosing.ts'

const ROW_PX = 31

export interface ChooseListProps {
  choosing: Choosing
  zone: string
  /** The log has several channels: each line says which. */
  manyChannels: boolean
}

/** The lines of a log to choose from, by mouse and by key, with what the board has beside them. */
export const ChooseList = ({ choosing, zone, manyChannels }: ChooseListProps) => {
  const { rows, isChosen, toggle } = choosing
  const scroller = useRef<HTMLDivElement>(null)
  const listId = useId()
  const [at, setAt] = useState(0)
  const [anchor, setAnchor] = useState<number | null>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  })
  const here = Math.min(at, Math.max(0, rows.length - 1))
  const lineAt = (index: number): LogLine | null => {
    const row = rows[index]
    return row && 'line' in row ? row.line : null
  }
  const go = (to: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, to))
    setAt(next)
    virtual.scrollToIndex(next)
  }
  const choose = (index: number, run: boolean): void => {
    const from = run && anchor !== null ? anchor : index
    const [low, high] = [Math.min(from, index), Math.max(from, index)]
    const lines = rows.slice(low, high + 1).flatMap((row) => ('line' in row ? [row.line] : []))
    // A run is taken on as a whole, whatever was on in it before.
    toggle(run ? lines.filter((line) => !isChosen(line)) : lines)
    setAnchor(index)
  }
  const extend = (by: 1 | -1): boolean => {
    const line = lineAt(here)
    if (line && !isChosen(line)) toggle([line])
    const next = lineAt(here + by)
    if (next && !isChosen(next)) toggle([...(line && !isChosen(line) ? [line] : []), next])
    go(here + by)
    return true
  }
  const edge = (which: 'from' | 'to'): boolean => {
    const time = rows.slice(0, here + 1).findLast((row) => timeOf(row) !== null)
    const moment = time ? timeOf(time) : null
    if (moment === null) return false
    choosing.moveEdge(which, moment)
    return true
  }
  useKeys({
    j: () => go(here + 1),
    k: () => go(here - 1),
    x: () => choose(here, false),
    '[': () => edge('from'),
    ']': () => edge('to'),
  })
  const handleKey = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_PX) / ROW_PX) - 1)
    const to: Partial<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: here + page,
      PageUp: here - page,
      Home: 0,
      End: rows.length - 1,
    }
    if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      extend(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === ' ') choose(here, false)
    else if (to[event.key] !== undefined && !event.ctrlKey && !event.metaKey) go(to[event.key]!)
    else return
    event.preventDefault()
  }
  const handlePress = (event: MouseEvent): void => {
    const option = event.target instanceof Element ? event.target.closest('[data-index]') : null
    const index = Number(option?.getAttribute('data-index') ?? NaN)
    if (!lineAt(index)) return
    setAt(index)
    scroller.current?.focus({ preventScroll: true })
    choose(index, event.shiftKey)
  }
  if (rows.length === 0) return <p className={classes.none}>No line of it says that.</p>
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="listbox"
      aria-multiselectable
      aria-label="Lines to choose from"
      aria-activedescendant={`${listId}-${here}`}
      tabIndex={0}
      onKeyDown={handleKey}
      onClick={handlePress}
    >
      <div className={classes.inner} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          const place = {
            id: `${listId}-${index}`,
            index,
            of: rows.length,
            top: start,
            current: index === here,
            zone,
          }
          return 'line' in row ? (
            <LineRow
              key={row.line.id}
              {...place}
              line={row.line}
              chosen={isChosen(row.line)}
              standing={choosing.standing(row.line.id)}
              near={choosing.near.get(row.line.id)}
              manyChannels={manyChannels}
            />
          ) : (
            <BoardRow key={row.entry.id} {...place} entry={row.entry} />
          )
        })}
      </div>
    </div>
  )
}

const timeOf = (row: Row): string | null => ('line' in row ? row.line.at : (row.entry.at ?? null))

interface PlaceProps {
  id: string
  index: number
  of: number
  top: number
  current: boolean
  zone: string
}

interface LineRowProps extends PlaceProps {
  line: LogLine
  chosen: boolean
  standing: Standing
  near: Entry | undefined
  manyChannels: boolean
}

const LineRow = ({
  id,
  index,
  of,
  top,
  current,
  zone,
  line,
  chosen,
  standing,
  near,
  manyChannels,
}: LineRowProps) => {
  const fixed = standing === 'there' || standing === 'hidden'
  return (
    <div
      id={id}
      role="option"
      aria-selected={!fixed && chosen}
      aria-disabled={fixed || undefined}
      aria-setsize={of}
      aria-posinset={index + 1}
      className={classes.row}
      data-current={current || undefined}
      data-chosen={(!fixed && chosen) || undefined}
      style={{ transform: `translateY(${top}px)`, height: ROW_PX }}
      tabIndex={-1}
      data-index={index}
    >
      <span className={classes.tick}>
        {standing === 'there' || (chosen && !fixed) ? <IconCheck size={14} stroke={2} aria-hidden /> : null}
        {standing === 'hidden' && <IconEyeOff size={14} stroke={1.5} aria-hidden />}
      </span>
      <span
        className={classes.time}
        title={line.at ? `${dayOf(line.at, zone, true)}, line ${line.line}` : ''}
      >
        {line.at ? clockTime(line.at, zone, true) : 'no time'}
      </span>
      <span className={classes.who}>{line.author}</span>
      <span className={classes.what} dir="auto" title={line.text}>
        {line.text}
      </span>
      <span className={classes.note}>
        {noteOf(standing, line.at, zone)}
        {near?.at && !fixed && (
          <span className={classes.near}>
            <IconArrowsLeftRight size={12} stroke={1.5} aria-hidden /> near {clockTime(near.at, zone)}
          </span>
        )}
        {manyChannels && !fixed && <span className={classes.channel}>{line.source}</span>}
      </span>
    </div>
  )
}

const noteOf = (standing: Standing, at: string | null, zone: string): string => {
  if (standing === 'there') return `on the board${at ? `, ${clockTime(at, zone)}` : ''}`
  if (standing === 'hidden') return 'hidden before, stays hidden'
  return standing === 'taken-back' ? 'taken back, comes again' : ''
}

/** What the board has at this time from elsewhere: to be seen, not to be chosen. */
const BoardRow = ({ id, index, of, top, current, zone, entry }: PlaceProps & { entry: Entry }) => {
  const source = useBoard('sources', (sources) => sources.get(entry.sourceId ?? '')?.name)
  return (
    <div
      id={id}
      role="option"
      aria-selected={false}
      aria-disabled
      aria-setsize={of}
      aria-posinset={index + 1}
      className={classes.row}
      tabIndex={-1}
      data-board
      data-current={current || undefined}
      style={{ transform: `translateY(${top}px)`, height: ROW_PX }}
    >
      <span className={classes.tick} data-inflection={entry.inflection || undefined} />
      <span className={classes.time}>{entry.at ? clockTime(entry.at, zone, true) : 'no time'}</span>
      <span className={classes.who}>{entry.actor}</span>
      <span className={classes.what} dir="auto" title={entry.text}>
        {entry.text}
      </span>
      <span className={classes.note}>
        <span className={classes.channel}>{source ?? 'written by hand'}</span>
      </span>
    </div>
  )
}
