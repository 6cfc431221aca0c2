import { ActionsPane } from '../actions/actions-pane.tsx'
import { LearningsFirst } from '../factors/learnings-first.tsx'

/** What is to be done, after what was learned. */
export const Remediation = () => (
  <>
    <LearningsFirst />
    <ActionsPane />
  </>
)
