import { useId, useState } from 'react'
import classes from './long-text.module.css'

/** So many lines, or letters in one, stand there at once. */
const LINES = 10
const LETTERS = 1_200

/** What machines wrote, as they wrote it; the beginning of what is long, and all of it on a press. */
export const LongText = ({ text }: { text: string }) => {
  const id = useId()
  const [whole, setWhole] = useState(false)
  const lines = text.split('\n').length
  const long = lines > LINES + 2 || text.length > LETTERS
  return (
    <div className={classes.box}>
      <pre id={id} className={classes.text} dir="auto" data-cut={(long && !whole) || undefined}>
        {text}
      </pre>
      {long && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={whole}
          aria-controls={id}
          onClick={() => setWhole(!whole)}
        >
          {whole
            ? 'Show less'
            : lines > 1
              ? `Show all ${lines.toLocaleString('en')} lines`
              : 'Show all of it'}
        </button>
      )}
    </div>
  )
}
