import { courseOf, oncePerCourse, partsOf, type View } from '@second-story/board'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { useRoom } from '../../room/room-context.tsx'
import { isEqual, useAgenda, useBoard } from '../../room/use-board.ts'
import { useMay, useMe } from '../../room/use-me.ts'
import { usePane } from '../pane-store.ts'
import { useZone } from '../use-entry.ts'
import { layOut, type Layout, type Talk } from './layout.ts'
import { useReading } from './reading-store.ts'

const NOTHING: View<'removed'> = new Map()

/** The list as this person reads it. The same object as long as nothing of it changed. */
export const useLayout = (): Layout => {
  useOwnReading()
  const zone = useZone()
  const me = useMe().id
  const withHidden = usePane((pane) => pane.showHidden)
  const opened = usePane((pane) => pane.opened)
  const restores = useMay('removed')
  const takenOff = useBoard('removed', (all) => all)
  // Whoever may bring a proposal back sees it among what is hidden.
  const removed = withHidden && restores ? NOTHING : takenOff
  const now = useAgenda(({ entryId }) => entryId)
  const told = useAgenda((agenda) => agenda.told)
  // Letters come first; the list follows when there is time.
  const filter = useDeferredValue(useReading((reading) => reading.filter))
  const foldTalk = useReading((reading) => reading.foldTalk)
  const unfolded = useReading((reading) => reading.unfolded)
  const stories = useStories(takenOff)
  const before = useRef<Layout | null>(null)
  // The pane renders while scrolling; thousands of entries are gone through only when something changed.
  const select = useMemo(() => {
    const kept = new Set([now, opened].filter((id) => id !== null))
    const reading = { zone, me, withHidden, removed, filter, foldTalk, unfolded, kept, stories, told }
    let last: { state: object; layout: Layout } | null = null
    const readsWords = filter.words.trim() !== ''
    return (timeline: View<'timeline'>): Layout => {
      const state = readsWords ? timeline : courseOf(timeline)
      if (last?.state !== state) {
        const layout = keptEqual(before.current, layOut(timeline, reading))
        before.current = layout
        last = { state, layout }
      }
      return last.layout
    }
  }, [zone, me, withHidden, opened, removed, now, told, filter, foldTalk, unfolded, stories])
  return useBoard('timeline', select)
}

/** Another review is read anew. */
const useOwnReading = (): void => {
  const { doc } = useRoom()
  useEffect(() => useReading.getState().begin(doc), [doc])
}

/** Keys of the entries that somebody wrote about, or made of several. */
const useStories = (removed: View<'removed'>): ReadonlySet<string> => {
  const written = useBoard('annotations', ({ byEntry }) =>
    [...byEntry].flatMap(([id, keys]) => (keys.some((key) => !removed.has(key)) ? id : [])),
  )
  // What several were made one of stands out as well, and has their words.
  const into = useBoard('timeline', madeOfSeveral)
  return useMemo(() => new Set([...written, ...into]), [written, into])
}

const madeOfSeveral = oncePerCourse(({ byId }: View<'timeline'>) => [...partsOf(byId).keys()])

/** Rows and folds that did not change keep their identity, so that nothing of the list renders for them. */
const keptEqual = (before: Layout | null, next: Layout): Layout => {
  if (before === null) return next
  const rows = isEqual(before.rows, next.rows) ? before.rows : next.rows
  const talk = new Map([...next.talk].map(([row, one]) => [row, sameTalk(before.talk.get(row), one)]))
  const layout = {
    ...next,
    rows,
    talk: isEqual(before.talk, talk) ? before.talk : talk,
    quiet: isEqual(before.quiet, next.quiet) ? before.quiet : next.quiet,
    // The same rows and folds have the same lines.
    lines: rows === before.rows && isEqual(before.talk, talk) ? before.lines : next.lines,
  }
  return isEqual(before, layout) ? before : layout
}

const sameTalk = (before: Talk | undefined, next: Talk): Talk =>
  before && before.open === next.open && isEqual(before.ids, next.ids) ? before : next
