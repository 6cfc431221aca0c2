import { DECLINE_MS } from '@second-story/board'
import classes from './go-card.module.css'

const ALL = Array.from({ length: DECLINE_MS / 1000 }, (_, index) => index + 1)

/** The seconds in which a room can be kept, as so many strokes. */
export const Seconds = ({ left }: { left: number }) => (
  <div className={classes.seconds} role="img" aria-label={`${left} seconds`}>
    {ALL.map((second) => (
      <i key={second} data-on={second <= left || undefined} />
    ))}
  </div>
)
