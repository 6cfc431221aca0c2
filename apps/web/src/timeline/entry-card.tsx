import type { Entry } from '@second-story/board'
import { useId } from 'react'
import { Chip } from '../kit/chip.tsx'
import { ChangedMark } from '../room/changed-mark.tsx'
import { useTimelineSlots } from '../room/timeline-slots.ts'
import { UnderThing } from '../room/under-thing.tsx'
import { useMe } from '../room/use-me.ts'
import { AskedNow } from './asked-now.tsx'
import { CardMenu } from './card-menu.tsx'
import classes from './entry-card.module.css'
import { CardMeta } from './card-meta.tsx'
import { Editors } from './editors.tsx'
import { EntryFields } from './entry-fields.tsx'
import { useEvidenceSlot } from './evidence-slot.ts'
import { EntryTime } from './entry-time.tsx'
import { EntryTitle } from './entry-title.tsx'
import { isLongTitle } from './long-title.ts'
import { LongText } from './long-text.tsx'
import { MergedParts } from './merged-parts.tsx'
import { usePane } from './pane-store.ts'
import { ProposalBar } from './proposal-bar.tsx'
import { isProposal } from './rows.ts'
import { SignalBar } from './signal-bar.tsx'
import { Spine } from './spine.tsx'
import { Accounts } from './stories/accounts.tsx'
import { AccountsSwitch } from './stories/accounts-switch.tsx'
import { SplitForm } from './split-form.tsx'
import { SuggestForm } from './suggest-form.tsx'
import { useDraftsOfParts } from './use-drafts-of-parts.ts'
import { type EntryState, useMayEdit } from './use-entry.ts'

/** An entry open to be read and annotated; amber where it is the one the room discusses. */
export const EntryCard = ({ entry, state }: { entry: Entry; state: EntryState }) => {
  const heading = useId()
  const { Card } = useEvidenceSlot()
  const mayEdit = useMayEdit(entry)
  const asked = usePane((pane) => pane.editing === entry.id)
  const editing = asked && mayEdit
  const splitting = usePane((pane) => pane.splitting === entry.id) && mayEdit
  const suggesting = usePane((pane) => pane.suggesting === entry.id) && !mayEdit
  const edit = usePane((pane) => pane.edit)
  useDraftsOfParts(entry.id)
  const now = state === 'now'
  const proposal = isProposal(entry)
  // Over the notes it stands already.
  const besideNotes = useMe().role === 'scribe'
  const slots = useTimelineSlots()
  return (
    <section
      className={classes.card}
      data-now={now || undefined}
      data-proposal={proposal || undefined}
      aria-labelledby={heading}
      aria-current={now ? 'step' : undefined}
    >
      <Editors entryId={entry.id} />
      <div className={classes.head}>
        <EntryTime entry={entry} focusable />
        <span className={classes.mark}>
          <Spine state={state} inflection={entry.inflection === true} proposal={proposal} />
        </span>
        <div className={classes.what}>
          {editing ? (
            <>
              <h2 id={heading} className={classes.unseen}>
                {entry.text}
              </h2>
              <div className={classes.title} data-long={isLongTitle(entry) || undefined}>
                <EntryTitle entry={entry} />
              </div>
            </>
          ) : (
            <h2
              id={heading}
              className={classes.title}
              data-long={isLongTitle(entry) || undefined}
              dir="auto"
              onDoubleClick={mayEdit ? () => edit(entry.id) : undefined}
            >
              {entry.text}
            </h2>
          )}
          <CardMeta entry={entry} />
        </div>
        <div className={classes.right}>
          <ChangedMark entryId={entry.id} />
          <AccountsSwitch entryId={entry.id} />
          {now && (
            <span className={classes.chip}>
              <Chip tone="now">Now discussing</Chip>
            </span>
          )}
          <CardMenu entry={entry} state={state} />
        </div>
      </div>
      {editing && <EntryFields entry={entry} />}
      {splitting && <SplitForm entry={entry} />}
      {suggesting && <SuggestForm entry={entry} />}
      {!editing && !splitting && entry.detail && <LongText text={entry.detail} />}
      <div className={classes.attached}>
        <Card entry={entry} />
      </div>
      <MergedParts entryId={entry.id} mayEdit={mayEdit} />
      {now && !besideNotes && <AskedNow />}
      {proposal ? <ProposalBar entry={entry} /> : null}
      {slots.inCard(entry.id)}
      <Accounts entryId={entry.id} />
      <UnderThing link={{ kind: 'entry', id: entry.id }} />
      {now && <SignalBar entryId={entry.id} />}
    </section>
  )
}
