import { type Entry, ownerOf } from '@second-story/board'
import { IconCheck } from '@tabler/icons-react'
import { Avatar, AvatarRow } from '../kit/avatar.tsx'
import { firstName } from '../kit/person-color.ts'
import { ChangedMark } from '../room/changed-mark.tsx'
import { useBoard } from '../room/use-board.ts'
import { useHereAt, usePerson } from '../room/use-presence.ts'
import classes from './entry-line.module.css'
import { useEvidenceSlot } from './evidence-slot.ts'
import { EntryTime } from './entry-time.tsx'
import { Editors } from './editors.tsx'
import { KindMark } from './kind-mark.tsx'
import { LensCounts } from './lens-counts.tsx'
import { LineMarks } from './line-marks.tsx'
import { LineOffers } from './line-offers.tsx'
import { usePane } from './pane-store.ts'
import { ProposalOffers } from './proposal-offers.tsx'
import { actorOf } from './reading/filter.ts'
import { Spine } from './spine.tsx'
import type { EntryState } from './use-entry.ts'

/** An entry as one line of the list. Clicks on the line itself are handled by the list. */
export const EntryLine = ({ entry, state }: { entry: Entry; state: EntryState }) => {
  const proposer = ownerOf(entry.id)
  const { Line } = useEvidenceSlot()
  const chosen = usePane((pane) => pane.chosen.has(entry.id))
  const active = usePane(({ focus, hover }) => focus === entry.id || hover === entry.id)
  return (
    <div
      className={classes.line}
      data-state={state}
      data-depth={entry.depth}
      data-proposal={proposer !== null || undefined}
      data-hidden={entry.hidden}
      data-chosen={chosen || undefined}
    >
      <EntryTime entry={entry} />
      {chosen ? (
        <Chosen />
      ) : (
        <Spine state={state} inflection={entry.inflection === true} proposal={proposer !== null} />
      )}
      <div className={classes.title} dir="auto">
        <span>
          <KindMark entry={entry} />
          {entry.kind === 'message' && <Sayer actor={actorOf(entry)} />}
          <span className={classes.words}>{entry.text}</span>
        </span>
      </div>
      <div className={classes.right}>
        <Editors entryId={entry.id} brief />
        <ChangedMark entryId={entry.id} />
        <span className={classes.marks}>
          <LineMarks entry={entry} />
        </span>
        <Line entry={entry} />
        <HereAt id={entry.id} but={proposer} />
        {active && <LineOffers entry={entry} />}
        {proposer === null ? (
          <LensCounts entryId={entry.id} />
        ) : (
          <>
            <ProposedBy entryId={entry.id} personId={proposer} changes={entry.splitFrom !== undefined} />
            <ProposalOffers entry={entry} brief={!active} />
          </>
        )}
      </div>
    </div>
  )
}

/** What was said in a chat is half of it without the name under which it was said. */
const Sayer = ({ actor }: { actor: string }) =>
  actor === '' ? null : <b className={classes.sayer}>{actor} </b>

/** Who reads this entry now, but for somebody who is named there already. */
const HereAt = ({ id, but }: { id: string; but: string | null }) => {
  const here = useHereAt(id)
  const ids = here.filter((each) => each !== but)
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

/** On the spine of an entry that is chosen. */
const Chosen = () => (
  <span className={classes.chosen}>
    <IconCheck size={14} stroke={2} aria-label="Chosen" />
  </span>
)

interface ProposedByProps {
  entryId: string
  personId: string
  /** It would change another entry. */
  changes: boolean
}

const ProposedBy = ({ entryId, personId, changes }: ProposedByProps) => {
  const leftOut = useBoard('removed', (removed) => removed.has(entryId))
  const name = usePerson(personId)?.name ?? 'Somebody'
  return (
    <span className={classes.proposer}>
      <Avatar personId={personId} name={name} size="xs" decorative />
      {leftOut ? 'Left out' : `${firstName(name)} proposes${changes ? ' a change' : ''}`}
    </span>
  )
}
