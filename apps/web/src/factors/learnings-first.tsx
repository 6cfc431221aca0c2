import { useBoard } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import { AddFactor } from './add-factor.tsx'
import classes from './factors.module.css'
import { useGathered } from './use-factors.ts'

/** What was learned comes before what is to be done about it, and is asked for where nobody has said anything yet. */
export const LearningsFirst = () => {
  const { kinds } = useGathered()
  const keys = kinds
    .filter(({ kind }) => kind === 'learning')
    .flatMap(({ groups }) => groups.flatMap((group) => group.keys))
  const texts = useBoard('factors', (all) => keys.map((key) => all.get(key)?.text ?? ''))
  const may = useMay('factors')
  if (keys.length === 0 && !may) return null
  return (
    <section className={classes.first} aria-labelledby="learnings-first">
      <h2 id="learnings-first">
        {keys.length > 0 ? 'What we learned' : 'What did you learn that you will use next week?'}
      </h2>
      {keys.length > 0 ? (
        <ul>
          {texts.map((text, index) => (
            <li key={keys[index]} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      ) : (
        <p>Nothing is written down yet. Learnings come before anything becomes a ticket.</p>
      )}
      <AddFactor place="learning" usual="learning" fixed />
    </section>
  )
}
