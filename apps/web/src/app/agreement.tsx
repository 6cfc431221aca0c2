import { RestsOnLine } from '../sources/rests-on-line.tsx'
import type { CentrePane } from './centre-pane.ts'
import { AgreementPane } from './lazy-panes.ts'
import { lookAt } from './look-at.ts'

/** The agreement, with the ways from it into the timeline it is about. */
export const Agreement = ({ onShow }: { onShow(pane: CentrePane): void }) => (
  <AgreementPane
    restsOn={<RestsOnLine />}
    onRead={() => onShow('timeline')}
    onEntry={(entryId) => lookAt(entryId, onShow)}
  />
)
