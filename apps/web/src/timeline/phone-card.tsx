import type { Entry } from '@second-story/board'
import { useId } from 'react'
import { AskedNow } from './asked-now.tsx'
import { CardMeta } from './card-meta.tsx'
import { Chip } from '../kit/chip.tsx'
import { useEvidenceSlot } from './evidence-slot.ts'
import { EntryTime } from './entry-time.tsx'
import classes from './phone-card.module.css'
import { PhoneAccounts } from './stories/phone-accounts.tsx'

/** What is discussed, as a phone shows it: the story under its heading, one voice after the other. */
export const PhoneCard = ({ entry }: { entry: Entry }) => {
  const heading = useId()
  const { Card } = useEvidenceSlot()
  return (
    <section className={classes.card} aria-labelledby={heading} aria-current="step">
      <div className={classes.when}>
        <EntryTime entry={entry} />
        <Chip tone="now">Now discussing</Chip>
      </div>
      <h2 id={heading} dir="auto">
        {entry.text}
      </h2>
      <CardMeta entry={entry} />
      {entry.detail && (
        <pre className={classes.evidence} dir="auto">
          {entry.detail}
        </pre>
      )}
      <Card entry={entry} />
      <AskedNow large />
      <PhoneAccounts entryId={entry.id} />
    </section>
  )
}
