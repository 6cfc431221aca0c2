import { Fragment, useId, useState } from 'react'
import { useKeptPhrases } from './kept-phrases.ts'
import { halvesOf } from './read-hints.ts'
import { useHints } from './use-hints.ts'
import classes from './wording-hint.module.css'

/** One's own words as they stand, with what could be put another way softly underlined: for their writer's eyes alone. */
export const HintedWords = ({ text }: { text: string }) => {
  const hints = useHints(text, '')
  const [open, setOpen] = useState<number | null>(null)
  const [, keep] = useKeptPhrases()
  const id = useId()
  const shown = hints.find(({ start }) => start === open)
  return (
    <>
      <p dir="auto">
        {apart(hints).map(({ start, end, kind, phrase }, index, all) => (
          <Fragment key={start}>
            {text.slice(all[index - 1]?.end ?? 0, start)}
            <button
              type="button"
              className={classes.inText}
              data-soft={kind === 'hidden-actor' || undefined}
              aria-label={`${phrase}: another way to ask?`}
              aria-expanded={open === start}
              aria-controls={open === start ? id : undefined}
              onClick={() => setOpen(open === start ? null : start)}
            >
              {text.slice(start, end)}
            </button>
          </Fragment>
        ))}
        {text.slice(apart(hints).at(-1)?.end ?? 0)}
      </p>
      {shown && (
        <div id={id} className={classes.hint}>
          <p className={classes.why}>
            {halvesOf(shown).why} <b>{halvesOf(shown).ask}</b>{' '}
            <button
              type="button"
              className={classes.keep}
              aria-label={`Keep “${shown.phrase}” as it is`}
              onClick={() => {
                keep(shown.phrase)
                setOpen(null)
              }}
            >
              Keep
            </button>
          </p>
        </div>
      )}
    </>
  )
}

/** Two kinds may meet on the same words: only the first is underlined. */
const apart = <T extends { readonly start: number; readonly end: number }>(
  hints: readonly T[],
): readonly T[] =>
  hints.reduce<T[]>((kept, hint) => ((kept.at(-1)?.end ?? 0) <= hint.start ? [...kept, hint] : kept), [])
