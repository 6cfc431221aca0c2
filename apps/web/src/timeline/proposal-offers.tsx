import { Button } from '@mantine/core'
import type { Entry } from '@second-story/board'
import { Kbd } from '../kit/kbd.tsx'
import { useBoard } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import classes from './proposal-offers.module.css'
import { useEntryActions } from './use-entry-actions.ts'
import { useMayAccept } from './use-proposals.ts'

/** What facilitators and the scribe do with a proposal: make it an entry, or leave it out. */
export const ProposalOffers = ({ entry, brief = false }: { entry: Entry; brief?: boolean }) => {
  const mayAccept = useMayAccept(entry)
  const mayRemove = useMay('removed')
  const { accept, leaveOut, setHidden } = useEntryActions()
  const leftOut = useBoard('removed', (removed) => removed.has(entry.id))
  if (leftOut && mayRemove && !entry.mergedInto) {
    return (
      <span className={classes.offers}>
        <Button size="xs" variant="default" onClick={() => setHidden(entry, false)}>
          Put it back
        </Button>
      </span>
    )
  }
  if (!mayAccept) return null
  return (
    <span className={classes.offers}>
      {!brief && entry.splitFrom !== undefined && (
        <Button size="xs" variant="subtle" onClick={() => void accept(entry, true)}>
          Keep both
        </Button>
      )}
      {!brief && mayRemove && (
        <Button size="xs" variant="subtle" onClick={() => leaveOut(entry)}>
          Leave out
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        aria-keyshortcuts="Y"
        rightSection={<Kbd>Y</Kbd>}
        onClick={() => void accept(entry)}
      >
        Accept
      </Button>
    </span>
  )
}
