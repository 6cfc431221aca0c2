import { UnstyledButton } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Kbd } from '../kit/kbd.tsx'
import { PaneBoundary } from '../kit/pane-boundary.tsx'
import { firstName } from '../kit/person-color.ts'
import { usePrivateColumn } from '../room/private-column.ts'
import { useAgenda } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import { usePeopleHere } from '../room/use-presence.ts'
import type { CentrePane } from './centre-pane.ts'
import classes from './cockpit.module.css'
import { PANELS } from './cockpit-panels.ts'
import { NotesPanel } from './notes-panel.tsx'
import { phaseOf } from './phase.ts'
import { SharingNote } from './sharing-note.tsx'

/** The facilitators' column: private, seen to be, and put away with one key. Nobody else's page fetches it. */
export const Cockpit = ({ shown }: { shown: CentrePane }) => {
  const phase = useAgenda(phaseOf)
  const hide = (): void => usePrivateColumn.getState().set(true)
  return (
    <>
      <div className={classes.head}>
        <IconLock size={14} stroke={1.5} aria-hidden />
        <WhoSees />
        <UnstyledButton className={classes.hide} aria-keyshortcuts="B" onClick={hide}>
          Hide <Kbd>B</Kbd>
        </UnstyledButton>
      </div>
      <SharingNote />
      {Object.entries(PANELS[phase]).map(([name, Panel]) => (
        <PaneBoundary key={name} what="this panel">
          <Panel />
        </PaneBoundary>
      ))}
      {phase !== 'preparation' && shown !== 'notes' && <NotesPanel />}
    </>
  )
}

const WhoSees = () => {
  const me = useMe()
  const others = usePeopleHere().filter(
    ({ id, role }) => id !== me.id && (role === 'facilitator' || role === 'cofacilitator'),
  )
  return (
    <p>
      {others.length === 0
        ? 'Only you see this'
        : others.length === 1
          ? `Only you and ${firstName(others[0]!.name)} see this`
          : 'Only the facilitators see this'}
    </p>
  )
}
