import { type Action, ownerOf } from '@second-story/board'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Kbd } from '../kit/kbd.tsx'
import { useActionsPane } from './pane-store.ts'
import type { Deeds } from './use-deeds.ts'

/** What else can be done with an action: its details, and what becomes of it. */
export const ActionMenu = ({ action, deeds }: { action: Action; deeds: Deeds }) => {
  const opened = useActionsPane((pane) => pane.opened === action.id)
  const asked = useActionsPane((pane) => pane.asked?.key === action.id)
  const { open, ask } = useActionsPane.getState()
  const { mayEdit, mayDecide, mayHide, mayAccept } = deeds
  const status = action.status ?? 'open'
  return (
    // What was asked for takes the focus, not the button that asked.
    <Menu position="bottom-end" withinPortal returnFocus={!asked}>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={`What to do with: ${action.title ?? ''}`}>
          <IconDots size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={<Kbd>Enter</Kbd>} onClick={() => open(opened ? null : action.id)}>
          {opened ? 'Close the details' : 'Details'}
        </Menu.Item>
        {mayEdit && <Menu.Item onClick={() => ask(action.id, 'answers')}>Link what it answers</Menu.Item>}
        {mayAccept && (
          <Menu.Item rightSection={<Kbd>Y</Kbd>} onClick={() => void deeds.accept()}>
            Accept
          </Menu.Item>
        )}
        {mayDecide && (
          <>
            <Menu.Divider />
            {status !== 'open' && <Menu.Item onClick={() => deeds.setStatus('open')}>Open again</Menu.Item>}
            {status !== 'soaking' && (
              <Menu.Item onClick={() => ask(action.id, 'soak')}>Let it soak</Menu.Item>
            )}
            {status !== 'planning' && (
              <Menu.Item onClick={() => deeds.setStatus('planning')}>Hand to planning</Menu.Item>
            )}
            {status !== 'dropped' && (
              <Menu.Item onClick={() => ask(action.id, 'drop')}>Leave it, and say why</Menu.Item>
            )}
            <Menu.Item rightSection={<Kbd>⇧M</Kbd>} onClick={() => ask(action.id, 'merge')}>
              Merge with another
            </Menu.Item>
          </>
        )}
        {mayHide && (
          <>
            <Menu.Divider />
            <Menu.Item rightSection={<Kbd>Del</Kbd>} onClick={() => deeds.hide()}>
              {ownerOf(action.id) !== null && mayEdit ? 'Withdraw' : 'Hide'}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
