import { Checkbox } from '@mantine/core'
import { IconChevronDown, IconLock } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useBoard } from '../room/use-board.ts'
import { useLinesAt } from '../room/use-mine.ts'
import { LineHead } from './line-head.tsx'
import { looseWords } from './loose-words.ts'
import classes from './phone-offer.module.css'
import { Mending } from './release-row.tsx'
import { useRelease } from './use-release.ts'

/** On a phone, in reach of the thumb: one line of one's own after the other, until each is shown or kept. */
export const PhoneOffer = ({ entryId, foot }: { entryId: string; foot: ReactNode }) => {
  const fresh = useLinesAt(entryId).filter(({ kept }) => !kept)
  const release = useRelease()
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const [away, setAway] = useState(false)
  const [mending, setMending] = useState(false)
  const [unnamed, setUnnamed] = useState(false)
  const [draft] = fresh
  if (!draft || !release.may) return foot
  const mends = mending || release.isUndecided(draft)
  const loose = looseWords(draft, zone)
  if (away) {
    return (
      <>
        <button type="button" className={classes.bar} onClick={() => setAway(false)}>
          <IconLock size={16} stroke={1.5} aria-hidden />
          {fresh.length === 1 ? 'You wrote a line about this' : `You wrote ${fresh.length} lines about this`}
        </button>
        {foot}
      </>
    )
  }
  return (
    <section className={classes.sheet} aria-label="Your own lines, private">
      <div className={classes.head}>
        <IconLock size={16} stroke={1.5} aria-hidden />
        <b>You wrote about this</b>
        {fresh.length > 1 && <span>1 of {fresh.length}</span>}
        <button type="button" aria-label="Not now" onClick={() => setAway(true)}>
          <IconChevronDown size={20} stroke={1.5} aria-hidden />
        </button>
      </div>
      <p className={classes.lead}>Only you see it until you show it.</p>
      <div className={classes.card}>
        <LineHead draft={draft} />
        {mends ? (
          <Mending key={draft.id} draft={draft} onDone={() => setMending(false)} />
        ) : (
          <p dir="auto">{draft.body}</p>
        )}
        {loose !== null && <small>{loose}</small>}
      </div>
      {!mends && (
        <>
          <button
            type="button"
            className={classes.show}
            onClick={() => {
              release.show([draft], { entryId, unnamed })
              setUnnamed(false)
            }}
          >
            Show the room
          </button>
          <div className={classes.two}>
            <button type="button" onClick={() => setMending(true)}>
              Edit first
            </button>
            <button type="button" onClick={() => release.keep([draft])}>
              Keep it mine
            </button>
          </div>
          <Checkbox
            className={classes.name}
            label="Do not show my name"
            checked={unnamed}
            onChange={(event) => setUnnamed(event.currentTarget.checked)}
          />
        </>
      )}
    </section>
  )
}
