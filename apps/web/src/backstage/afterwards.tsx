import { IconMessages } from '@tabler/icons-react'
import { Avatar } from '../kit/avatar.tsx'
import { firstName } from '../kit/person-color.ts'
import { useFacilitation } from '../room/facilitation.ts'
import { useBackstage } from '../room/use-backstage.ts'
import { useMe } from '../room/use-me.ts'
import { usePerson } from '../room/use-presence.ts'
import { ObservationForm } from './observation-form.tsx'
import classes from './observations.module.css'
import { Observed } from './observed.tsx'
import { Panel } from '../kit/panel.tsx'

/** After the close: what to talk over among facilitators, and what each noted meanwhile. */
export const Afterwards = () => {
  const { afterwards, language } = useFacilitation()
  const writers = useBackstage('observations', (all) => [...new Set(all.map(({ personId }) => personId))])
  return (
    <Panel icon={IconMessages} title="Among you, five minutes">
      <ol className={classes.questions} lang={language}>
        {afterwards.map((question) => (
          <li key={question} dir="auto">
            {question}
          </li>
        ))}
      </ol>
      {writers.map((personId) => (
        <NotedBy key={personId} personId={personId} />
      ))}
      <ObservationForm label="What you take along" placeholder="What you take along" />
      <p className={classes.private}>Only the facilitators read this. It is never in the report.</p>
    </Panel>
  )
}

const NotedBy = ({ personId }: { personId: string }) => {
  const me = useMe()
  const person = usePerson(personId)
  const name = person?.name ?? 'Somebody'
  const noted = useBackstage('observations', (all) => all.filter((one) => one.personId === personId))
  return (
    <>
      <h3 className={classes.who}>
        <Avatar personId={personId} name={name} size="xs" decorative />
        {personId === me.id ? 'You noted' : `${firstName(name)} noted`}
      </h3>
      <ol className={classes.observed}>
        {noted.map((words) => (
          <Observed key={words.id} words={words} />
        ))}
      </ol>
    </>
  )
}
