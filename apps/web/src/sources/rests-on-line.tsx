import { restsOnSentences } from '@second-story/board'
import { useUi } from '../room/ui-store.ts'
import classes from './rests-on-line.module.css'
import { useRestsOn } from './use-rests-on.ts'

/** Whose timeline it is, in a line; the rest of it is a press away. */
export const RestsOnLine = () => {
  const sentences = restsOnSentences(useRestsOn())
  const open = useUi((ui) => ui.setRestsOn)
  if (sentences.length === 0) return null
  return (
    <p className={classes.line}>
      <span>{sentences.join(' ')}</span>{' '}
      <button type="button" aria-haspopup="dialog" onClick={() => open(true)}>
        Whose timeline is it?
      </button>
    </p>
  )
}
