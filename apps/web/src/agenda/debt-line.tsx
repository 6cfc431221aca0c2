import { useAgenda } from '../room/use-board.ts'
import { clockTime, ownZone } from '../kit/zoned.ts'
import { debtOf, debtWords } from './debt.ts'
import classes from './timer.module.css'
import { toneOf } from './timer-words.ts'
import { useTimed } from './use-timed.ts'

/** What the meeting owes its plan already while the box that is on still has time; nothing where it owes nothing. */
export const DebtLine = () => {
  const agenda = useAgenda((all) => all)
  const words = useTimed((now) => {
    const tone = toneOf(agenda, now)
    if (tone === 'still' || tone === 'over') return null
    const debt = debtOf(agenda, now)
    if (debt.minutes < 1) return null
    return debtWords(debt, `${debt.minutes} min over`, (ms) => clockTime(ms, ownZone()), false)
  })
  return words === null ? null : <div className={classes.debt}>{words}</div>
}
