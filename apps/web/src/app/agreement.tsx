import { usePane } from '../timeline/pane-store.ts'
import type { CentrePane } from './centre-pane.ts'
import { AgreementPane } from './lazy-panes.ts'

/** The agreement, with the ways from it into the timeline it is about. */
export const Agreement = ({ onShow }: { onShow(pane: CentrePane): void }) => {
  const handleEntry = (entryId: string): void => {
    onShow('timeline')
    const pane = usePane.getState()
    // Where the room is stays where it is: this page looks elsewhere for a moment.
    pane.follow({ type: 'looked-away' })
    pane.open(entryId)
    pane.goTo(entryId, 'quarter', true)
  }
  return <AgreementPane onRead={() => onShow('timeline')} onEntry={handleEntry} />
}
