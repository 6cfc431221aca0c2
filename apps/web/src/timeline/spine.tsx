import { Diamond } from '../kit/diamond.tsx'
import classes from './spine.module.css'
import type { EntryState } from './use-entry.ts'

/** The line the entries hang on: a diamond for an inflection point, else a dot, filled when told. */
export const Spine = ({ state, inflection, proposal = false }: SpineProps) => (
  <span className={classes.spine}>
    {inflection ? (
      <Diamond state={state} />
    ) : (
      <i className={classes.dot} data-state={state} data-proposal={proposal || undefined} />
    )}
    <span className={classes.word}>
      {inflection ? 'Inflection point, ' : ''}
      {proposal ? 'proposed' : WORDS[state]}
    </span>
  </span>
)

interface SpineProps {
  state: EntryState
  inflection: boolean
  proposal?: boolean
}

const WORDS = { told: 'told', untold: 'not yet told', now: 'now' } as const
