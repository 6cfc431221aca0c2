import { useMediaQuery } from '@mantine/hooks'
import { Suspense, useEffect, useState } from 'react'
import { HoldButton } from '../agenda/hold.tsx'
import { HourRail } from '../agenda/hour-rail.tsx'
import { RoomPrompt } from '../backstage/room-prompt.tsx'
import { EvidenceDesk } from '../evidence/evidence-desk.tsx'
import { PaneBoundary } from '../kit/pane-boundary.tsx'
import { usePrivateColumn } from '../room/private-column.ts'
import { ActionSlotsProvider } from '../room/action-slots.ts'
import { TimelineSlotsProvider } from '../room/timeline-slots.ts'
import { useUi } from '../room/ui-store.ts'
import { useAgenda } from '../room/use-board.ts'
import { useLateArrival } from './use-late-arrival.ts'
import { useConnection } from '../room/use-connection.ts'
import { useDraft } from '../room/use-draft.ts'
import { useIsFacilitator, useMe } from '../room/use-me.ts'
import { Strip } from '../timeline/strip.tsx'
import { ACTION_SLOTS } from './action-slots.tsx'
import { Banner } from './banner.tsx'
import { BoardBar } from './board-bar.tsx'
import classes from './board-page.module.css'
import { BoardShape, ListShape } from './board-shape.tsx'
import { Centre } from './centre.tsx'
import { type CentrePane, paneOf, panesFor, waits as waitsFor } from './centre-pane.ts'
import { CommandPalette } from './command-palette.tsx'
import { Find } from './find.tsx'
import {
  fetchPanes,
  KeyboardMap,
  LateArrival,
  LinesAround,
  NotesOutline,
  RestsOnSheet,
  SourcesPage,
} from './lazy-panes.ts'
import { Links } from './links.tsx'
import { lookAt } from './look-at.ts'
import { PaneTabs } from './pane-tabs.tsx'
import { RefusedWords } from './refused-words.tsx'
import { SideColumn } from './side-column.tsx'
import { SkipLinks } from './skip-links.tsx'
import { TIMELINE_SLOTS } from './timeline-slots.tsx'
import { useFollowHolder } from './use-follow-holder.ts'
import { useAnnouncements } from './use-announcements.ts'
import { useFrameActions } from './use-frame-actions.ts'

/** Where each role sees the board: three columns, two, the scribe's desk, or one page on a phone. */
type Frame = 'cockpit' | 'wide' | 'desk' | 'phone'

/** The board of one review, composed of the features by phase and role. */
export const BoardPage = () => (
  <TimelineSlotsProvider value={TIMELINE_SLOTS}>
    <ActionSlotsProvider value={ACTION_SLOTS}>
      <Board />
    </ActionSlotsProvider>
  </TimelineSlotsProvider>
)

