import { GONE_MS } from '@second-story/board'
import { Avatar } from '../kit/avatar.tsx'
import { Chip } from '../kit/chip.tsx'
import { firstName } from '../kit/person-color.ts'
import { useAgenda } from '../room/use-board.ts'
import { useIsFacilitator, useMe } from '../room/use-me.ts'
import { usePeopleHere, usePerson } from '../room/use-presence.ts'
import { useGoneSince } from './use-gone-since.ts'
import { useTimed } from './use-timed.ts'

/**
 * In the bar over the board: who holds the room. Whoever holds it reads it as soon as there is another facilitator,
 * or it has changed hands; that somebody’s line dropped is for facilitators alone.
 */
export const HolderChip = () => {
  const me = useMe()
  const isFacilitator = useIsFacilitator()
  const live = useAgenda(({ state }) => state === 'live')
  const holder = useAgenda((agenda) => agenda.holder)
  const changed = useAgenda(({ heldBefore }) => heldBefore !== null)
  const person = usePerson(holder)
  const goneSince = useGoneSince(holder)
  const dropped = useTimed((now) => goneSince !== null && now - goneSince >= GONE_MS)
  const several =
    usePeopleHere().filter(({ role }) => role === 'facilitator' || role === 'cofacilitator').length > 1
  if (!live || holder === null || !person) return null
  if (holder === me.id && !several && !changed) return null
  const name = firstName(person.name)
  return (
    <Chip tone="outline">
      <Avatar personId={holder} name={person.name} size="sm" dimmed={dropped && isFacilitator} decorative />
      {holder === me.id
        ? 'You hold the room'
        : dropped && isFacilitator
          ? `${name}’s line dropped`
          : `${name} holds the room`}
    </Chip>
  )
}
