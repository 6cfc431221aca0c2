import { Button, SegmentedControl } from '@mantine/core'
import { IconFold, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect } from 'react'
import { announce } from '../../kit/live-region.tsx'
import { useAgenda, useBoard } from '../../room/use-board.ts'
import { filterMark } from './filter-focus.ts'
import { FilterSelects } from './filter-selects.tsx'
import { type Filter, filterWords, isWide, passing, WIDE } from './filter.ts'
import classes from './filter-bar.module.css'
import type { Layout } from './layout.ts'
import { useReading } from './reading-store.ts'
import { showAs } from './shapes.ts'
import { useBarShown } from './use-bar-shown.ts'

/**
 * What to see of the timeline, and how: there once there is much of it, or when somebody asks. What is filtered is
 * said in words, and one press shows everything again.
 * @param wide there is room for lanes
 */
export const FilterBar = ({ layout, wide }: { layout: Layout; wide: boolean }) => {
  const filter = useReading((reading) => reading.filter)
  const shape = useReading((reading) => reading.shape)
  const shown = useBarShown(layout, wide)
  const filtered = !isWide(filter)
  if (!shown) return null
  return (
    <search className={classes.bar} aria-label="Filter the timeline">
      <Words total={layout.total} value={filter.words} />
      <FilterSelects />
      {filtered && <Filtered layout={layout} filter={filter} />}
      <span className={classes.ways}>
        {!filtered && shape === 'list' && <FoldTalk layout={layout} />}
        {wide && <Shape />}
      </span>
    </search>
  )
}

const Words = ({ total, value }: { total: number; value: string }) => {
  const narrow = useReading((reading) => reading.narrow)
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    // Out one level: the letters first, then back to the entries.
    event.preventDefault()
    if (event.key === 'Escape' && value !== '') narrow({ words: '' })
    else {
      if (event.key === 'Escape') useReading.getState().setBarOpen(false)
      focusEntries()
    }
  }
  return (
    <label className={classes.words}>
      <IconSearch size={14} stroke={1.5} aria-hidden />
      <input
        type="text"
        {...filterMark}
        aria-label="Only entries with these words"
        aria-keyshortcuts="F"
        placeholder={`Filter ${total.toLocaleString('en')}`}
        maxLength={80}
        value={value}
        onChange={({ currentTarget }) => narrow({ words: currentTarget.value })}
        onKeyDown={handleKeyDown}
      />
    </label>
  )
}

const focusEntries = (): void =>
  document
    .querySelector<HTMLElement>('[data-timeline-scroller] [tabindex="0"], [data-lanes][tabindex="0"]')
    ?.focus()

const FoldTalk = ({ layout: { folds, folded, talk } }: { layout: Layout }) => {
  const setFoldTalk = useReading((reading) => reading.setFoldTalk)
  const some = talk.size > 0
  if (folds && !some) return null
  const pressed = folds && folded > 0
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconFold size={14} stroke={1.5} aria-hidden />}
      aria-pressed={pressed}
      aria-keyshortcuts="Z"
      onClick={() => setFoldTalk(!pressed)}
    >
      Talk folded
    </Button>
  )
}

const Shape = () => {
  const shape = useReading((reading) => reading.shape)
  const now = useAgenda(({ entryId }) => entryId)
  return (
    <SegmentedControl
      size="xs"
      aria-label="How to read the timeline"
      value={shape}
      data={[
        { value: 'list', label: 'List' },
        { value: 'lanes', label: 'Lanes' },
      ]}
      onChange={(value) => showAs(value === 'lanes' ? 'lanes' : 'list', now, false)}
    />
  )
}

/** So long nobody types on: then it is said how much is left. */
const SETTLE_MS = 700

const Filtered = ({ layout: { passed, total }, filter }: { layout: Layout; filter: Filter }) => {
  const setFilter = useReading((reading) => reading.setFilter)
  const source = useBoard('sources', (all) =>
    filter.source === null ? undefined : all.get(filter.source)?.name,
  )
  const outside = useOutside(filter)
  const words = `${passed.toLocaleString('en')} of ${total.toLocaleString('en')}: ${filterWords(filter, source)}.`
  useEffect(() => {
    const timer = setTimeout(() => announce(`Shown: ${words}`), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [words])
  const said = outside
    ? `${words} What the room discusses is not among them and stands here all the same.`
    : words
  return (
    <p className={classes.filtered}>
      <span title={said}>{said}</span>
      <Button size="xs" variant="default" onClick={() => setFilter(WIDE)}>
        Show all
      </Button>
    </p>
  )
}

/** Whether the entry that is discussed does not pass the filter. */
const useOutside = (filter: Filter): boolean => {
  const now = useAgenda(({ entryId }) => entryId)
  const stories = useBoard('annotations', ({ byEntry }) => now !== null && byEntry.has(now))
  return useBoard('timeline', ({ byId }) => {
    const entry = now === null ? undefined : byId.get(now)
    return entry !== undefined && !passing(filter, new Set(stories ? [entry.id] : []))(entry)
  })
}
