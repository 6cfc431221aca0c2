import { oncePerCourse, type View } from '@second-story/board'
import { useMemo } from 'react'
import { useBoard } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import classes from './hidden-toggle.module.css'
import { usePane } from './pane-store.ts'
import { countHidden } from './rows.ts'

/** How many entries are hidden, and a way to see them; absent where none is. */
export const HiddenToggle = () => {
  const restores = useMay('removed')
  const removed = useBoard('removed', (all) => all)
  const count = useMemo(
    () => oncePerCourse((timeline: View<'timeline'>) => countHidden(timeline, restores ? removed : null)),
    [restores, removed],
  )
  const hidden = useBoard('timeline', count)
  const shown = usePane((pane) => pane.showHidden)
  const setShown = usePane((pane) => pane.setShowHidden)
  if (hidden === 0) return null
  return (
    <span className={classes.hidden}>
      <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
        {shown ? 'Leave out' : 'Show'} {hidden} hidden
      </button>
    </span>
  )
}
