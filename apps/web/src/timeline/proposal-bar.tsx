import { type Entry, ownerOf } from '@second-story/board'
import { useBoard } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { usePerson } from '../room/use-presence.ts'
import { firstName } from '../kit/person-color.ts'
import classes from './proposal-bar.module.css'
import { ProposalOffers } from './proposal-offers.tsx'
import { useMayAccept } from './use-proposals.ts'

/** Under a proposal that is open: what it is, and what is done with it. */
export const ProposalBar = ({ entry }: { entry: Entry }) => {
  const me = useMe()
  const proposer = ownerOf(entry.id)
  const name = usePerson(proposer)?.name ?? 'Somebody'
  const leftOut = useBoard('removed', (removed) => removed.has(entry.id))
  const mayAccept = useMayAccept(entry)
  const mayRemove = useMay('removed')
  const own = proposer === me.id
  const words = leftOut
    ? 'Left out. It stays here for you alone.'
    : own
      ? 'You propose this. It becomes an entry when a facilitator or the scribe accepts it.'
      : `${firstName(name)} proposes this.${mayAccept && !mayRemove ? ' A facilitator can leave it out.' : ''}`
  return (
    <div className={classes.bar}>
      <span>{words}</span>
      <ProposalOffers entry={entry} />
    </div>
  )
}
