import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { clockTime, dayOf } from '../kit/zoned.ts'
import type { LogLine } from './log.ts'
import classes from './read-lines.module.css'

const ROW_PX = 30

export interface ReadLinesProps {
  lines: readonly LogLine[]
  zone: string
  /** A line of the log to scroll to, anew with each new object. */
  seen?: { readonly line: number } | null
}

/** A log line by line, only to be read; a hundred thousand of them scroll like ten. */
export const ReadLines = ({ lines, zone, seen = null }: ReadLinesProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  })
  const { scrollToIndex } = rows
  useEffect(() => {
    if (seen && seen.line > 1) {
      const index = lines.findIndex(({ line }) => line >= seen.line)
      scrollToIndex(Math.max(0, index), { align: 'center' })
    }
  }, [seen, lines, scrollToIndex])
  return (
    <div
      ref={scroller}
      className={classes.lines}
      role="region"
      aria-label="Every line, as it is read"
      tabIndex={0}
    >
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          return line ? (
            <li
              key={line.id}
              data-seen={seen !== null && seen.line > 1 && line.line === seen.line ? true : undefined}
              style={{ transform: `translateY(${start}px)`, height: ROW_PX }}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
            >
              <span className={classes.day}>{line.at ? dayOf(line.at, zone) : ''}</span>
              <span className={classes.time}>{line.at ? clockTime(line.at, zone, true) : 'no time'}</span>
              <b>{line.author}</b>
              <span className={classes.what} dir="auto">
                {line.text}
              </span>
            </li>
          ) : null
        })}
      </ol>
    </div>
  )
}
