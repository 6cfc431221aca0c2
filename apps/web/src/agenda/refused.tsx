import classes from './go-card.module.css'
import type { Ordering } from '../room/use-order.ts'

/** What the server refused last, as a sentence. */
export const Refused = ({ order }: { order: Ordering }) =>
  order.error === null ? null : <p className={classes.error}>{order.error}</p>
