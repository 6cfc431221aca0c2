import { answersSince, countAgreement } from '@second-story/board'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { usePeopleHere } from '../room/use-presence.ts'
import classes from './stage.module.css'

/** How the room stands to the timeline: numbers and a pattern, nobody's answer. */
export const StageAgreement = () => {
  const since = useAgenda((agenda) => agenda.meetingStartedAt)
  const answers = useBoard('agreement', (all) => all)
  const present = usePeopleHere()
    .filter(({ role }) => role !== null && role !== 'observer')
    .map(({ id }) => id)
  const { yes, note, notYet, reading, of } = countAgreement(answersSince(answers, since), present)
  const parts = [
    { id: 'yes', count: yes, words: 'Yes' },
    { id: 'note', count: note, words: 'Yes, with a note' },
    { id: 'not-yet', count: notYet, words: 'Not yet' },
    { id: 'reading', count: reading, words: 'Still reading' },
  ]
  return (
    <>
      <h2 className={classes.question}>Is this a timeline we can work from?</h2>
      <p className={classes.under}>
        {of - reading} of {of} have answered. It will never be complete: say if something in it would send us
        the wrong way.
      </p>
      <div className={classes.stack} aria-hidden>
        {parts.map(({ id, count }) => count > 0 && <i key={id} data-part={id} style={{ flex: count }} />)}
      </div>
      <ul className={classes.counts}>
        {parts.map(({ id, count, words }) => (
          <li key={id}>
            <b>{count}</b>
            <span>
              <i data-part={id} aria-hidden />
              {words}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
