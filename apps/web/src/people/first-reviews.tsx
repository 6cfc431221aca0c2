import { IconSparkles } from '@tabler/icons-react'
import { Avatar } from '../kit/avatar.tsx'
import { Panel } from '../kit/panel.tsx'
import { firstName } from '../kit/person-color.ts'
import { useBackstage } from '../room/use-backstage.ts'
import { useBoard } from '../room/use-board.ts'
import { usePeopleHere } from '../room/use-presence.ts'
import { managersOutnumber } from './managing.ts'
import classes from './panel.module.css'

/** For whom here it is the first review, where people were, and, only when it is so, that managers are many. */
export const FirstReviews = () => {
  const first = useBackstage('firstTimers', (all) => all)
  const people = useBoard('people', (all) => all)
  const voices = usePeopleHere().filter(({ role }) => role !== 'observer')
  const here = voices.map((one) => ({ ...one, there: people.get(one.id)?.there }))
  const newcomers = here.filter(({ id }) => first.has(id))
  const many = managersOutnumber(here)
  const places = placesOf(here.map(({ there }) => there))
  if (newcomers.length === 0 && places === '' && !many) return null
  return (
    <Panel icon={IconSparkles} title="First review" count={newcomers.length}>
      {newcomers.length > 0 && (
        <ul className={classes.names}>
          {newcomers.map(({ id, name }) => (
            <li key={id}>
              <Avatar personId={id} name={name} size="xs" decorative />
              {firstName(name)}
            </li>
          ))}
        </ul>
      )}
      {places !== '' && <p className={classes.note}>{places}</p>}
      {many && (
        <p className={classes.note}>
          By their jobs, {many.managers} here manage and {many.wereThere === 0 ? 'nobody' : many.wereThere}{' '}
          {many.wereThere > 1 ? 'were' : 'was'} there. Let those who did the work speak first.
        </p>
      )}
    </Panel>
  )
}

const placesOf = (places: readonly ('there' | 'informed' | 'new' | undefined)[]): string => {
  const count = (place: string): number => places.filter((one) => one === place).length
  const [there, informed, fresh] = [count('there'), count('informed'), count('new')]
  return [
    there > 0 && `${there} ${there === 1 ? 'was' : 'were'} there`,
    informed > 0 && `${informed} ${informed === 1 ? 'was' : 'were'} informed`,
    fresh > 0 && `${fresh} ${fresh === 1 ? 'is' : 'are'} new to it`,
  ]
    .filter(Boolean)
    .join(', ')
}
