import type { AgreementCounts } from '@second-story/board'
import classes from './agreement-bar.module.css'

const PARTS = [
  { of: 'yes', word: 'Yes' },
  { of: 'note', word: 'Yes, with a note' },
  { of: 'notYet', word: 'Not yet' },
  { of: 'reading', word: 'Still reading' },
] as const

/** How the room answered: pattern, number and word for each answer, and never a name. */
export const AgreementBar = ({ counts }: { counts: AgreementCounts }) => (
  <div className={classes.whole}>
    <div className={classes.bar} role="img" aria-label={barWords(counts)}>
      {PARTS.map(({ of }) => counts[of] > 0 && <i key={of} data-of={of} style={{ flexGrow: counts[of] }} />)}
    </div>
    <ul className={classes.legend}>
      {PARTS.map(({ of, word }) => (
        <li key={of} data-of={of}>
          <b>{counts[of]}</b>
          <span>
            <i data-of={of} aria-hidden />
            {word}
          </span>
        </li>
      ))}
    </ul>
  </div>
)

const barWords = (counts: AgreementCounts): string =>
  PARTS.map(({ of, word }) => `${counts[of]} ${word.toLowerCase()}`).join(', ')
