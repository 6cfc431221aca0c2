import classes from './unread-dot.module.css'

/** A dot for what is new backstage; the words stand with whatever it is on. */
export const UnreadDot = () => <span className={classes.dot} aria-hidden />
