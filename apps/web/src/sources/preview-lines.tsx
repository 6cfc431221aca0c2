import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { clockTime, dayOf } from '../kit/zoned.ts'
import { type Choice, isChosen } from './choice.ts'
import type { PreviewLine } from './log-calls.ts'
import classes from './sources.module.css'

export interface PreviewLinesProps {
  entries: readonly PreviewLine[]
  choice: Choice
  zone: string
  onToggle: (index: number, extend: boolean) => void
}

const ROW_PX = 30

/** The log as it was read, line by line; a hundred thousand of them scroll like ten. */
export const PreviewLines = ({ entries, choice, zone, onToggle }: PreviewLinesProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  })
  return (
    <div ref={scroller} className={classes.lines} role="region" aria-label="What was read" tabIndex={0}>
      <ol style={{ height: rows.getTotalSize() }} className={classes.linesInner}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const entry = entries[index]
          if (!entry) return null
          const chosen = isChosen(choice, entry, index)
          return (
            <li
              key={index}
              className={classes.line}
              data-chosen={chosen || undefined}
              style={{ transform: `translateY(${start}px)`, height: ROW_PX }}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
            >
              {choice.mode === 'lines' && (
                <Checkbox
                  size="xs"
                  aria-label={`Line ${entry.line}`}
                  checked={chosen}
                  onChange={() => undefined}
                  onClick={(event) => onToggle(index, event.shiftKey)}
                />
              )}
              <span className={classes.day}>{entry.at ? dayOf(entry.at, zone) : ''}</span>
              <span className={classes.when}>{entry.at ? clockTime(entry.at, zone, true) : 'no time'}</span>
              <b className={classes.who}>{entry.author}</b>
              <span className={classes.what} title={entry.text}>
                {entry.text}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
