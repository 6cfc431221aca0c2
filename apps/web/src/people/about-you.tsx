import { actorsOf, LINE_CHARS, NAME_CHARS } from '@second-story/board'
import type { LogName } from '@second-story/api'
import { useMemo } from 'react'
import { Claims, FirstReview, There } from '../room/about-fields.tsx'
import { SharedText } from '../room/shared-text.tsx'
import { useAboutMe } from '../room/use-about-me.ts'
import { useBoard } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import classes from './about-you.module.css'

/** All that was asked at the door, for whoever wants to say it otherwise, or came before it was asked. */
export const AboutYou = () => {
  const { name, said, order, tell } = useAboutMe()
  const start = useBoard('facts', (facts) => facts.start ?? null)
  const timeZone = useBoard('facts', (facts) => facts.timeZone ?? 'UTC')
  return (
    <section className={classes.about} aria-label="About you">
      <SharedText
        labelled
        label="Your name"
        draftKey="about:name"
        value={name}
        maxLength={NAME_CHARS}
        isValid={(text) => text.trim() !== ''}
        write={(text) => tell({ name: text.trim() })}
      />
      <SharedText
        labelled
        label="What you do"
        draftKey="about:job"
        value={said.job ?? ''}
        maxLength={LINE_CHARS}
        write={(text) => tell({ job: text.trim() })}
      />
      <There start={{ start, timeZone }} value={said.there} onChange={tell} />
      <Claims person={name} names={useLogNames()} value={said.claims} onChange={tell} />
      <FirstReview value={said.firstReview} onChange={tell} />
      {order.error !== null && <p>{order.error}</p>}
    </section>
  )
}

/** The names in the log with who else says that they are theirs. */
const useLogNames = (): readonly LogName[] => {
  const { id: me } = useMe()
  const timeline = useBoard('timeline', ({ byId }) => byId)
  const people = useBoard('people', (all) => all)
  return useMemo(
    () =>
      actorsOf(timeline.values()).map(({ name, entries }) => ({
        name,
        entries,
        claimedBy: [...people].flatMap(([id, person]) =>
          id !== me && person.claims?.includes(name) ? person.name : [],
        ),
      })),
    [timeline, people, me],
  )
}
