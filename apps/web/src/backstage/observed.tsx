import type { BackstageWords } from '@second-story/board'
import { Time } from '../kit/time.tsx'
import { ownZone } from '../kit/zoned.ts'
import classes from './observations.module.css'
import { TakeBack } from './take-back.tsx'

/** One observation with its minute; its writer can take it back. */
export const Observed = ({ words }: { words: BackstageWords }) => (
  <li>
    <Time at={words.at || null} zone={ownZone()} />
    <span dir="auto">{words.text}</span>
    <TakeBack root="observations" words={words} className={classes.back} />
  </li>
)
