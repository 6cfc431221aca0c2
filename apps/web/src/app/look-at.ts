import { usePane } from '../timeline/pane-store.ts'
import type { CentrePane } from './centre-pane.ts'

/** Shows the timeline at one entry. Where the room is stays where it is: this page looks elsewhere for a moment. */
export const lookAt = (entryId: string, onShow: (pane: CentrePane) => void): void => {
  onShow('timeline')
  const pane = usePane.getState()
  pane.follow({ type: 'looked-away' })
  pane.open(entryId)
  pane.goTo(entryId, 'quarter', true)
}
