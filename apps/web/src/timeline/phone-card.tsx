import type { Entry } from '@second-story/board'
import { useId, useRef } from 'react'
import { AskedNow } from './asked-now.tsx'
import { CardMeta } from './card-meta.tsx'
import { Chip } from '../kit/chip.tsx'
import { CardMenu } from './card-menu.tsx'
import { EntryFields } from './entry-fields.tsx'
import { useEvidenceSlot } from './evidence-slot.ts'
import { EntryTime } from './entry-time.tsx'
import { EntryTitle } from './entry-title.tsx'
import { isLongTitle } from './long-title.ts'
import { LongText } from './long-text.tsx'
import { MergedParts } from './merged-parts.tsx'
import { usePane } from './pane-store.ts'
import { SplitForm } from './split-form.tsx'
import { SuggestForm } from './suggest-form.tsx'
import classes from './phone-card.module.css'
import { PhoneAccounts } from './stories/phone-accounts.tsx'
import { TimeTip } from './time-tip.tsx'
import { useDraftsOfParts } from './use-drafts-of-parts.ts'
import { useMayEdit } from './use-entry.ts'

/** What is discussed, as a phone shows it: the story under its heading, one voice after the other. */
export const PhoneCard = ({ entry }: { entry: Entry }) => {
  const heading = useId()
  const { Card } = useEvidenceSlot()
  const card = useRef<HTMLElement>(null)
  const mayEdit = useMayEdit(entry)
  const editing = usePane((pane) => pane.editing === entry.id) && mayEdit
  const splitting = usePane((pane) => pane.splitting === entry.id) && mayEdit
  const suggesting = usePane((pane) => pane.suggesting === entry.id) && !mayEdit
  useDraftsOfParts(entry.id)
  return (
    <section ref={card} className={classes.card} aria-labelledby={heading} aria-current="step">
      <TimeTip scroller={card} />
      <div className={classes.when}>
        <EntryTime entry={entry} focusable />
        <Chip tone="now">Now discussing</Chip>
        <span className={classes.menu}>
          <CardMenu entry={entry} state="now" />
        </span>
      </div>
      <h2 id={heading} dir="auto" hidden={editing} data-long={isLongTitle(entry) || undefined}>
        {entry.text}
      </h2>
      {editing && (
        <div className={classes.title} data-long={isLongTitle(entry) || undefined}>
          <EntryTitle entry={entry} />
        </div>
      )}
      <CardMeta entry={entry} />
      {editing && <EntryFields entry={entry} />}
      {splitting && <SplitForm entry={entry} />}
      {suggesting && <SuggestForm entry={entry} />}
      {!editing && !splitting && entry.detail && <LongText text={entry.detail} />}
      <Card entry={entry} />
      <MergedParts entryId={entry.id} mayEdit={mayEdit} />
      <AskedNow large />
      <PhoneAccounts entryId={entry.id} />
    </section>
  )
}
