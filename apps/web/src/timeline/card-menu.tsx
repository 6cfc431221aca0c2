import { ActionIcon, Menu } from '@mantine/core'
import type { Entry } from '@second-story/board'
import { IconDots, IconX } from '@tabler/icons-react'
import { Kbd } from '../kit/kbd.tsx'
import { useIsHolder, useMay } from '../room/use-me.ts'
import { usePane } from './pane-store.ts'
import { isProposal } from './rows.ts'
import { type EntryState, useCanBeDiscussed, useMayEdit } from './use-entry.ts'
import { useEntryActions } from './use-entry-actions.ts'

/** What can be done with an open entry. Absent for whoever can do nothing with it but close it. */
export const CardMenu = ({ entry, state }: { entry: Entry; state: EntryState }) => {
  const mayEdit = useMayEdit(entry)
  const mayRemove = useMay('removed')
  const discussable = useCanBeDiscussed(entry)
  const holder = useIsHolder()
  const mayTakeOff = mayRemove && isProposal(entry)
  const mayDiscuss = discussable && holder && state !== 'now'
  const { discuss, setHidden, toggleInflection } = useEntryActions()
  const opened = usePane((pane) => pane.opened === entry.id)
  const { open, edit } = usePane.getState()
  const nothing = !mayEdit && !mayTakeOff && !mayDiscuss
  return (
    <>
      {!nothing && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon size="sm" aria-label="What to do with this entry">
              <IconDots size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mayDiscuss && (
              <Menu.Item rightSection={<Kbd>Enter</Kbd>} onClick={() => void discuss(entry.id)}>
                Discuss this one now
              </Menu.Item>
            )}
            {mayEdit && (
              <Menu.Item rightSection={<Kbd>E</Kbd>} onClick={() => edit(entry.id)}>
                Edit
              </Menu.Item>
            )}
            {mayEdit && (
              <Menu.Item rightSection={<Kbd>I</Kbd>} onClick={() => toggleInflection(entry)}>
                {entry.inflection ? 'Not an inflection point' : 'Inflection point'}
              </Menu.Item>
            )}
            {(mayEdit || mayTakeOff) && (
              <Menu.Item onClick={() => setHidden(entry, !entry.hidden)}>
                {entry.hidden ? 'Show again' : isProposal(entry) ? 'Take off the board' : 'Hide'}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {opened && state !== 'now' && (
        <ActionIcon size="sm" aria-label="Close" onClick={() => open(null)}>
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
    </>
  )
}
