import { LENSES } from '@second-story/board'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import classes from './lens-counts.module.css'
import { useLensCounts } from './use-entry.ts'

/** How many words stand under each lens, in three fixed columns so that nothing moves when one comes. */
export const LensCounts = ({ entryId }: { entryId: string }) => {
  const counts = useLensCounts(entryId)
  return (
    <span className={classes.counts}>
      {LENSES.map((lens, index) => {
        const count = counts[index] ?? 0
        return (
          <span key={lens} data-lens={lens}>
            {count > 0 && (
              <>
                <LensIcon lens={lens} size={13} />
                <span className={classes.word}>{LENS_WORDS[lens].heading} </span>
                {count}
              </>
            )}
          </span>
        )
      })}
    </span>
  )
}
