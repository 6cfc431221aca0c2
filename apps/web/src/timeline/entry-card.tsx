import type { Entry } from '@second-story/board'
import { useId } from 'react'
import { Chip } from '../kit/chip.tsx'
import { useBoard } from '../room/use-board.ts'
import { CardMenu } from './card-menu.tsx'
import classes from './entry-card.module.css'
import { EntryFields } from './entry-fields.tsx'
import { EntryTime } from './entry-time.tsx'
import { Lenses } from './lenses.tsx'
import { usePane } from './pane-store.ts'
import { Spine } from './spine.tsx'
import { type EntryState, useMayEdit } from './use-entry.ts'

/** An entry open to be read and annotated; amber where it is the one the room discusses. */
export const EntryCard = ({ entry, state }: { entry: Entry; state: EntryState }) => {
  const heading = useId()
  const mayEdit = useMayEdit(entry)
  const asked = usePane((pane) => pane.editing === entry.id)
  const editing = asked && mayEdit
  const now = state === 'now'
  return (
    <section
      className={classes.card}
      data-now={now || undefined}
      aria-labelledby={heading}
      aria-current={now ? 'step' : undefined}
    >
      <div className={classes.head}>
        <EntryTime entry={entry} />
        <span className={classes.mark}>
          <Spine state={state} inflection={entry.inflection === true} />
        </span>
        <div className={classes.what}>
          <h2 id={heading} className={classes.title} dir="auto">
            {entry.text}
          </h2>
          <Meta entry={entry} />
        </div>
        <div className={classes.right}>
          {now && (
            <span className={classes.chip}>
              <Chip tone="now">Now discussing</Chip>
            </span>
          )}
          <CardMenu entry={entry} state={state} />
        </div>
      </div>
      {editing ? <EntryFields entry={entry} /> : <Evidence detail={entry.detail} />}
      <Lenses entryId={entry.id} />
    </section>
  )
}

/** Who acts in it and where it is known from. */
const Meta = ({ entry }: { entry: Entry }) => {
  const source = useBoard('sources', (sources) =>
    entry.sourceId ? sources.get(entry.sourceId)?.name : undefined,
  )
  const from = source ? `from ${source}` : entry.memory ? 'from memory' : null
  if (!entry.actor && from === null) return null
  return (
    <p className={classes.meta}>
      {entry.actor && <span dir="auto">{entry.actor}</span>}
      {from !== null && <span className={classes.from}>{from}</span>}
    </p>
  )
}

/** What machines wrote, as they wrote it. */
const Evidence = ({ detail }: { detail: string | undefined }) =>
  detail ? (
    <pre className={classes.evidence} dir="auto">
      {detail}
    </pre>
  ) : null
