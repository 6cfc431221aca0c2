import classes from './diamond.module.css'

/** An inflection point: filled when told, amber when it is the one discussed. The shape says it without the colour. */
export const Diamond = ({ state = 'told' }: { state?: 'told' | 'untold' | 'now' }) => (
  <span className={classes.diamond} data-state={state} aria-hidden />
)
