import { Button } from '@mantine/core'
import { type FocusEvent, useState } from 'react'
import { useTimelineSlots } from '../room/timeline-slots.ts'
import { useUi } from '../room/ui-store.ts'
import { useAgenda } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import { Pill } from './back-to-now.tsx'
import { ComposesInline } from './composes-inline.ts'
import { MiniStrip } from './mini-strip.tsx'
import { NoticeLine } from './notice-line.tsx'
import { PhoneCard } from './phone-card.tsx'
import { PhoneComposer } from './phone-composer.tsx'
import { PhoneFoot } from './phone-foot.tsx'
import classes from './phone-now.module.css'
import { TimelineList } from './timeline-list.tsx'
import { useEntry } from './use-entry.ts'
import { isField } from './writing.ts'

/** A phone's page: what is discussed and what people say about it, with everything to press in reach of the thumb. */
export const PhoneNow = () => {
  const { shown, behind, catchUp, onFocus, onBlur } = useShownEntry()
  const entry = useEntry(shown ?? '')
  const [reading, setReading] = useState(false)
  const mayAdd = useMay('timeline')
  const adding = useUi((ui) => ui.adding) && mayAdd
  const slots = useTimelineSlots()
  const foot = <PhoneFoot entry={entry} />
  const listed = reading || adding || !entry
  return (
    <ComposesInline value={false}>
      <div className={classes.page}>
        {entry && (
          <div className={classes.over}>
            <MiniStrip />
            <Button size="xs" variant="subtle" onClick={() => setReading(!reading)}>
              {reading ? 'Now' : 'All entries'}
            </Button>
          </div>
        )}
        <div className={classes.middle} onFocus={onFocus} onBlur={onBlur}>
          {listed ? (
            <TimelineList variant="phone" />
          ) : (
            <>
              <PhoneCard key={entry.id} entry={entry} />
              <NoticeLine />
            </>
          )}
          {behind !== null && !listed && <Pill now={behind} onBack={catchUp} />}
        </div>
        {entry && !listed ? slots.phoneFoot(entry.id, foot) : foot}
        <PhoneComposer />
      </div>
    </ComposesInline>
  )
}

/** The entry whose field has the caret; `room` is where the room was when the caret left it. */
interface Held {
  readonly id: string
  readonly room?: string | null
}

interface ShownEntry {
  readonly shown: string | null
  /** What the room is at while this page is still elsewhere; null where they are the same. */
  readonly behind: string | null
  catchUp(): void
  onFocus(event: FocusEvent): void
  onBlur(event: FocusEvent): void
}

/** The page goes on with the room, but never takes a field away from under somebody's caret. */
const useShownEntry = (): ShownEntry => {
  const now = useAgenda(({ entryId }) => entryId)
  const [held, setHeld] = useState<Held | null>(null)
  const stays = held !== null && (held.room === undefined || held.room === now)
  const shown = stays ? held.id : now
  return {
    shown,
    behind: shown === now ? null : now,
    catchUp: () => setHeld(null),
    onFocus: ({ target }) => {
      if (shown !== null && isField(target)) setHeld({ id: shown })
    },
    onBlur: ({ target }) => {
      if (held !== null && isField(target)) setHeld(held.id === now ? null : { id: held.id, room: now })
    },
  }
}
