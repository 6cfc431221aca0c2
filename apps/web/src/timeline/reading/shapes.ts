import { usePane } from '../pane-store.ts'
import { isEntryRow } from '../rows.ts'
import { useReading } from './reading-store.ts'

/**
 * Reads the timeline in lanes or as a list; the list goes to the entry that was looked at in the lanes.
 * @param now key of what the room discusses
 * @param focus whether the focus goes along: a key was pressed, not a button that keeps it
 */
export const showAs = (shape: 'list' | 'lanes', now: string | null, focus: boolean): void => {
  useReading.getState().setShape(shape)
  const pane = usePane.getState()
  const at = pane.focus !== null && isEntryRow(pane.focus) ? pane.focus : now
  if (shape === 'list' && at !== null) pane.goTo(at, 'quarter', focus)
}
