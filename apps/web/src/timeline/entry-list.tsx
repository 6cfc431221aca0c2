import { useAgenda } from '../room/use-board.ts'
import classes from './entry-list.module.css'
import { EntryRow } from './entry-row.tsx'
import { dayLabel, lengthLabel } from './incident-time.ts'
import { usePane } from './pane-store.ts'
import type { Layout } from './reading/layout.ts'
import { TalkHead } from './reading/talk-head.tsx'
import { isStop, separatedDay } from './rows.ts'
import { useRowFocus } from './use-row-focus.ts'
import type { VirtualRows } from './use-virtual-rows.ts'

interface Props {
  layout: Layout
  virtual: VirtualRows
}

/**
 * The entries one under the other. Only rows near the window are in the page once there are many; each row renders
 * by itself, the list only when other rows come into the window.
 */
export const EntryList = ({ layout, virtual }: Props) => {
  const { rows, talk, quiet, lines } = layout
  const focus = usePane((pane) => pane.focus)
  const now = useAgenda(({ entryId }) => entryId)
  useRowFocus(virtual)
  const tabStop = stopOf(rows, focus, now)
  return (
    <ol className={classes.list} aria-label="Entries" style={{ height: virtual.totalSize }}>
      {virtual.items.map((item) => {
        const row = rows[item.index]
        if (row === undefined) return null
        const place = { transform: `translateY(${item.start}px)` }
        const day = separatedDay(row)
        if (day !== null) {
          return (
            <li key={row} ref={virtual.measure} data-index={item.index} className={classes.day} style={place}>
              <span>{dayLabel(day)}</span>
            </li>
          )
        }
        const quietMs = quiet.get(row)
        if (quietMs !== undefined) {
          return (
            <li key={row} ref={virtual.measure} data-index={item.index} className={classes.day} style={place}>
              <span>quiet for {lengthLabel(quietMs)}</span>
            </li>
          )
        }
        const lined = talk.get(row)
        if (lined) {
          return (
            <li
              key={row}
              ref={virtual.measure}
              data-index={item.index}
              className={classes.row}
              data-talk={lined.open || undefined}
              style={place}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
            >
              <TalkHead row={row} talk={lined} tabIndex={row === tabStop ? 0 : -1} />
            </li>
          )
        }
        return (
          <li
            key={row}
            ref={virtual.measure}
            data-index={item.index}
            data-entry={row}
            className={classes.row}
            data-talk={lines.has(row) || undefined}
            style={place}
            tabIndex={row === tabStop ? 0 : -1}
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
          >
            <EntryRow id={row} talk={lines.has(row)} />
          </li>
        )
      })}
    </ol>
  )
}

// Tab comes to one row: where the focus was, else what is discussed, else the first.
const stopOf = (rows: readonly string[], focus: string | null, now: string | null): string | undefined => {
  const has = (key: string | null): key is string => key !== null && rows.includes(key)
  if (has(focus)) return focus
  if (has(now)) return now
  return rows.find(isStop)
}
