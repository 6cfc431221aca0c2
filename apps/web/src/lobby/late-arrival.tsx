import { notesJson } from '@second-story/board'
import { Button } from '@mantine/core'
import { IconHandStop, IconList, IconNotes, IconParkingCircle, IconQuote } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Cue } from '../kit/cue.tsx'
import { TopBar } from '../kit/top-bar.tsx'
import { firstName } from '../kit/person-color.ts'
import { clockTime, ownZone } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useServerNow } from '../room/use-clock.ts'
import { useMe } from '../room/use-me.ts'
import { usePerson } from '../room/use-presence.ts'
import { agreedWords, lastHeading, ownMoments, toldSoFar } from './catch-up.ts'
import classes from './late-arrival.module.css'

const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

const PHASES = {
  intro: 'Welcome',
  timeline: 'Timeline',
  discussion: 'Discussion',
  remediation: 'Remediation',
} as const

/** For somebody who comes in when the hour is under way: where the room is, in half a minute, once. */
export const LateArrival = ({ onEnter }: { onEnter: () => void }) => {
  const { name, role } = useMe()
  const { doc } = useRoom()
  const now = useServerNow(60_000)
  const box = useAgenda((agenda) => agenda.box)
  const agreeing = useAgenda((agenda) => agenda.agreement)
  const entryId = useAgenda((agenda) => agenda.entryId)
  const current = useBoard('timeline', ({ byId }) => (entryId === null ? undefined : byId.get(entryId)?.text))
  const [last] = useState(() => lastHeading(notesJson(doc)))
  // The heading of what is discussed would only say it twice.
  const heading = current !== undefined && last?.endsWith(current) ? null : last
  return (
    <div className={classes.page}>
      <TopBar />
      <main className={classes.words}>
        <p className={classes.when}>
          <Cue /> {agreeing ? 'Agreement' : PHASES[box]}. You come in at {clockTime(now, ownZone())},{' '}
          {firstName(name)}
        </p>
        <h1>Half a minute, and you are with us</h1>
        <ul>
          <Line icon={<IconList {...ICON} />}>
            <Where />
          </Line>
          {heading && (
            <Line icon={<IconNotes {...ICON} />}>
              What was said before stands in the notes. They are at <b dir="auto">{heading}</b>.
            </Line>
          )}
          <Line icon={<IconQuote {...ICON} />}>
            Every choice made sense with what its maker could see at that moment. That is the rule everything
            rests on.
          </Line>
          {box !== 'remediation' && (
            <Line icon={<IconParkingCircle {...ICON} />}>
              Ideas for fixes are parked. We open the drawer at the end.
            </Line>
          )}
          {role !== 'observer' && (
            <Line icon={<IconHandStop {...ICON} />}>
              <HowToAdd />
            </Line>
          )}
        </ul>
        <Prompt />
        <Button size="md" autoFocus onClick={onEnter} className={classes.enter}>
          To the room
        </Button>
      </main>
    </div>
  )
}

const Line = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <li>
    {icon}
    <span>{children}</span>
  </li>
)

/** What the room is at, how far it has come, and whether it agreed on the timeline. */
const Where = () => {
  const { entryId, question, box, agreement, told } = useAgenda((agenda) => agenda)
  const entry = useBoard('timeline', ({ byId }) => (entryId === null ? undefined : byId.get(entryId)))
  const asked = useBoard('questions', (all) => (question === null ? undefined : all.get(question)?.text))
  const zone = useBoard('facts', (facts) => facts.timeZone ?? 'UTC')
  const walk = useBoard('timeline', (timeline) => toldSoFar(timeline, told))
  const agreed = useBoard('agreement', (answers) => agreedWords([...answers.values()]))
  const far = walk.told > 0 && `${walk.told} of ${walk.all} entries are told.`
  if (agreement) {
    return (
      <>
        {far} The room is asked whether this is a timeline it can work from. {agreed}
      </>
    )
  }
  if (box === 'discussion') {
    return (
      <>
        {far} {agreed} Now we discuss{asked ? ': ' : ' what surprised us with it.'}
        {asked && <b dir="auto">{asked}</b>}
      </>
    )
  }
  if (box === 'remediation') {
    return (
      <>
        {far} {agreed} Now we look at what could help the next person on call. None is a fine result.
      </>
    )
  }
  return (
    <>
      We walk through what happened together.{' '}
      {entry && (
        <>
          The room is at{' '}
          <b dir="auto">
            {entry.at && `${clockTime(entry.at, zone)}, `}
            {entry.text}
          </b>
          .{' '}
        </>
      )}
      {far}
    </>
  )
}

/** How to take part, with the moments at which this person is in the log. */
const HowToAdd = () => {
  const { id } = useMe()
  const me = usePerson(id)
  const told = useAgenda((agenda) => agenda.told)
  const zone = useBoard('facts', (facts) => facts.timeZone ?? 'UTC')
  const holder = usePerson(useAgenda((agenda) => agenda.holder))
  const moments = useBoard('timeline', (timeline) => ownMoments(me, timeline, told, zone))
  return (
    <>
      {moments.length > 0 && (
        <>
          You are in the log at <b>{inWords(moments)}</b>.{' '}
          {holder ? firstName(holder.name) : 'The facilitator'} may ask you, if you like to tell it.{' '}
        </>
      )}
      Nobody has to speak. Everybody may: raise your hand, or write what you knew, assumed or saw.
    </>
  )
}

const inWords = (times: readonly string[]): string =>
  times.length < 2 ? times.join('') : `${times.slice(0, -1).join(', ')} and ${times.at(-1)}`

const Prompt = () => {
  const prompt = useAgenda((agenda) => agenda.prompt)
  const holder = usePerson(useAgenda((agenda) => agenda.holder))
  if (prompt === null) return null
  return (
    <p className={classes.prompt} dir="auto">
      <span>{holder ? `${firstName(holder.name)} asks everyone` : 'Asked just now'}</span>
      {prompt}
    </p>
  )
}
