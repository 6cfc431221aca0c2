import { secondLook } from '@second-story/board'
import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useActionSlots } from '../room/action-slots.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { Voting } from '../room/voting.tsx'
import { dayWords } from './action-due.tsx'
import { ActionRow } from './action-row.tsx'
import classes from './actions.module.css'
import { Drawer } from './drawer.tsx'
import { NewAction } from './new-action.tsx'
import { enterReview } from './pane-store.ts'
import { SetAside } from './set-aside.tsx'
import { SoakForm } from './soak-form.tsx'
import { TrackerFiles } from './tracker-files.tsx'
import { Unanswered } from './unanswered.tsx'
import { useActionsKeys } from './use-actions-keys.ts'
import { useActionGroups, useMeetingAt } from './use-groups.ts'

/** What would help the next person: actions with an owner and a day. None is a fine result, and the page says so. */
export const ActionsPane = () => {
  const { reviewId } = useRoom()
  useEffect(() => enterReview(reviewId), [reviewId])
  const groups = useActionGroups()
  const { soon, later, done, soaking, planning, dropped, parked } = groups
  const shown = [...soon, ...later, ...done]
  useActionsKeys([...shown, ...soaking, ...planning, ...dropped])
  const mayWrite = useMay('actions')
  const slots = useActionSlots()
  const list = [...soon, ...later]
  return (
    <section className={classes.pane} aria-labelledby="actions-title">
      <h1 id="actions-title">What would help the next person on call?</h1>
      <p className={classes.lead}>Small, specific, done within 30 days. Ending with none is a fine review.</p>
      <Drawer keys={parked} />
      <Voting of="actions" asks="what helps most?" some={list.length > 1} />
      <div className={classes.card}>
        {shown.length > 0 && (
          <div className={classes.head} aria-hidden>
            <span>Action</span>
            <span>Owner</span>
            <span>Due</span>
            <span>Helps to</span>
          </div>
        )}
        <Group keys={soon} label="Action items" />
        <Group keys={later} label="Longer than thirty days" titled />
        <Group keys={done} label="Done" titled />
        {shown.length === 0 && <None />}
        {mayWrite && <NewAction />}
      </div>
      <Unanswered />
      <SetAside
        id="soaking"
        title="Soaking"
        words="A small group comes back to these and decides."
        keys={soaking}
      />
      <SetAside
        id="planning"
        title="Not for this room"
        words="Handed to planning, with what it answers."
        keys={planning}
      />
      <SetAside id="dropped" title="Left, and why" words="Thought of, and not done." keys={dropped} />
      <Foot list={list} any={shown.length + soaking.length + planning.length > 0} />
      {slots.atEnd()}
    </section>
  )
}

const Group = ({
  keys,
  label,
  titled = false,
}: {
  keys: readonly string[]
  label: string
  titled?: boolean
}) => {
  if (keys.length === 0) return null
  return (
    <>
      {titled && (
        <h2 className={classes.group} aria-hidden>
          {label}
        </h2>
      )}
      <ul className={classes.rows} aria-label={label}>
        {keys.map((key) => (
          <ActionRow key={key} actionKey={key} />
        ))}
      </ul>
    </>
  )
}

const None = () => {
  const closed = useAgenda(({ state }) => state === 'closed')
  return (
    <p className={classes.none}>
      {closed
        ? 'None, and that is a fine result: what was learned is the outcome.'
        : 'None so far, and none is a fine result. Shall we leave it at what we learned?'}
    </p>
  )
}

/** What can be done with the whole list, and when somebody looks at it again. */
const Foot = ({ list, any }: { list: readonly string[]; any: boolean }): ReactNode => {
  const mayWrite = useMay('actions')
  const { role } = useMe()
  const meetingAt = useMeetingAt()
  const [soaks, setSoaks] = useState(false)
  const own = list.filter((key) => !key.includes(':'))
  if (!any) return null
  return (
    <footer className={classes.foot}>
      {soaks ? (
        <SoakForm keys={own} onDone={() => setSoaks(false)} />
      ) : (
        <>
          <TrackerFiles />
          {mayWrite && role !== 'participant' && own.length > 0 && (
            <Button size="xs" variant="default" onClick={() => setSoaks(true)}>
              Let the list soak
            </Button>
          )}
          <p>
            A second look on {dayWords(secondLook(meetingAt), meetingAt)}: do the changes hold, did the story
            move on?
          </p>
        </>
      )}
    </footer>
  )
}
