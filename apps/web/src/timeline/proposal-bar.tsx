import { type Entry, ownerOf, wentTo } from '@second-story/board'
import { useBoard } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { usePerson } from '../room/use-presence.ts'
import { firstName } from '../kit/person-color.ts'
import classes from './proposal-bar.module.css'
import { ProposalOffers } from './proposal-offers.tsx'
import { timeLabel } from './incident-time.ts'
import { useZone } from './use-entry.ts'
import { useMayAccept } from './use-proposals.ts'

/** Under a proposal that is open: what it is, and what is done with it. */
export const ProposalBar = ({ entry }: { entry: Entry }) => {
  const me = useMe()
  const proposer = ownerOf(entry.id)
  const name = usePerson(proposer)?.name ?? 'Somebody'
  const leftOut = useBoard('removed', (removed) => removed.get(entry.id))
  const mayAccept = useMayAccept(entry)
  const mayRemove = useMay('removed')
  const own = proposer === me.id
  const changes = useChanged(entry)
  const by = usePerson(leftOut?.by)?.name
  const words = leftOut
    ? own
      ? 'Left out. It stays here for you alone.'
      : `Left out${by ? ` by ${firstName(by)}` : ''}.`
    : own
      ? changes
        ? 'You propose this change. It is made when a facilitator or the scribe accepts it.'
        : 'You propose this. It becomes an entry when a facilitator or the scribe accepts it.'
      : `${firstName(name)} proposes this${changes ? ' change' : ''}.${mayAccept && !mayRemove ? ' A facilitator can leave it out.' : ''}`
  return (
    <div className={classes.bar}>
      <div>
        <span>{words}</span>
        {changes && <ProposedChange proposal={entry} target={changes} />}
      </div>
      <ProposalOffers entry={entry} />
    </div>
  )
}

/** The entry that a proposal would change, as it stands; undefined where it proposes one of its own. */
const useChanged = ({ splitFrom }: Entry): Entry | undefined =>
  useBoard('timeline', ({ byId }) =>
    splitFrom === undefined ? undefined : byId.get(wentTo(byId, splitFrom)),
  )

/** What would change, before and after. */
const ProposedChange = ({ proposal, target }: { proposal: Entry; target: Entry }) => {
  const zone = useZone()
  const rows = [
    ['Time', timeLabel(target.at, target.precision, zone), timeLabel(proposal.at, proposal.precision, zone)],
    ['Words', target.text ?? '', proposal.text ?? ''],
  ] as const
  return (
    <dl className={classes.change}>
      {rows.map(([what, before, after]) =>
        before === after ? null : (
          <div key={what}>
            <dt>{what}</dt>
            <dd dir="auto">
              <del>{before}</del> <ins>{after}</ins>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}
