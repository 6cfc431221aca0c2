import classes from './line-state.module.css'
import { lineWord } from './line-words.ts'
import { useLine } from './use-line.ts'

/** The line to the server in one word, for the top bar. */
export const LineState = () => {
  const word = useLine(lineWord)
  const tone =
    word === 'Live' || word === 'Saving'
      ? 'live'
      : word === 'Reconnecting' || word === 'Not sent yet'
        ? 'now'
        : 'still'
  return (
    <span className={classes.state} data-tone={tone} data-testid="line">
      <i aria-hidden />
      {word}
    </span>
  )
}
