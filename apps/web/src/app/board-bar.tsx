import { ActionIcon, Button } from '@mantine/core'
import { IconKeyboard, IconUpload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { HolderChip } from '../agenda/holder-chip.tsx'
import { Chip } from '../kit/chip.tsx'
import { ROLE_WORDS } from '../kit/roles.ts'
import { TopBar } from '../kit/top-bar.tsx'
import { dayOf } from '../kit/zoned.ts'
import { Invite } from '../people/invite.tsx'
import { PeopleHere } from '../people/people-here.tsx'
import { useUi } from '../room/ui-store.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useIsFacilitator, useMay, useMe } from '../room/use-me.ts'
import classes from './board-bar.module.css'
import { LineState } from './line-state.tsx'
import { Settings } from './settings.tsx'
import { StageButton } from './stage-button.tsx'
import { HandsChip, PrivateHidden } from './private-chip.tsx'

export interface BoardBarProps {
  tabs: ReactNode
  compact: boolean
  /** The facilitators' column is put away: what cannot wait stands here. */
  privateHidden: boolean
}

/** Over the board: what it is about, who one is, how the line is, who is here. */
export const BoardBar = ({ tabs, compact, privateHidden }: BoardBarProps) => {
  const { role } = useMe()
  const isFacilitator = useIsFacilitator()
  const mayBringLogs = useMay('timeline') && role !== 'participant'
  const preparing = useAgenda(({ state }) => state === 'preparing')
  const { setImporting, setKeyboardMap } = useUi.getState()
  return (
    <TopBar title={<Title compact={compact} />}>
      {tabs}
      <span className={classes.right}>
        {privateHidden && <HandsChip />}
        {privateHidden && <PrivateHidden />}
        {!compact && (
          <span className={classes.holder}>
            <HolderChip />
          </span>
        )}
        <LineState />
        <PeopleHere />
        {!compact && mayBringLogs && (preparing || !isFacilitator) && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUpload size={14} stroke={1.5} aria-hidden />}
            onClick={() => setImporting(true)}
          >
            Import a log
          </Button>
        )}
        {!compact && isFacilitator && !preparing && <StageButton />}
        {isFacilitator && <Invite />}
        {/* A facilitator's phone has room for the links and no more. */}
        {(!compact || !isFacilitator) && <Settings />}
        {!compact && (
          <ActionIcon
            aria-label="Keyboard shortcuts"
            aria-keyshortcuts="?"
            title="Keyboard shortcuts (?)"
            onClick={() => setKeyboardMap(true)}
          >
            <IconKeyboard size={16} stroke={1.5} />
          </ActionIcon>
        )}
      </span>
    </TopBar>
  )
}

const Title = ({ compact }: { compact: boolean }) => {
  const { role } = useMe()
  const title = useBoard('facts', (facts) => facts.title ?? '')
  const day = useBoard('facts', ({ start, timeZone }) =>
    start ? dayOf(start, timeZone ?? 'UTC', true) : null,
  )
  return (
    <>
      <h1 className={classes.title} title={title} dir="auto">
        {title}
      </h1>
      {!compact && day && <span className={classes.day}>{day}</span>}
      {!compact && (
        <span className={classes.role}>
          <Chip tone="outline">{ROLE_WORDS[role].name}</Chip>
        </span>
      )}
    </>
  )
}
