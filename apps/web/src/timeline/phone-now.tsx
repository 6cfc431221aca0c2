import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAgenda } from '../room/use-board.ts'
import { ComposesInline } from './composes-inline.ts'
import { MiniStrip } from './mini-strip.tsx'
import { PhoneCard } from './phone-card.tsx'
import { PhoneComposer } from './phone-composer.tsx'
import { PhoneFoot } from './phone-foot.tsx'
import classes from './phone-now.module.css'
import { TimelineList } from './timeline-list.tsx'
import { useEntry } from './use-entry.ts'

/** A phone's page: what is discussed and what people say about it, with everything to press in reach of the thumb. */
export const PhoneNow = () => {
  const now = useAgenda(({ entryId }) => entryId)
  const entry = useEntry(now ?? '')
  const [reading, setReading] = useState(false)
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
        <div className={classes.middle}>
          {entry && !reading ? <PhoneCard entry={entry} /> : <TimelineList variant="phone" />}
        </div>
        <PhoneFoot entry={entry} />
        <PhoneComposer />
      </div>
    </ComposesInline>
  )
}
