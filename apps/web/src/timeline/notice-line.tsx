import { useEffect } from 'react'
import classes from './notice-line.module.css'
import { usePane } from './pane-store.ts'

/** A notice goes by itself: long enough to be read, and longer where something can be taken back (DESIGN 11). */
const STAYS_MS = 6_000
const UNDO_MS = 10_000

/** One calm line about what was done or refused last. */
export const NoticeLine = () => {
  const notice = usePane((pane) => pane.notice)
  const setNotice = usePane((pane) => pane.setNotice)
  useEffect(() => {
    if (notice === null) return
    const timer = setTimeout(() => setNotice(null), notice.undo ? UNDO_MS : STAYS_MS)
    return () => clearTimeout(timer)
  }, [notice, setNotice])
  if (notice === null) return null
  const { text, undo, back = 'Put it back' } = notice
  return (
    <p className={classes.notice}>
      <span>{text}</span>
      {undo && (
        <button
          type="button"
          onClick={() => {
            undo()
            setNotice(null)
          }}
        >
          {back}
        </button>
      )}
    </p>
  )
}
