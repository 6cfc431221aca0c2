import { Panel } from '../kit/panel.tsx'
import { IconDoorExit } from '@tabler/icons-react'
import { useFacilitation } from '../room/facilitation.ts'
import { useBackstage } from '../room/use-backstage.ts'
import classes from './panel.module.css'
import door from './door.module.css'

/** What was said at the door: counts, and words without names. */
export const DoorAnswers = () => {
  const answers = useBackstage('door', (all) => all)
  const questions = useFacilitation().door
  const count = (field: 'learned' | 'again', value: boolean): number =>
    answers.filter((one) => one[field] === value).length
  return (
    <Panel icon={IconDoorExit} title="At the door" count={answers.length}>
      {answers.length === 0 ? (
        <p className={classes.said}>Nobody has answered yet.</p>
      ) : (
        <>
          <p className={classes.said}>
            {questions.learned} <b>{count('learned', true)} yes</b>, {count('learned', false)} no
          </p>
          <p className={classes.said}>
            {questions.again} <b>{count('again', true)} yes</b>, {count('again', false)} no
          </p>
          <ul className={door.said}>
            {answers.flatMap(({ words }, index) =>
              words
                ? [
                    <li key={index} dir="auto">
                      {words}
                    </li>,
                  ]
                : [],
            )}
          </ul>
        </>
      )}
    </Panel>
  )
}
