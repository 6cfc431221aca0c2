import { secondLook } from '@second-story/board'
import { dayOf, ownZone } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import classes from './end-page.module.css'

/** What comes after the meeting, as far as this person is in it. */
export const WhatNext = () => {
  const { me } = useRoom()
  const meetingAt = useAgenda(({ meetingStartedAt }) => meetingStartedAt) ?? 0
  const zone = ownZone()
  const mine = useBoard('actions', (all) =>
    [...all.values()]
      .filter(
        ({ id, owner, hidden, mergedInto, status }) =>
          !hidden &&
          !mergedInto &&
          !id.includes(':') &&
          status !== 'done' &&
          status !== 'dropped' &&
          owner !== null &&
          owner !== undefined &&
          'personId' in owner &&
          owner.personId === me.id,
      )
      .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1)),
  )
  const look = new Date(secondLook(meetingAt))
  return (
    <section aria-labelledby="what-next">
      <h2 id="what-next" className={classes.heading}>
        What happens next
      </h2>
      <ol className={classes.next}>
        <li data-now>
          <span>{dayOf(meetingAt, zone)}</span>
          <p>The draft is open to everybody who was here. Mend your words, answer the rest.</p>
        </li>
        {mine.map(({ id, title, due }) => (
          <li key={id}>
            <span>{due ? dayOf(`${due}T12:00:00Z`, 'UTC') : 'no day'}</span>
            <p>
              Your action: <span dir="auto">{title}</span>
            </p>
          </li>
        ))}
        <li>
          <span>{new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' }).format(look)}</span>
          <p>A second look: do the changes hold, did the story move on?</p>
        </li>
      </ol>
    </section>
  )
}
