import { Panel } from '../kit/panel.tsx'
import { IconBulb } from '@tabler/icons-react'
import { useBackstage } from '../room/use-backstage.ts'
import classes from './pulse.module.css'

/** How many said that they learned something they will use. A number is all it is for. */
export const LearnedPanel = () => {
  const learned = useBackstage('learned', (all) => all.size)
  return (
    <Panel icon={IconBulb} title="Learned something" count={learned}>
      <p className={classes.learned}>{words(learned)}</p>
    </Panel>
  )
}

const words = (learned: number): string => {
  if (learned === 0) return 'Nobody has said so yet. You could ask.'
  return learned === 1
    ? 'One person will use something from today.'
    : `${learned} people will use something from today.`
}
