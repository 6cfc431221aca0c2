import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { saveActions, type Tracker } from '../room/exports.ts'
import { useRoom } from '../room/room-context.tsx'
import classes from './actions.module.css'

const TRACKERS: readonly { readonly tracker: Tracker; readonly name: string; readonly note?: string }[] = [
  { tracker: 'jira', name: 'CSV for Jira', note: 'Its import asks how days are written: yyyy-MM-dd' },
  { tracker: 'linear', name: 'CSV for Linear' },
]

/** The actions as a file that a tracker imports. */
export const TrackerFiles = () => {
  const { reviewId, session } = useRoom()
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <div className={classes.files}>
      <Menu position="top-start" withinPortal>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} stroke={1.5} aria-hidden />}
          >
            Take to a tracker
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {TRACKERS.map(({ tracker, name, note }) => (
            <Menu.Item
              key={tracker}
              onClick={() => void saveActions(reviewId, session, tracker).then(setProblem)}
            >
              {name}
              {note && <small className={classes.note}>{note}</small>}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  )
}
