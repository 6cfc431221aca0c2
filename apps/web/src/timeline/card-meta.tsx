import type { Entry } from '@second-story/board'
import { useStore } from 'zustand'
import { Avatar } from '../kit/avatar.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useUi } from '../room/ui-store.ts'
import { useBoard } from '../room/use-board.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './card-meta.module.css'
import { spanLabel } from './span-label.ts'
import { KindWords } from './kind-mark.tsx'
import { DEPTH_WORDS } from './depth-words.ts'
import { useClaimant } from './use-claimant.ts'
import { useZone } from './use-entry.ts'
import { useKnowers } from './use-knowers.ts'

/** Who acts in an entry, where it is known from, how deep the room goes into it and who knows about it. */
export const CardMeta = ({ entry }: { entry: Entry }) => {
  const source = useBoard('sources', (sources) =>
    entry.sourceId ? sources.get(entry.sourceId)?.name : undefined,
  )
  const from = source ? `from ${source}` : entry.memory ? 'from memory' : null
  const depth = entry.depth === 'pass' || entry.depth === 'deep' ? DEPTH_WORDS[entry.depth] : null
  const proposer = usePerson(entry.proposedBy)
  const zone = useZone()
  const span = spanLabel(entry, zone)
  const kind = entry.kind !== undefined && entry.kind !== 'other'
  const knowers = useKnowers(entry.id)
  const bare = !entry.actor && from === null && depth === null && !proposer && span === null && !kind
  if (bare && knowers.length === 0) return null
  return (
    <p className={classes.meta}>
      {entry.actor && <Actor actor={entry.actor} />}
      <KindWords entry={entry} />
      {span !== null && <span>{span}</span>}
      {from !== null && <span className={classes.quiet}>{from}</span>}
      {source && <AroundButton entryId={entry.id} />}
      {proposer && <span className={classes.quiet}>proposed by {proposer.name}</span>}
      {depth !== null && <span className={classes.quiet}>{depth}</span>}
      {knowers.length > 0 && <span className={classes.quiet}>who knows this: {knowers.join(', ')}</span>}
    </p>
  )
}

/** The source, open at this line: what was said just before and after. */
const AroundButton = ({ entryId }: { entryId: string }) => {
  const show = useUi((ui) => ui.showLinesAround)
  return (
    <button type="button" className={classes.around} aria-haspopup="dialog" onClick={() => show(entryId)}>
      Lines around it
    </button>
  )
}

/** A name of the log, or the person who said that it is theirs and whether they are here. */
const Actor = ({ actor }: { actor: string }) => {
  const personId = useClaimant(actor)
  return personId === null ? <span dir="auto">{actor}</span> : <Claimed personId={personId} actor={actor} />
}

const Claimed = ({ personId, actor }: { personId: string; actor: string }) => {
  const { presence } = useRoom()
  const rest = useStore(presence.seen, (seen) => seen.get(personId)?.rest)
  const person = usePerson(personId)
  const name = person?.name ?? actor
  const here = rest === undefined ? 'not here' : rest === 'away' ? 'away' : null
  return (
    <span className={classes.claimed}>
      <Avatar personId={personId} name={name} size="xs" dimmed={here !== null} decorative />
      <span>
        {name}
        {person?.job ? `, ${person.job}` : ''}
      </span>
      {actor.toLocaleLowerCase() !== name.toLocaleLowerCase() && (
        <span className={classes.quiet}>{actor} in the log</span>
      )}
      {here !== null && <span className={classes.quiet}>{here}</span>}
    </span>
  )
}
