import classes from './cue.module.css'

/** The cue light: it stands beside what is on now, with the word that says so. */
export const Cue = () => <span className={classes.cue} aria-hidden />
