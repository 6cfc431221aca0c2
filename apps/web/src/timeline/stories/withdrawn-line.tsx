import type { Withdrawn } from '../use-withdrawn.ts'
import classes from './lines.module.css'

/** The way back for a while, where one's words stood. */
export const WithdrawnLine = ({ withdrawn }: { withdrawn: Withdrawn }) =>
  withdrawn.offered ? (
    <p className={classes.quiet}>
      Withdrawn.{' '}
      <button type="button" className={classes.link} onClick={withdrawn.undo}>
        Put it back
      </button>
    </p>
  ) : null
