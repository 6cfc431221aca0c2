import { ActionIcon, Menu } from '@mantine/core'
import { type Depth, DEPTHS, type Entry, ownerOf } from '@second-story/board'
import { IconDots, IconX } from '@tabler/icons-react'
import { Kbd } from '../kit/kbd.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useIsHolder, useMay, useMe } from '../room/use-me.ts'
import { DEPTH_WORDS } from './depth-words.ts'
import { useEvidenceSlot } from './evidence-slot.ts'
import { usePane } from './pane-store.ts'
import { useParking } from './park-store.ts'
import { type EntryState, useCanBeDiscussed, useMayEdit } from './use-entry.ts'
import { nextDepth, useEntryActions } from './use-entry-actions.ts'

/** What can be done with an open entry. Absent for whoever can do nothing with it but close it. */
export const CardMenu = ({ entry, state }: { entry: Entry; state: EntryState }) => {
  const opened = usePane((pane) => pane.opened === entry.id)
  const open = usePane((pane) => pane.open)
  return (
    <>
      <Deeds entry={entry} state={state} />
      {opened && state !== 'now' && (
        <ActionIcon size="sm" aria-label="Close" onClick={() => open(null)}>
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
    </>
  )
}

const Deeds = ({ entry, state }: { entry: Entry; state: EntryState }) => {
  const { id, role } = useMe()
  const mayEdit = useMayEdit(entry)
  const keeps = mayEdit && role !== 'participant'
  const discussable = useCanBeDiscussed(entry)
  const conducts = useIsHolder() && discussable
  const live = useAgenda((agenda) => agenda.state === 'live')
  const mayAct = useMay('actions')
  // A participant has a button for it under the card.
  const mayPark = mayAct && live && role !== 'participant'
  const own = ownerOf(entry.id) === id
  const { discuss, tell, toggleInflection, setDepth, setHidden } = useEntryActions()
  const edit = usePane((pane) => pane.edit)
  const { Menu: EvidenceItems } = useEvidenceSlot()
  const park = useParking((parking) => parking.begin)
  if (!mayEdit && !conducts && !mayPark) return null
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size="sm" aria-label="What to do with this entry">
          <IconDots size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {conducts && state !== 'now' && (
          <Menu.Item rightSection={<Kbd>Enter</Kbd>} onClick={() => void discuss(entry.id)}>
            Discuss this one now
          </Menu.Item>
        )}
        {conducts && state !== 'told' && (
          <Menu.Item rightSection={<Kbd>M</Kbd>} onClick={() => void tell(entry.id)}>
            Mark as told
          </Menu.Item>
        )}
        {mayPark && (
          <Menu.Item rightSection={<Kbd>P</Kbd>} onClick={() => park(entry.id)}>
            Park an idea
          </Menu.Item>
        )}
        {mayEdit && (
          <Menu.Item rightSection={<Kbd>E</Kbd>} onClick={() => edit(entry.id)}>
            Edit
          </Menu.Item>
        )}
        {mayEdit && <EvidenceItems entry={entry} />}
        {keeps && (
          <Menu.Item rightSection={<Kbd>I</Kbd>} onClick={() => toggleInflection(entry)}>
            {entry.inflection ? 'Not an inflection point' : 'Inflection point'}
          </Menu.Item>
        )}
        {keeps && (
          <>
            <Menu.Divider />
            <Menu.RadioGroup
              value={entry.depth ?? 'normal'}
              // The group answers a string; its items are the depths.
              onChange={(depth) => setDepth(entry, depth as Depth)}
            >
              {DEPTHS.map((depth) => (
                <Menu.RadioItem
                  key={depth}
                  value={depth}
                  closeMenuOnClick
                  rightSection={depth === nextDepth(entry.depth) ? <Kbd>D</Kbd> : undefined}
                >
                  {DEPTH_WORDS[depth]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Divider />
          </>
        )}
        {mayEdit && (
          <Menu.Item onClick={() => setHidden(entry, !entry.hidden)}>
            {entry.hidden ? 'Show again' : own ? 'Withdraw' : 'Hide'}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
