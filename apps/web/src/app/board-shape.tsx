import { useEffect, useState } from 'react'
import { TopBar } from '../kit/top-bar.tsx'
import classes from './board-shape.module.css'

/** Under this nobody needs to see that something is loading (DESIGN 11). */
const PATIENCE_MS = 150

/** The shape of the board while it opens. Nothing moves in it. */
export const BoardShape = () => {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <TopBar title="">
        <span className={classes.word}>Opening</span>
      </TopBar>
      {slow && <ListShape />}
    </>
  )
}

/** The shape of a list that is on its way. */
export const ListShape = () => (
  <div className={classes.shape} aria-hidden>
    <div className={classes.strip} />
    {[62, 48, 70, 40, 56].map((width) => (
      <div key={width} className={classes.row}>
        <span />
        <i />
        <span style={{ width: `${width}%` }} />
      </div>
    ))}
  </div>
)
