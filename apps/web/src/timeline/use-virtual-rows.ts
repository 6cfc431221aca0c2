import {
  defaultRangeExtractor,
  observeElementRect,
  useVirtualizer,
  type VirtualItem,
} from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { isEntryRow, isTalkRow } from './rows.ts'
import { isWritingIn } from './writing.ts'

/** Up to here every row is in the page: finding text and reading aloud then need no help. */
const ALL_ROWS = 150
const OVERSCAN = 12
/** People read down to a quarter of the window, where the room's card stands. */
const READ_TO = 0.25
/** Heights in px before a row has been measured: right for one line of words, so that few rows have to be moved. */
const LINE = 34
const TALK_LINE = 23
const TALK = 32
const DAY = 31
const CARD = 380

export interface VirtualRows {
  readonly items: readonly VirtualItem[]
  readonly totalSize: number
  /** How much of that is left free under the last row, px. */
  readonly spare: number
  readonly measure: (element: Element | null) => void
  indexOf(key: string): number | undefined
  /** Key of the entry at a height of the window, 0 its top and 1 its bottom. */
  keyAt(part: number): string | null
  /** Numbers of the first and the last row in the window; null where there is none. */
  range(): readonly [number, number] | null
  /** Brings a row's top to a quarter of the window; `near` only into the window, as little as needed. */
  scrollTo(key: string, place: 'quarter' | 'near', behavior: 'auto' | 'smooth'): void
  /** Scrolls by so many px, at once. */
  nudge(by: number): void
}

interface Options {
  /**
   * Keys of rows that stay in the page wherever it is scrolled: a caret in them must not be lost. The first of them
   * that is in the window stays where it is, whatever comes or goes around it, unless somebody writes in another.
   */
  pinned: readonly (string | null)[]
  /** Keys of rows that are cards. */
  open: readonly (string | null)[]
  /** Keys of rows that are lines of an open talk. */
  lines: ReadonlySet<string>
  /** Pixels left free above the first row. */
  above: number
}

/** Which rows are in the page and where, so that thousands scroll as smoothly as ten. */
export const useVirtualRows = (
  rows: readonly string[],
  scroller: RefObject<HTMLElement | null>,
  { pinned, open, lines, above }: Options,
): VirtualRows => {
  const [height, setHeight] = useState(0)
  const places = useMemo(() => new Map(rows.map((row, index) => [row, index])), [rows])
  const pins = pinned.flatMap((key) => (key === null ? [] : (places.get(key) ?? [])))
  // The last entries, too, can come up to where the room looks.
  const spare = pinned.some((key) => key !== null) ? height * 0.6 : 40
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => rows[index] ?? index, [rows]),
    estimateSize: (index) => {
      const row = rows[index] ?? ''
      if (!isEntryRow(row)) return isTalkRow(row) ? TALK : DAY
      return open.includes(row) ? CARD : lines.has(row) ? TALK_LINE : LINE
    },
    paddingStart: above,
    paddingEnd: spare,
    // What is sought comes to a quarter of the window, and leaves as much context above it.
    scrollPaddingStart: height / 4,
    scrollPaddingEnd: 24,
    observeElementRect: (instance, callback) =>
      observeElementRect(instance, (rect) => {
        setHeight(rect.height)
        callback(rect)
      }),
    overscan: rows.length <= ALL_ROWS ? rows.length : OVERSCAN,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      const extra = pins.filter((index) => index < shown[0]! || index > shown.at(-1)!)
      return extra.length === 0 ? shown : [...new Set([...shown, ...extra])].sort((a, b) => a - b)
    },
  })

  // What one reads stays where it is: a change above it moves the scroll by as much.
  const anchorIndex = (): number => {
    const top = virtualizer.scrollOffset ?? 0
    const bottom = top + (virtualizer.scrollRect?.height ?? 0)
    const cache = virtualizer.measurementsCache
    // A card that begins above the window is still the one that is read, as long as it reaches so far into it.
    const isRead = (index: number, reach: number): boolean => {
      const item = cache[index]
      if (item === undefined || item.start >= bottom) return false
      return item.start >= top - 1 || item.end > top + reach
    }
    const reach = (bottom - top) * READ_TO
    const written = places.get(writtenRow(scroller.current) ?? '')
    if (written !== undefined && isRead(written, 0)) return written
    const first = firstFrom(cache, top)
    return pins.find((index) => isRead(index, reach)) ?? (isRead(first - 1, reach) ? first - 1 : first)
  }
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (item) => item.index < anchorIndex()
  useAnchor({ rows, places, pins }, virtualizer, anchorIndex)

  return {
    items: virtualizer.getVirtualItems(),
    totalSize: virtualizer.getTotalSize(),
    spare,
    measure: virtualizer.measureElement,
    indexOf: (key) => places.get(key),
    keyAt: (part) => {
      const offset = (virtualizer.scrollOffset ?? 0) + part * (virtualizer.scrollRect?.height ?? 0)
      const row = rows[virtualizer.getVirtualItemForOffset(offset)?.index ?? -1]
      return row !== undefined && isEntryRow(row) ? row : null
    },
    range: () => {
      const offset = virtualizer.scrollOffset ?? 0
      const top = virtualizer.getVirtualItemForOffset(offset)
      const bottom = virtualizer.getVirtualItemForOffset(offset + (virtualizer.scrollRect?.height ?? 0))
      return top && bottom ? [top.index, bottom.index] : null
    },
    scrollTo: (key, place, behavior) => {
      const index = places.get(key)
      if (index === undefined) return
      virtualizer.scrollToIndex(index, { align: place === 'quarter' ? 'start' : 'auto', behavior })
    },
    nudge: (by) => {
      const element = scroller.current
      if (!element) return
      element.scrollTop += by
      // It hears of that with the next frame, and would reckon from where it was until then.
      virtualizer.scrollOffset = element.scrollTop
    },
  }
}

