import { type Entry, ownerOf } from '@second-story/board'
import { IconChevronDown } from '@tabler/icons-react'
import { Avatar, AvatarRow } from '../kit/avatar.tsx'
import { firstName } from '../kit/person-color.ts'
import { useBoard } from '../room/use-board.ts'
import { useIsHolder } from '../room/use-me.ts'
import { useHereAt, usePerson } from '../room/use-presence.ts'
import classes from './entry-line.module.css'
import { EntryTime } from './entry-time.tsx'
import { LensCounts } from './lens-counts.tsx'
import { usePane } from './pane-store.ts'
import { Spine } from './spine.tsx'
import { type EntryState, useCanBeDiscussed, useMayEdit } from './use-entry.ts'
import { useEntryActions } from './use-entry-actions.ts'

/** An entry as one line of the list. Clicks on the line itself are handled by the list. */
export const EntryLine = ({ entry, state }: { entry: Entry; state: EntryState }) => {
  const proposer = ownerOf(entry.id)
  const active = usePane(({ focus, hover }) => focus === entry.id || hover === entry.id)
  return (
    <div
      className={classes.line}
      data-state={state}
      data-proposal={proposer !== null || undefined}
      data-hidden={entry.hidden}
    >
      <EntryTime entry={entry} />
      <Spine state={state} inflection={entry.inflection === true} proposal={proposer !== null} />
      <div className={classes.title} dir="auto">
        {entry.text}
      </div>
      <div className={classes.right}>
        <HereAt id={entry.id} />
        {proposer !== null && <ProposedBy personId={proposer} />}
        {active && <Offers entry={entry} />}
        <LensCounts entryId={entry.id} />
      </div>
    </div>
  )
}

/** Who reads this entry now. */
const HereAt = ({ id }: { id: string }) => {
  const ids = useHereAt(id)
  const names = useBoard('people', (people) => ids.map((each) => people.get(each)?.name ?? ''))
  if (ids.length === 0) return null
  return (
    <span className={classes.here} role="img" aria-label={`${names.join(', ')} here`}>
      <AvatarRow
        people={ids.map((each, index) => ({ id: each, name: names[index] ?? '' }))}
        most={3}
        size="xs"
      />
    </span>
  )
}

const ProposedBy = ({ personId }: { personId: string }) => {
  const name = usePerson(personId)?.name ?? 'Somebody'
  return (
    <span className={classes.proposer}>
      <Avatar personId={personId} name={name} size="xs" decorative />
      {firstName(name)} proposes
    </span>
  )
}

/** Buttons of the line that has the pointer or the focus: a list of thousands carries them once or twice. */
const Offers = ({ entry }: { entry: Entry }) => {
  const open = usePane((pane) => pane.open)
  const holder = useIsHolder()
  const discussable = useCanBeDiscussed(entry)
  const mayEdit = useMayEdit(entry)
  const { discuss, setHidden } = useEntryActions()
  return (
    <span className={classes.offers}>
      {entry.hidden && mayEdit && (
        <button type="button" onClick={() => setHidden(entry, false)}>
          Show again
        </button>
      )}
      {holder && discussable && (
        <button type="button" onClick={() => void discuss(entry.id)}>
          Discuss
        </button>
      )}
      <button type="button" aria-label="Open" onClick={() => open(entry.id)}>
        <IconChevronDown size={14} stroke={1.5} aria-hidden />
      </button>
    </span>
  )
}
