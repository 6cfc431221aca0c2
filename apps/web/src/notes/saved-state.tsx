import { useConnection } from '../room/use-connection.ts'
import classes from './notes.module.css'

const WORDS = { saved: 'Saved', 'on-its-way': 'Saving', 'only-here': 'Only on this device so far' } as const

/** Where one's own words are: on the server's disk, under way, or here alone. */
export const SavedState = () => {
  const saved = useConnection((connection) => connection.saved)
  return (
    <span className={classes.saved} data-saved={saved}>
      {WORDS[saved]}
    </span>
  )
}
