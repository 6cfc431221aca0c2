import { Suspense } from 'react'
import { PaneBoundary } from '../kit/pane-boundary.tsx'
import { CallOnNext } from '../people/call-on-next.tsx'
import { OwnHand } from '../room/own-hand.tsx'
import { GoesOn } from '../closing/second-meeting.tsx'
import { LooseLines, MineInvite } from '../mine/invite.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useIsFacilitator, useMe } from '../room/use-me.ts'
import { ParkLine } from '../timeline/park-line.tsx'
import { TimelinePane } from '../timeline/timeline-pane.tsx'
import { ListShape } from './board-shape.tsx'
import { type CentrePane, PANE_WORDS, waits } from './centre-pane.ts'
import classes from './centre.module.css'
import { Ended } from './ended.tsx'
import { Agreement } from './agreement.tsx'
import {
  Discussion,
  EndPage,
  FactsForm,
  MinePage,
  NotesPane,
  Remediation,
  WelcomePane,
} from './lazy-panes.ts'
import { Preparation } from './preparation.tsx'
import { WaitingPage } from './waiting-page.tsx'
import { useConnection } from '../room/use-connection.ts'

export interface CentreProps {
  frame: 'cockpit' | 'wide' | 'desk' | 'phone'
  shown: CentrePane
  onShow(pane: CentrePane): void
}

/** The middle of the board: what the phase is about, or what this person chose to look at. */
export const Centre = ({ frame, shown, onShow }: CentreProps) => {
  const { role } = useMe()
  const isFacilitator = useIsFacilitator()
  const state = useAgenda((agenda) => agenda.state)
  const ready = useConnection((connection) => connection.ready)
  if (!ready) return <ListShape />
  if (waits(role, state) && shown !== 'mine') {
    return <WaitingPage invite={<MineInvite onWrite={() => onShow('mine')} />} />
  }
  const pane = frame === 'desk' && shown !== 'mine' ? 'notes' : shown
  return (
    <div className={classes.centre}>
      {state === 'preparing' && isFacilitator && pane === 'timeline' && (
        <Preparation onFacts={() => onShow('facts')} />
      )}
      {state === 'closed' && pane !== 'after' && <Ended />}
      {pane === 'welcome' && <GoesOn />}
      {pane === 'welcome' && <Invite onWrite={() => onShow('mine')} />}
      {pane === 'agreement' && <LooseLines onLook={() => onShow('mine')} />}
      {/* A page that is only read is scrolled by keys as well; the timeline has rows to go to. */}
      <div className={classes.pane} tabIndex={pane === 'timeline' || pane === 'mine' ? undefined : 0}>
        <PaneBoundary key={pane} what={`the ${PANE_WORDS[pane].toLowerCase()}`}>
          <Suspense fallback={<ListShape />}>
            <Shown pane={pane} frame={frame} onShow={onShow} />
          </Suspense>
        </PaneBoundary>
      </div>
      {frame === 'phone' && pane !== 'mine' && <PhoneHand hasFoot={pane === 'timeline'} />}
      <ParkLine />
    </div>
  )
}

/** The first minutes are the last in which nobody has heard the others yet. */
const Invite = ({ onWrite }: { onWrite(): void }) => {
  const facilitator = useIsFacilitator()
  if (facilitator) return null
  return (
    <div className={classes.invite}>
      <MineInvite onWrite={onWrite} />
    </div>
  )
}

/** In reach of the thumb on every page of a phone. `hasFoot`: the page has one of its own, with the hand in it. */
const PhoneHand = ({ hasFoot }: { hasFoot: boolean }) => {
  const { role } = useMe()
  const isFacilitator = useIsFacilitator()
  const live = useAgenda(({ state }) => state === 'live')
  if (!live || role === 'observer') return null
  if (isFacilitator) return <CallOnNext />
  if (hasFoot) return null
  return (
    <div className={classes.hand}>
      <OwnHand thumb />
    </div>
  )
}

interface ShownProps {
  pane: CentrePane
  frame: CentreProps['frame']
  onShow(pane: CentrePane): void
}

const Shown = ({ pane, frame, onShow }: ShownProps) => {
  switch (pane) {
    case 'after':
      return <EndPage />
    case 'welcome':
      return <WelcomePane />
    case 'agreement':
      return <Agreement onShow={onShow} />
    case 'timeline':
      return <TimelinePane variant={frame === 'phone' ? 'phone' : 'centre'} />
    case 'questions':
      return <Discussion />
    case 'actions':
      return <Remediation />
    case 'notes':
      return <NotesPane />
    case 'facts':
      return <FactsForm />
    case 'mine':
      return <MinePage />
  }
}
