import { useEffect, useEffectEvent } from 'react'
import { useRoom } from '../../room/room-context.tsx'
import { usePane } from '../pane-store.ts'
import { isWide, WIDE } from './filter.ts'
import type { Layout } from './layout.ts'
import { useReading } from './reading-store.ts'

/**
 * Where the list is asked to go to an entry that a filter or a fold keeps from view, the way is made free: the filter
 * is lifted, which is said and can be put back, or the talk is opened.
 */
export const useReveal = (layout: Layout): void => {
  const { view } = useRoom()
  const wanted = usePane((pane) => pane.wanted)
  const missing = wanted !== null && !layout.rows.includes(wanted.id)
  const reveal = useEffectEvent(() => {
    if (wanted === null) return
    const { filter, setFilter, setUnfolded } = useReading.getState()
    const pane = usePane.getState()
    const into = view.get('timeline').byId.get(wanted.id)?.mergedInto
    if (into) return pane.goTo(into, wanted.place, wanted.focus)
    if (!isWide(filter)) {
      setFilter(WIDE)
      pane.setNotice({ text: 'All entries are shown again, to go there.', undo: () => setFilter(filter) })
      return
    }
    const found = [...layout.talk].find(([, { ids }]) => ids.includes(wanted.id))
    if (!found) return
    const [row, { ids }] = found
    // Passing by with the pointer opens nothing; whoever asks for the entry itself gets it.
    if (wanted.focus) setUnfolded(ids, true)
    else pane.goTo(row, wanted.place)
  })
  useEffect(() => {
    if (missing) reveal()
  }, [missing, wanted])
}
