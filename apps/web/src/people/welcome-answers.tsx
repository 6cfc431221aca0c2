import { answerCheckin, LINE_CHARS } from '@second-story/board'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Avatar } from '../kit/avatar.tsx'
import { firstName } from '../kit/person-color.ts'
import { FirstReview } from '../room/about-fields.tsx'
import { useRoom } from '../room/room-context.tsx'
import { SharedText } from '../room/shared-text.tsx'
import { useAboutMe } from '../room/use-about-me.ts'
import { useBoard } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './welcome-pane.module.css'

/** So many answers stand on the first screen. */
const SOME = 11

/** What everybody wrote, as it comes; one's own first, where it can be changed. */
export const Answers = () => {
  const me = useMe()
  const mayAnswer = useMay('checkin')
  const [all, setAll] = useState(false)
  const others = useBoard('checkin', (answers) =>
    [...answers].flatMap(([id, { why }]) => ((id === me.id && mayAnswer) || !why.trim() ? [] : id)),
  )
  const shown = all ? others : others.slice(0, SOME)
  return (
    <ul className={classes.answers}>
      {mayAnswer && (
        <li>
          <OwnAnswer />
        </li>
      )}
      {shown.map((personId) => (
        <AnswerOf key={personId} personId={personId} />
      ))}
      {shown.length < others.length && (
        <li className={classes.more}>
          and {others.length - shown.length} more{' '}
          <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
            Show all
          </Button>
        </li>
      )}
    </ul>
  )
}

const OwnAnswer = () => {
  const { doc, stamp } = useRoom()
  const { id, name } = useMe()
  const why = useBoard('checkin', (all) => all.get(id)?.why ?? '')
  return (
    <>
      <SharedText
        className={classes.own}
        label="What are these reviews for, in your view?"
        placeholder="A few words of yours, shown to everyone"
        draftKey="why"
        value={why}
        maxLength={LINE_CHARS}
        write={(text) => {
          if (text.trim() !== '') answerCheckin(doc, stamp(), text.trim())
        }}
      />
      <span className={classes.by}>
        <Avatar personId={id} name={name} size="xs" decorative />
        You
      </span>
    </>
  )
}

const AnswerOf = ({ personId }: { personId: string }) => {
  const why = useBoard('checkin', (all) => all.get(personId)?.why)
  const person = usePerson(personId)
  if (!why || !person) return null
  return (
    <li>
      <p dir="auto">{why}</p>
      <span className={classes.by}>
        <Avatar personId={personId} name={person.name} size="xs" decorative />
        {firstName(person.name)}
      </span>
    </li>
  )
}

/** The other opening question, for whoever passed it by at the door. It goes once it is answered. */
export const FirstQuestion = () => {
  const { said, tell, order } = useAboutMe()
  const [asks] = useState(said.firstReview === undefined)
  if (!asks) return null
  return (
    <div className={classes.firstQuestion}>
      <FirstReview value={said.firstReview} onChange={tell} />
      {order.error !== null && <p>{order.error}</p>}
    </div>
  )
}
