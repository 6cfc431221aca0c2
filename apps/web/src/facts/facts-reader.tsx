import { FACT_TEXTS } from '@second-story/board'
import { clockTime, dayOf } from '../kit/zoned.ts'
import { useBoard } from '../room/use-board.ts'
import { TEXTS, TIMES } from './fact-words.ts'
import classes from './facts.module.css'

/** The facts for those who do not keep them: a page to read and no field. */
export const FactsReader = () => {
  const facts = useBoard('facts', (all) => all)
  const zone = facts.timeZone ?? 'UTC'
  return (
    <dl className={classes.facts}>
      <Fact name="Title">{facts.title}</Fact>
      <Fact name="Severity, as you call it">{facts.severity}</Fact>
      <Fact name="Time zone of the incident">{zone}</Fact>
      {TIMES.map(([field, name]) => {
        const at = facts[field]
        return (
          <Fact key={field} name={name}>
            {at ? `${dayOf(at, zone, true)}, ${clockTime(at, zone)}` : null}
          </Fact>
        )
      })}
      {FACT_TEXTS.map((field) => (
        <Fact key={field} name={TEXTS[field]}>
          {facts[field]}
        </Fact>
      ))}
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: string | null | undefined }) => (
  <div>
    <dt>{name}</dt>
    <dd dir="auto">{children || 'nobody has said yet'}</dd>
  </div>
)
