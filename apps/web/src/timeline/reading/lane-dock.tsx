import { Button } from '@mantine/core'
import { Chip } from '../../kit/chip.tsx'
import { Kbd } from '../../kit/kbd.tsx'
import { useIsHolder } from '../../room/use-me.ts'
import { CardMeta } from '../card-meta.tsx'
import { EntryTime } from '../entry-time.tsx'
import { LensCounts } from '../lens-counts.tsx'
import { Spine } from '../spine.tsx'
import { useCanBeDiscussed, useEntry, useEntryState } from '../use-entry.ts'
import { useEntryActions } from '../use-entry-actions.ts'
import classes from './lane-dock.module.css'

interface Props {
  id: string
  /** There is something the room discusses, and it is not this. */
  away: boolean
  onOpen(): void
  onBack(): void
}

/** The entry that the keys are at, under the lanes: in words, with what can be done with it. */
export const LaneDock = ({ id, away, onOpen, onBack }: Props) => {
  const entry = useEntry(id)
  const state = useEntryState(id)
  const holder = useIsHolder()
  const discussable = useCanBeDiscussed(entry)
  const { discuss } = useEntryActions()
  if (!entry) return null
  const now = state === 'now'
  const mayDiscuss = holder && discussable && !now
  return (
    <section
      className={classes.dock}
      aria-label={now ? 'Now discussing' : 'The entry in the lanes'}
      aria-current={now ? 'step' : undefined}
      data-now={now || undefined}
    >
      <EntryTime entry={entry} />
      <span className={classes.mark}>
        <Spine state={state} inflection={entry.inflection === true} />
      </span>
      <div className={classes.what}>
        <h2 className={classes.title} dir="auto">
          {entry.text}
        </h2>
        <CardMeta entry={entry} />
      </div>
      <div className={classes.right}>
        <LensCounts entryId={id} />
        {now && <Chip tone="now">Now discussing</Chip>}
        {away && (
          <Button size="xs" variant="default" aria-keyshortcuts="N" onClick={onBack}>
            Back to now <Kbd>N</Kbd>
          </Button>
        )}
        {mayDiscuss && (
          <Button size="xs" variant="default" onClick={() => void discuss(id)}>
            Discuss <Kbd>Enter</Kbd>
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onOpen}>
          Open the card {!mayDiscuss && <Kbd>Enter</Kbd>}
        </Button>
      </div>
    </section>
  )
}
