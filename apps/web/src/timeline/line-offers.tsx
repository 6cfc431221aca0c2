import type { Entry } from '@second-story/board'
import { IconChevronDown } from '@tabler/icons-react'
import { useIsHolder } from '../room/use-me.ts'
import classes from './entry-line.module.css'
import { usePane } from './pane-store.ts'
import { isProposal } from './rows.ts'
import { useCanBeDiscussed, useMayEdit } from './use-entry.ts'
import { useEntryActions } from './use-entry-actions.ts'

/** Buttons of the line that has the pointer or the focus: a list of thousands carries them once or twice. */
export const LineOffers = ({ entry }: { entry: Entry }) => {
  const open = usePane((pane) => pane.open)
  const holder = useIsHolder()
  const discussable = useCanBeDiscussed(entry)
  const mayEdit = useMayEdit(entry)
  const { discuss, setHidden } = useEntryActions()
  // A proposal has its own at this place.
  if (isProposal(entry) && !entry.hidden) return null
  return (
    <span className={classes.offers}>
      {entry.hidden && mayEdit && (
        <button type="button" onClick={() => setHidden(entry, false)}>
          Show again
        </button>
      )}
      {holder && discussable && (
        <button type="button" onClick={() => void discuss(entry.id)}>
          Discuss
        </button>
      )}
      <button type="button" aria-label="Open" onClick={() => open(entry.id)}>
        <IconChevronDown size={14} stroke={1.5} aria-hidden />
      </button>
    </span>
  )
}
