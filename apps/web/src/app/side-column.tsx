import { Suspense, useState } from 'react'
import { IconChevronDown, IconNotes } from '@tabler/icons-react'
import { PaneBoundary } from '../kit/pane-boundary.tsx'
import { LinksPanel } from '../people/invite.tsx'
import { HandQueue } from '../people/hand-queue.tsx'
import { PeoplePanel } from '../people/people-panel.tsx'
import { useAgenda } from '../room/use-board.ts'
import { TimelinePane } from '../timeline/timeline-pane.tsx'
import type { CentrePane } from './centre-pane.ts'
import { ListShape } from './board-shape.tsx'
import { ActionsPane, FactsForm, NotesPane, QuestionsPane, WelcomePane } from './lazy-panes.ts'
import classes from './side-column.module.css'

/** The right side: for facilitators who waits and who is here, for the scribe what the notes are about. */
export const SideColumn = ({ frame, shown }: { frame: 'cockpit' | 'desk'; shown: CentrePane }) => {
  const state = useAgenda((agenda) => agenda.state)
  return frame === 'cockpit' ? (
    <aside className={classes.side} aria-label="Cockpit" id="side" data-landmark tabIndex={-1}>
      <PaneBoundary what="this side">
        {state === 'preparing' ? <LinksPanel /> : <HandQueue />}
        <NotesPanel alreadyShown={shown === 'notes'} />
        <PeoplePanel />
      </PaneBoundary>
    </aside>
  ) : (
    <aside className={classes.desk} aria-label="Beside the notes" id="side" data-landmark tabIndex={-1}>
      <PaneBoundary what="this side">
        <Suspense fallback={<ListShape />}>
          <DeskPane shown={shown} />
        </Suspense>
      </PaneBoundary>
    </aside>
  )
}

const DeskPane = ({ shown }: { shown: CentrePane }) => {
  switch (shown) {
    case 'welcome':
      return <WelcomePane />
    case 'timeline':
    case 'notes':
      return <TimelinePane variant="side" />
    case 'questions':
      return <QuestionsPane />
    case 'actions':
      return <ActionsPane />
    case 'facts':
      return <FactsForm />
  }
}

const NotesPanel = ({ alreadyShown }: { alreadyShown: boolean }) => {
  const [open, setOpen] = useState(false)
  if (alreadyShown) return null
  return (
    <section className={classes.notes} data-open={open || undefined}>
      <h2>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconNotes size={14} stroke={1.5} aria-hidden />
          Notes
          <IconChevronDown size={14} stroke={1.5} aria-hidden className={classes.turn} />
        </button>
      </h2>
      {open && (
        <div className={classes.paper}>
          <Suspense fallback={<ListShape />}>
            <NotesPane />
          </Suspense>
        </div>
      )}
    </section>
  )
}
