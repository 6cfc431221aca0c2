import { Button } from '@mantine/core'
import { Lengths } from '../agenda/lengths.tsx'
import { clockTime, dayOf } from '../kit/zoned.ts'
import { useBoard } from '../room/use-board.ts'
import { RestsOnLine } from '../sources/rests-on-line.tsx'
import classes from './preparation.module.css'

/** Before the meeting: the incident in four words over the timeline that is being gathered. */
export const Preparation = ({ onFacts }: { onFacts: () => void }) => {
  const { start, resolved, detected, timeZone = 'UTC', impact } = useBoard('facts', (facts) => facts)
  const moment = (at: string | null | undefined): string =>
    at ? `${dayOf(at, timeZone)}, ${clockTime(at, timeZone)}` : 'not known yet'
  return (
    <section className={classes.facts} aria-label="Preparation">
      <dl>
        <div>
          <dt>Window</dt>
          <dd>
            {moment(start)}
            {(start || resolved) && ` to ${moment(resolved)}`}
          </dd>
        </div>
        <div>
          <dt>Noticed</dt>
          <dd>{moment(detected)}</dd>
        </div>
        <div>
          <dt>Time zone</dt>
          <dd>{timeZone}</dd>
        </div>
        <div className={classes.impact}>
          <dt>Impact</dt>
          <dd dir="auto">{impact === '' ? 'nobody has said yet' : impact}</dd>
        </div>
      </dl>
      <Button size="xs" variant="subtle" onClick={onFacts}>
        Edit facts
      </Button>
      <div className={classes.lengths}>
        <Lengths wide />
      </div>
      <div className={classes.rests}>
        <RestsOnLine />
      </div>
    </section>
  )
}
