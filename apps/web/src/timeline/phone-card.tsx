import type { Entry } from '@second-story/board'
import { useId } from 'react'
import { AskedNow } from './asked-now.tsx'
import { CardMeta } from './card-meta.tsx'
import { Chip } from '../kit/chip.tsx'
import { LensIcon } from '../kit/lens-icon.tsx'
import { useBoard } from '../room/use-board.ts'
import { useEvidenceSlot } from './evidence-slot.ts'
import { EntryTime } from './entry-time.tsx'
import classes from './phone-card.module.css'
import { Testimony } from './testimony.tsx'
import { useWords } from './use-entry.ts'
import { useWithdrawn } from './use-withdrawn.ts'

/** What is discussed, as a phone shows it: the story under its heading, one voice after the other. */
export const PhoneCard = ({ entry }: { entry: Entry }) => {
  const heading = useId()
  const words = useWords(entry.id)
  const withdrawn = useWithdrawn()
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
      {words.length === 0 && <p className={classes.nobody}>Nobody has said yet</p>}
      {words.map((id) => (
        <div key={id} className={classes.words}>
          <LensOf id={id} />
          <Testimony id={id} onWithdraw={withdrawn.withdraw} showLens />
        </div>
      ))}
      {withdrawn.offered && (
        <p className={classes.nobody}>
          Withdrawn.{' '}
          <button type="button" onClick={withdrawn.undo}>
            Put it back
          </button>
        </p>
      )}
    </section>
  )
}

const LensOf = ({ id }: { id: string }) => {
  const lens = useBoard('annotations', ({ byId }) => byId.get(id)?.lens)
  return lens ? <LensIcon lens={lens} /> : <span />
}
