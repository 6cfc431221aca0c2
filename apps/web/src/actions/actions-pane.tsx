import { isId, ownerOf } from '@second-story/board'
import { useBoard } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import { ActionRow } from './action-row.tsx'
import classes from './actions.module.css'
import { Drawer } from './drawer.tsx'
import { NewAction } from './new-action.tsx'

/** What would help the next person: actions with an owner and a day. None is a fine result, and the page says so. */
export const ActionsPane = () => {
  const keys = useBoard('actions', (actions) =>
    [...actions.values()]
      .filter(
        ({ hidden, mergedInto, status }) =>
          !hidden && !mergedInto && status !== 'parked' && status !== 'dropped',
      )
      .sort((a, b) => rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id),
  )
  const mayWrite = useMay('actions')
  return (
    <section className={classes.pane} aria-labelledby="actions-title">
      <h1 id="actions-title">What would help the next person on call?</h1>
      <p className={classes.lead}>Small, specific, done within 30 days. Ending with none is a fine review.</p>
      <Drawer />
      <div className={classes.card}>
        <div className={classes.head} aria-hidden>
          <span>Action</span>
          <span>Owner</span>
          <span>Due</span>
        </div>
        <ul className={classes.rows} aria-label="Action items">
          {keys.map((key) => (
            <ActionRow key={key} actionKey={key} />
          ))}
        </ul>
        {mayWrite ? <NewAction /> : keys.length === 0 && <p className={classes.none}>None so far.</p>}
      </div>
    </section>
  )
}

/** Proposals of participants come after what was taken on. */
const rank = (key: string): number => (ownerOf(key) === null && isId(key) ? 0 : 1)
