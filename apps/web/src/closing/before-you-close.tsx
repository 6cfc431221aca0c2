import { decideNote, editAction, editEntry, editQuestion, ORIGIN, usualDue } from '@second-story/board'
import { Button, Checkbox } from '@mantine/core'
import { IconCheck, IconSparkles } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Panel } from '../kit/panel.tsx'
import { firstName } from '../kit/person-color.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useDraft } from '../room/use-draft.ts'
import { useIsHolder, useMe } from '../room/use-me.ts'
import { usePeopleHere } from '../room/use-presence.ts'
import classes from './panel.module.css'
import { SecondMeetingWords } from './second-meeting.tsx'
import { useLooseActions, useOpenEnds } from './use-open-ends.ts'

/** What would be left lying when the meeting closes; each line is brought to an end with one press, or left. */
export const BeforeYouClose = () => (
  <Panel icon={IconSparkles} title="Before you close">
    <ul>
      <Notes />
      <Untold />
      <Unasked />
      <Loose />
      <Hands />
      <Thanks />
      <Feedback />
    </ul>
    <SecondMeetingWords />
  </Panel>
)

interface LineProps {
  done: boolean
  /** How it stands when there is nothing to do. */
  fine: string
  open: ReactNode
  action?: string
  onPress?: () => void
}

const Line = ({ done, fine, open, action, onPress }: LineProps) => (
  <li className={classes.line} data-done={done || undefined}>
    <span className={classes.tick} aria-hidden>
      {done && <IconCheck size={12} stroke={2.5} />}
    </span>
    <span className={classes.words}>{done ? fine : open}</span>
    {!done && action && onPress && (
      <Button size="xs" variant="default" onClick={onPress}>
        {action}
      </Button>
    )}
  </li>
)

const Notes = () => {
  const { doc } = useRoom()
  const open = useOpenEnds().notes
  const undecided = useBoard('agreementNotes', (decided) => open.filter((id) => !decided.has(id)))
  return (
    <Line
      done={undecided.length === 0}
      fine={open.length === 0 ? 'No note is open' : 'Open notes are in the record'}
      open={undecided.length === 1 ? 'One note is undecided' : `${undecided.length} notes are undecided`}
      action="Keep as open"
      onPress={() =>
        doc.transact(() => undecided.forEach((id) => decideNote(doc, id, 'open')), ORIGIN.person)
      }
    />
  )
}

const Untold = () => {
  const { doc } = useRoom()
  const { entries } = useOpenEnds()
  return (
    <Line
      done={entries.length === 0}
      fine="Every entry was told or left"
      open={entries.length === 1 ? 'One entry is untold' : `${entries.length} entries are untold`}
      action="Leave untold"
      onPress={() =>
        doc.transact(() => entries.forEach((id) => editEntry(doc, id, { depth: 'pass' })), ORIGIN.person)
      }
    />
  )
}

const Unasked = () => {
  const { doc } = useRoom()
  const { questions } = useOpenEnds()
  return (
    <Line
      done={questions.length === 0}
      fine="Every question was asked or passed over"
      open={questions.length === 1 ? 'One question is unasked' : `${questions.length} questions are unasked`}
      action="Pass over"
      onPress={() =>
        doc.transact(
          () => questions.forEach((id) => editQuestion(doc, id, { state: 'skipped' })),
          ORIGIN.person,
        )
      }
    />
  )
}

/** A day can be set for all at once; an owner is somebody who says yes. */
const Loose = () => {
  const { doc, now } = useRoom()
  const loose = useLooseActions()
  const undated = useBoard('actions', (all) => loose.filter((id) => !all.get(id)?.due))
  const meetingAt = useAgenda(({ meetingStartedAt }) => meetingStartedAt)
  const setDays = (): void => {
    const due = usualDue(meetingAt ?? now())
    doc.transact(() => undated.forEach((id) => editAction(doc, id, { due })), ORIGIN.person)
  }
  const nameOwner = (): void => document.getElementById(`owner-${loose[0]}`)?.focus()
  return (
    <Line
      done={loose.length === 0}
      fine="Every action has an owner and a day"
      open={
        loose.length === 1
          ? 'One action lacks an owner or a day'
          : `${loose.length} actions lack an owner or a day`
      }
      action={undated.length > 0 ? 'In 14 days' : 'Name an owner'}
      onPress={undated.length > 0 ? setDays : nameOwner}
    />
  )
}

const Hands = () => {
  const { command } = useRoom()
  const up = useBoard('hands', (hands) => [...hands.keys()])
  const names = useBoard('people', (people) => up.map((id) => firstName(people.get(id)?.name ?? 'Somebody')))
  const isHolder = useIsHolder()
  const lower = async (): Promise<void> => {
    for (const personId of up) await command({ do: 'lower', personId })
  }
  return (
    <Line
      done={up.length === 0}
      fine="No hand is up"
      open={`Still up: ${names.join(', ')}`}
      {...(isHolder
        ? { action: up.length === 1 ? 'Lower it' : 'Lower them', onPress: () => void lower() }
        : {})}
    />
  )
}

/** More than these are thanked together. */
const THANKED = 3

const Thanks = () => {
  const names = useBoard('people', (people) =>
    [...people.values()].flatMap((one) => (one.there === 'there' ? [firstName(one.name)] : [])),
  )
  if (names.length === 0) return null
  const shown = names.slice(0, THANKED)
  const words = shown.length === 1 ? shown[0] : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
  return <Own name="thanks">{`Thank ${words} by name`}</Own>
}

const Feedback = () => {
  const me = useMe()
  const shadow = usePeopleHere().find(
    ({ id, role }) => id !== me.id && (role === 'cofacilitator' || role === 'facilitator'),
  )
  return shadow ? <Own name="feedback">{`Ask ${firstName(shadow.name)} for feedback`}</Own> : null
}

/** Something to say aloud, ticked off for oneself. */
const Own = ({ name, children }: { name: string; children: string }) => {
  const meeting = useAgenda(({ meetingStartedAt }) => meetingStartedAt)
  const [ticked, setTicked] = useDraft(`close:${name}:${meeting}`)
  return (
    <li className={classes.own}>
      <Checkbox
        label={children}
        checked={ticked !== ''}
        onChange={(event) => setTicked(event.currentTarget.checked ? 'done' : '')}
      />
    </li>
  )
}
