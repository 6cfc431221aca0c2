import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { clockTime, dayOf } from '../kit/zoned.ts'
import type { LogLine } from './log.ts'
import classes from './read-lines.module.css'

const ROW_PX = 30

/** A log line by line, only to be read; a hundred thousand of them scroll like ten. */
export const ReadLines = ({ lines, zone }: { lines: readonly LogLine[]; zone: string }) => {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  })
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
