import { type Action, ACTION_HELPS, editAction } from '@second-story/board'
import { Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRoom } from '../room/room-context.tsx'
import type { ActionCellProps } from './action-owner.tsx'
import classes from './actions.module.css'

const WORDS: Readonly<Record<NonNullable<Action['helps']>, string>> = {
  notice: 'Notice',
  understand: 'Understand',
  recover: 'Recover',
  prevent: 'Prevent',
  learn: 'Learn',
}

/** What it helps the next person to do. */
export const ActionHelps = ({ action, mayEdit }: ActionCellProps) => {
  const { doc } = useRoom()
  const said = action.helps ? WORDS[action.helps] : null
  if (!mayEdit) return said && <span className={classes.cell}>{said}</span>
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={classes.cell}
          data-quiet={said === null || undefined}
          aria-label={`${action.title ?? ''} helps to ${said?.toLowerCase() ?? 'nothing yet'}`}
        >
          {said ?? (
            <>
              <IconPlus size={14} stroke={1.5} aria-hidden />
              Helps to
            </>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {ACTION_HELPS.map((helps) => (
          <Menu.Item
            key={helps}
            aria-current={helps === action.helps ? 'true' : undefined}
            onClick={() => editAction(doc, action.id, { helps })}
          >
            {WORDS[helps]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
