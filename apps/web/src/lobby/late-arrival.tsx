import { Button } from '@mantine/core'
import { IconHandStop, IconList, IconParkingCircle, IconQuote } from '@tabler/icons-react'
import { TopBar } from '../kit/top-bar.tsx'
import { firstName } from '../kit/person-color.ts'
import { clockTime, ownZone } from '../kit/zoned.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useServerNow } from '../room/use-clock.ts'
import { useMe } from '../room/use-me.ts'
import classes from './late-arrival.module.css'

/** For somebody who comes in when the hour is under way: what the room does, in half a minute, once. */
export const LateArrival = ({ onEnter }: { onEnter: () => void }) => {
  const { name, role } = useMe()
  const now = useServerNow(60_000)
  const entryId = useAgenda((agenda) => agenda.entryId)
  const prompt = useAgenda((agenda) => agenda.prompt)
  const entry = useBoard('timeline', ({ byId }) => (entryId === null ? undefined : byId.get(entryId)))
  const zone = useBoard('facts', (facts) => facts.timeZone ?? 'UTC')
  return (
    <div className={classes.page}>
      <TopBar />
      <main className={classes.words}>
        <p className={classes.when}>
          You come in at {clockTime(now, ownZone())}, {firstName(name)}
        </p>
        <h1>Half a minute, and you are with us</h1>
        <ul>
          <li>
            <IconList size={16} stroke={1.5} aria-hidden />
            <span>
              We walk through what happened together.{' '}
              {entry && (
                <>
                  The room is at{' '}
                  <b>
                    {entry.at && `${clockTime(entry.at, zone)}, `}
                    {entry.text}
                  </b>
                  .
                </>
              )}
            </span>
          </li>
          <li>
            <IconQuote size={16} stroke={1.5} aria-hidden />
            <span>
              Every choice made sense with what its maker could see at that moment. That is the rule
              everything rests on.
            </span>
          </li>
          <li>
            <IconParkingCircle size={16} stroke={1.5} aria-hidden />
            <span>Ideas for fixes are parked. We open the drawer at the end.</span>
          </li>
          {role !== 'observer' && (
            <li>
              <IconHandStop size={16} stroke={1.5} aria-hidden />
              <span>
                Nobody has to speak. Everybody may: raise your hand, or write what you knew, assumed or saw.
              </span>
            </li>
          )}
        </ul>
        {prompt && (
          <p className={classes.prompt}>
            <span>Asked just now</span>
            {prompt}
          </p>
        )}
        <Button size="md" autoFocus onClick={onEnter} className={classes.enter}>
          To the room
        </Button>
      </main>
    </div>
  )
}
