import { Suspense } from 'react'
import { PaneBoundary } from '../kit/pane-boundary.tsx'
import { TimelinePane } from '../timeline/timeline-pane.tsx'
import { Agreement } from './agreement.tsx'
import type { CentrePane } from './centre-pane.ts'
import { ListShape } from './board-shape.tsx'
import { Cockpit, Discussion, EndPage, FactsForm, Remediation, WelcomePane } from './lazy-panes.ts'
import classes from './side-column.module.css'

export interface SideColumnProps {
  frame: 'cockpit' | 'desk'
  shown: CentrePane
  onShow(pane: CentrePane): void
}

/** The right side: for facilitators what only they see, for the scribe what the notes are about. */
export const SideColumn = ({ frame, shown, onShow }: SideColumnProps) =>
  frame === 'cockpit' ? (
    <aside className={classes.side} aria-label="Cockpit" id="side" data-landmark tabIndex={-1}>
      <PaneBoundary what="this side">
        <Suspense fallback={<ListShape />}>
          <Cockpit shown={shown} />
        </Suspense>
      </PaneBoundary>
    </aside>
  ) : (
    <aside className={classes.desk} aria-label="Beside the notes" id="side" data-landmark tabIndex={-1}>
      <PaneBoundary what="this side">
        <Suspense fallback={<ListShape />}>
          <DeskPane shown={shown} onShow={onShow} />
        </Suspense>
      </PaneBoundary>
    </aside>
  )

const DeskPane = ({ shown, onShow }: Omit<SideColumnProps, 'frame'>) => {
  switch (shown) {
    case 'after':
      return <EndPage />
    case 'welcome':
      return <WelcomePane />
    case 'agreement':
      return <Agreement onShow={onShow} />
    case 'timeline':
    case 'mine':
    case 'notes':
      return <TimelinePane variant="side" />
    case 'questions':
      return <Discussion />
    case 'actions':
      return <Remediation />
    case 'facts':
      return <FactsForm />
  }
}
