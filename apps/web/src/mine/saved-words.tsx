import { useStore } from 'zustand'
import { useDraft } from '../room/use-draft.ts'
import { useMine, useOwnLines } from '../room/use-mine.ts'
import type { Mine } from '../room/mine.ts'
import classes from './mine-page.module.css'
import { textKey } from './use-page.ts'

/** Where one's lines are just now. Says nothing while there are none. */
export const SavedWords = () => {
  const mine = useMine()
  return mine && <Words mine={mine} />
}

const Words = ({ mine }: { mine: Mine }) => {
  const any = useOwnLines(({ all }) => all.length > 0)
  const [open] = useDraft('mine:open')
  const [typed] = useDraft(textKey(open))
  const away = useStore(mine.connection, ({ state }) => state !== 'connected')
  const unsent = useStore(mine.connection, ({ unsent: count }) => count > 0)
  const pending = open !== '' && typed !== ''
  if (!any && !pending) return null
  return (
    <span className={classes.saved}>
      {!unsent && !pending
        ? 'Saved'
        : away
          ? 'Kept in this browser, goes out when the line is back'
          : 'Saving'}
    </span>
  )
}
