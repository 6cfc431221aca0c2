import type { Withdrawn } from '../use-withdrawn.ts'
import classes from './lines.module.css'

interface WithdrawnLineProps {
  withdrawn: Withdrawn
  /** Under all columns of a card, and in none of them. */
  below?: boolean
}

/** The way back for a while, where one's words stood. */
export const WithdrawnLine = ({ withdrawn, below }: WithdrawnLineProps) =>
  withdrawn.offered ? (
    <p className={classes.quiet} data-below={below || undefined}>
      Withdrawn.{' '}
      <button type="button" className={classes.link} onClick={withdrawn.undo}>
        Put it back
      </button>
    </p>
  ) : null
