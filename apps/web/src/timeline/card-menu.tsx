import { ActionIcon, Menu } from '@mantine/core'
import { type Depth, DEPTHS, type Entry, isOnBoard, ownerOf } from '@second-story/board'
import { IconDots, IconX } from '@tabler/icons-react'
import { Kbd } from '../kit/kbd.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useIsHolder, useMay, useMe } from '../room/use-me.ts'
import { DEPTH_WORDS } from './depth-words.ts'
import { useEvidenceSlot } from './evidence-slot.ts'
import { usePane } from './pane-store.ts'
import { useParking } from './park-store.ts'
import { type EntryState, useCanBeDiscussed, useMayEdit } from './use-entry.ts'
import { useShownEntries } from './use-shown-entries.ts'
import { isProposal } from './rows.ts'
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
  const mayWrite = useMay('timeline')
  const suggests = role === 'participant' && mayWrite && isOnBoard(entry)
  const { discuss, tell, toggleInflection, setDepth, setHidden, hideAll } = useEntryActions()
  const { edit, split, suggest, choose } = usePane.getState()
  const chosen = usePane((pane) => pane.chosen.has(entry.id))
  const { Menu: EvidenceItems } = useEvidenceSlot()
  const park = useParking((parking) => parking.begin)
  if (!mayEdit && !conducts && !mayPark && !suggests) return null
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
        {suggests && (
          <Menu.Item rightSection={<Kbd>E</Kbd>} onClick={() => suggest(entry.id)}>
            Propose a change
          </Menu.Item>
        )}
        {keeps && (
          <Menu.Item rightSection={<Kbd>I</Kbd>} onClick={() => toggleInflection(entry)}>
            {entry.inflection ? 'Not an inflection point' : 'Inflection point'}
          </Menu.Item>
        )}
        {keeps && (
          <>
            <Menu.Item onClick={() => split(entry.id)}>Split in two</Menu.Item>
            {!isProposal(entry) && (
              <Menu.Item rightSection={<Kbd>X</Kbd>} onClick={() => choose(entry.id)}>
                {chosen ? 'No longer chosen' : 'Choose, to merge or hide'}
              </Menu.Item>
            )}
            <Places entry={entry} />
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
          <Menu.Item
            onClick={() => (entry.hidden || own ? setHidden(entry, !entry.hidden) : hideAll([entry.id]))}
          >
            {entry.hidden ? 'Show again' : own ? 'Withdraw' : 'Hide'}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Earlier or later, for what no time decides. */
const Places = ({ entry }: { entry: Entry }) => {
  const { move } = useEntryActions()
  const shown = useShownEntries()
  if (entry.at) return null
  return (
    <>
      <Menu.Item onClick={() => move(entry, shown(), -1)}>Earlier than the one before</Menu.Item>
      <Menu.Item onClick={() => move(entry, shown(), 1)}>Later than the one after</Menu.Item>
    </>
  )
}