const Board = () => {
  const { role } = useMe()
  const isFacilitator = useIsFacilitator()
  const phone = useMediaQuery('(max-width: 719px)', false, { getInitialValueInEffect: false })
  const hidden = usePrivateColumn((column) => column.hidden)
  const full = isFacilitator ? (hidden ? 1680 : 1400) : 1200
  const narrow = useMediaQuery(`(max-width: ${full - 1}px)`, false, { getInitialValueInEffect: false })
  const hasPrivate = isFacilitator && !phone
  const frame: Frame = phone
    ? 'phone'
    : role === 'scribe'
      ? 'desk'
      : hasPrivate && !hidden
        ? 'cockpit'
        : 'wide'
  const importing = useUi((ui) => ui.importing)
  const mapping = useUi((ui) => ui.keyboardMap)
  const asking = useUi((ui) => ui.asking)
  const linesAround = useUi((ui) => ui.linesAround)
  const restsOn = useUi((ui) => ui.restsOn)
  const state = useAgenda((agenda) => agenda.state)
  // Whoever waits for the room to open sees the door and nothing of the story.
  const waits = waitsFor(role, state)
  const meets = useAgenda(paneOf)
  const now = waits ? 'welcome' : meets
  const [line] = useDraft('mine:open')
  const hasDesk = frame === 'desk'
  // Where somebody writes they are left: in a line of their own, and the scribe in the notes.
  const writes = (pane: CentrePane): boolean =>
    pane === 'mine' ? line !== '' : pane === 'notes' && role === 'scribe'
  const [picked, setShown] = useShown(now, writes)
  // Picked on a narrow window that was made wide since: they stand there already.
  const shown = hasDesk && picked === 'notes' ? now : picked
  const show = (pane: CentrePane): void => {
    useUi.getState().setImporting(false)
    setShown(pane)
  }
  const late = useLateArrival()
  const overStory = shown === 'timeline' || shown === 'agreement'
  const withStrip = (frame === 'cockpit' || frame === 'wide') && overStory && !importing && !waits
  const agreed = useAgenda((agenda) => agenda.agreed)
  const panes = panesFor(role, { state, agreed }, now, hasDesk)
  useFrameActions({ panes, shown, onShow: show, hasPrivate, waits })
  useFollowHolder(panes, shown, show)
  useAnnouncements()
  usePanesFetched(isFacilitator)

  // Nothing of the board is shown before it is known whether somebody comes late: they are told first where it is.
  if (late.stage === 'unknown') return <BoardShape />
  if (late.stage === 'arriving') {
    return (
      <Suspense fallback={<BoardShape />}>
        <LateArrival onEnter={late.enter} />
      </Suspense>
    )
  }
  const tabs = panes.length > 0 && (
    <PaneTabs panes={panes} shown={shown} now={state === 'live' ? now : null} row={narrow} onShow={show} />
  )
  return (
    <Links hasNotes={hasDesk} onShow={show}>
      <div className={classes.board} data-frame={importing && frame !== 'phone' ? 'wide' : frame}>
        <SkipLinks />
        <BoardBar tabs={narrow ? null : tabs} compact={phone} privateHidden={hasPrivate && hidden} />
        {narrow && tabs}
        <aside className={classes.rail} aria-label="Meeting clock" data-landmark>
          <PaneBoundary what="the clock">
            <HourRail compact={frame === 'desk' || phone} />
          </PaneBoundary>
          {hasDesk && (
            <PaneBoundary what="the headings">
              <Suspense>
                <NotesOutline />
              </Suspense>
              <HoldButton />
            </PaneBoundary>
          )}
        </aside>
        {withStrip && (
          <section className={classes.strip} aria-label="Incident overview" data-landmark>
            <PaneBoundary what="the overview">
              <Strip />
            </PaneBoundary>
          </section>
        )}
        <main className={classes.main} data-landmark tabIndex={-1} id="main">
          <Banner />
          <RefusedWords />
          <Asked onTimeline={frame !== 'desk' && shown === 'timeline' && !importing} />
          <div className={classes.pane}>
            {importing && role !== 'participant' && role !== 'observer' ? (
              <PaneBoundary what="the log">
                <Suspense fallback={<ListShape />}>
                  <SourcesPage />
                </Suspense>
              </PaneBoundary>
            ) : (
              <Centre frame={frame} shown={shown} onShow={show} />
            )}
          </div>
        </main>
        {/* Lines of logs are long: choosing among them has the whole width. */}
        {(frame === 'cockpit' || frame === 'desk') && !importing && (
          <SideColumn frame={frame} shown={shown} onShow={show} />
        )}
        <Suspense>{mapping && <KeyboardMap />}</Suspense>
        <Suspense>
          {linesAround !== null && <LinesAround key={linesAround} entryId={linesAround} />}
          {restsOn && <RestsOnSheet onEntry={(entryId) => lookAt(entryId, show)} />}
        </Suspense>
        {/* Here before the next letter is typed: it belongs to the field and to nothing under it. */}
        {asking === 'anything' && <CommandPalette />}
        {asking === 'find' && <Find onShow={show} />}
        <EvidenceDesk />
      </div>
    </Links>
  )
}

/** What the room is asked: the timeline shows it with what is discussed, every other page has it over it. */
const Asked = ({ onTimeline }: { onTimeline: boolean }) => {
  const discussed = useAgenda(({ entryId }) => entryId !== null)
  return <RoomPrompt inCard={onTimeline && discussed} />
}

/**
 * The pane that is looked at: the meeting's, until somebody looks elsewhere; the next phase fetches them back, but for
 * those who are in the middle of words there.
 */
const useShown = (
  now: CentrePane,
  writes: (pane: CentrePane) => boolean,
): [CentrePane, (pane: CentrePane) => void] => {
  const [choice, setChoice] = useState<{ pane: CentrePane; during: CentrePane } | null>(null)
  const stays = choice !== null && (choice.during === now || writes(choice.pane))
  const shown = stays ? choice.pane : now
  return [shown, (pane) => setChoice({ pane, during: now })]
}

/** A moment after the board is in step, so that nothing on the first screen waits for it. */
const CALM_MS = 3_000

const usePanesFetched = (isFacilitator: boolean): void => {
  const inStep = useConnection(({ state }) => state === 'connected')
  useEffect(() => {
    if (!inStep) return
    const timer = setTimeout(() => void fetchPanes(isFacilitator), CALM_MS)
    return () => clearTimeout(timer)
  }, [inStep, isFacilitator])
}
