import { type Agreement, decideNote } from '@second-story/board'
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { Avatar } from '../kit/avatar.tsx'
import { Chip } from '../kit/chip.tsx'
import { Time } from '../kit/time.tsx'
import { ChangedMark } from '../room/changed-mark.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './agreement.module.css'

/** What people would tell differently: settled, or kept open and so in the record. */
export const NotesCard = ({ onEntry }: { onEntry(entryId: string): void }) => {
  const writers = useBoard('agreement', noted)
  const open = useBoard(
    'agreementNotes',
    (decided) => writers.filter((id) => decided.get(id)?.state !== 'settled').length,
  )
  if (writers.length === 0) return null
  return (
    <section className={classes.card} aria-labelledby="agreement-notes">
      <header>
        <h2 id="agreement-notes">Notes on the timeline</h2>
        <span>{openWords(open)}</span>
      </header>
      <ul>
        {writers.map((personId) => (
          <NoteRow key={personId} personId={personId} onEntry={onEntry} />
        ))}
      </ul>
    </section>
  )
}

/** Those with words on the timeline, the oldest first: a note stays where it is while others come in. */
const noted = (answers: ReadonlyMap<string, Agreement>): string[] =>
  [...answers]
    .filter(([, { text }]) => text !== undefined)
    .sort(([a, { at: one }], [b, { at: other }]) => (one < other ? -1 : one > other ? 1 : a < b ? -1 : 1))
    .map(([id]) => id)

const openWords = (open: number): string => {
  if (open === 0) return 'All of them are settled'
  return open === 1
    ? 'The open one goes into the record as it stands'
    : 'Open ones go into the record as they stand'
}

interface NoteRowProps {
  personId: string
  onEntry(entryId: string): void
}

const NoteRow = memo(({ personId, onEntry }: NoteRowProps) => {
  const note = useBoard('agreement', (all) => all.get(personId))
  const entry = useBoard('timeline', ({ byId }) => (note?.entryId ? byId.get(note.entryId) : undefined))
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const name = usePerson(personId)?.name ?? 'Somebody'
  const mayEdit = useMay('timeline') && useMay('agreementNotes')
  if (!note?.text) return null
  return (
    <li className={classes.row}>
      <span className={classes.time}>
        {entry && <Time at={entry.at} zone={zone} about={entry.precision === 'about'} />}
      </span>
      <div className={classes.what}>
        {entry && (
          <p className={classes.about}>
            <span dir="auto">{entry.text}</span> <ChangedMark entryId={entry.id} />
          </p>
        )}
        <p className={classes.words} dir="auto">
          {note.text}
        </p>
        <p className={classes.who}>
          <Avatar personId={personId} name={name} size="xs" decorative />
          {name}
          {note.answer === 'not-yet' && <Chip>Not yet</Chip>}
          {entry && mayEdit && (
            <button type="button" className={classes.quiet} onClick={() => onEntry(entry.id)}>
              Edit the entry
            </button>
          )}
        </p>
      </div>
      <Decision personId={personId} name={name} />
    </li>
  )
})
NoteRow.displayName = 'NoteRow'

const Decision = ({ personId, name }: { personId: string; name: string }) => {
  const { doc } = useRoom()
  const state = useBoard('agreementNotes', (all) => all.get(personId)?.state)
  const may = useMay('agreementNotes')
  const settle = (words: string) => (
    <Button
      size="xs"
      variant={state === undefined ? 'default' : 'subtle'}
      aria-label={`${words}: the note of ${name}`}
      onClick={() => decideNote(doc, personId, 'settled')}
    >
      {words}
    </Button>
  )
  const keep = (words: string) => (
    <Button
      size="xs"
      variant="subtle"
      aria-label={`${words}: the note of ${name}`}
      onClick={() => decideNote(doc, personId, 'open')}
    >
      {words}
    </Button>
  )
  return (
    <div className={classes.decision}>
      {state === 'settled' && (
        <Chip tone="ok">
          <IconCheck size={12} stroke={2} aria-hidden />
          Settled
        </Chip>
      )}
      {state === 'open' && <Chip>Kept as open</Chip>}
      {may && state === undefined && settle('Settle now')}
      {may && state === undefined && keep('Keep as open')}
      {may && state === 'open' && settle('Settle')}
      {may && state === 'settled' && keep('Open again')}
    </div>
  )
}