/** Key of the row whose field has the caret. */
const writtenRow = (scroller: HTMLElement | null): string | null =>
  isWritingIn(scroller)
    ? (document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset['entry'] ?? null)
    : null

/** The first row whose top is inside the window. */
const firstFrom = (items: readonly VirtualItem[], top: number): number => {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.start < top) low = middle + 1
    else high = middle
  }
  return low
}

type Virtualizer = ReturnType<typeof useVirtualizer<HTMLElement, Element>>

interface Kept {
  rows: readonly string[]
  places: ReadonlyMap<string, number>
  /** Numbers of the rows that stay where they are. */
  pins: readonly number[]
}

/** Rows that come or go above the anchor leave it where it was on the screen. */
const useAnchor = (
  { rows, places, pins }: Kept,
  virtualizer: Virtualizer,
  anchorIndex: () => number,
): void => {
  const kept = useRef<{ rows: readonly string[]; key: string; top: number; pinned: boolean } | null>(null)
  useLayoutEffect(() => {
    const before = kept.current
    // Rows that came with this render are measured by now; reckons with that and not with the guess.
    virtualizer.getTotalSize()
    const offset = virtualizer.scrollOffset ?? 0
    const index = before && before.rows !== rows ? placeOf(before, places) : undefined
    const item = index === undefined ? undefined : virtualizer.measurementsCache[index]
    // At the very top what comes above is meant to be seen, unless somebody is at a row of their own.
    const mayMove = offset > 0 || before?.pinned === true
    if (before && item && mayMove && Math.abs(item.start - offset - before.top) > 0.5) {
      virtualizer.scrollToOffset(item.start - before.top)
      // It hears of that with the next frame, and would reckon from where it was until then; having been told, it
      // takes what it hears for no news, so the rows there are drawn from here.
      virtualizer.scrollOffset = item.start - before.top
      virtualizer.options.onChange(virtualizer, false)
      kept.current = { ...before, rows, key: rows[item.index] ?? before.key }
      return
    }
    const anchor = virtualizer.measurementsCache[anchorIndex()]
    const key = anchor && rows[anchor.index]
    kept.current =
      anchor && key !== undefined
        ? { rows, key, top: anchor.start - offset, pinned: pins.includes(anchor.index) }
        : null
  })
}

/** Where a row is now; where it went into a fold or out of the filter, the nearest that is still there. */
const placeOf = (
  { rows, key }: { rows: readonly string[]; key: string },
  places: ReadonlyMap<string, number>,
): number | undefined => {
  const found = places.get(key)
  if (found !== undefined) return found
  const was = rows.indexOf(key)
  for (let away = 1; away < rows.length; away++) {
    const near = places.get(rows[was - away] ?? '') ?? places.get(rows[was + away] ?? '')
    if (near !== undefined) return near
  }
  return undefined
}
