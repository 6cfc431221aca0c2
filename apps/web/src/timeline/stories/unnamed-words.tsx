import classes from './unnamed-words.module.css'

/** What not showing a name is, and what it is not. */
export const UnnamedWords = () => (
  <p className={classes.words}>
    Shown without a name, here and in the report. That is a way of showing, not a secret: the record of this
    review still holds who wrote it.
  </p>
)
