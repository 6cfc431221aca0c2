import { useRoom } from '../room/room-context.tsx'
import { usePane } from './pane-store.ts'
import { isListed } from './rows.ts'

/** Reads the keys of the entries that may stand in the list now, hidden ones only where they are shown. */
export const useShownEntries = (): (() => readonly string[]) => {
  const { view, me } = useRoom()
  return () => {
    const { byId, order } = view.get('timeline')
    const shown = { removed: view.get('removed'), me: me.id }
    const { showHidden } = usePane.getState()
    return order.filter((id) => {
      const entry = byId.get(id)
      return entry !== undefined && isListed(entry, shown) && (!entry.hidden || showHidden)
    })
  }
}
