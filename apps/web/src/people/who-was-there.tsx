import { type Actor, actorsOf } from '@second-story/board'
import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Panel } from '../kit/panel.tsx'
import { Avatar, AvatarRow } from '../kit/avatar.tsx'
import { firstName } from '../kit/person-color.ts'
import { clockTime } from '../kit/zoned.ts'
import { getLinks } from '../room/reviews.ts'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import { useIsHolder } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import { usePeopleHere } from '../room/use-presence.ts'
import { type Claimant, entriesOf, type LogPeople, logPeople, spanOf } from './log-people.ts'
import { OfferToMove } from './offer-to-move.tsx'
import classes from './panel.module.css'

/** So many missing people and unclaimed names stand there before all are asked for: the most frequent in the log. */
const SOME = 4

/** Which of the log's people are in the room, which are missing, and which names nobody has claimed. */
export const WhoWasThere = () => {
  const log = useLogPeople()
  const [all, setAll] = useState(false)
  const away = log.missing.length + log.unclaimed.length
  if (log.here.length + away === 0) return null
  const missing = all ? log.missing : log.missing.slice(0, SOME)
  const unclaimed = all ? log.unclaimed : log.unclaimed.slice(0, SOME - missing.length)
  const more = away - missing.length - unclaimed.length
  return (
    <Panel
      icon={IconUsers}
      title="Who was there"
      note={`${log.here.length} of ${log.here.length + away} from the log`}
    >
      {log.here.length > 0 && (
        <p className={classes.faces}>
          <AvatarRow people={log.here.map(({ personId, name }) => ({ id: personId, name }))} most={6} />
          <span className={classes.note}>here, names claimed</span>
        </p>
      )}
      <ul className={classes.ruled}>
        {missing.map((one) => (
          <MissingRow key={one.personId} one={one} />
        ))}
        {unclaimed.map((actor) => (
          <UnclaimedRow key={actor.name} actor={actor} />
        ))}
      </ul>
      {more > 0 && (
        <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
          {more} more from the log
        </Button>
      )}
      {away > 0 && (
        <OfferToMove
          names={[
            ...log.missing.map(({ name }) => firstName(name)),
            ...log.unclaimed.map(({ name }) => name),
          ]}
          nearest={log.nearestMissing}
        />
      )}
    </Panel>
  )
}

const useLogPeople = (): LogPeople => {
  const timeline = useBoard('timeline', ({ byId }) => byId)
  const people = useBoard('people', (all) => all)
  const here = usePeopleHere()
  const actors = useMemo(() => actorsOf(timeline.values()), [timeline])
  return useMemo(() => {
    const ids = new Set(here.map(({ id }) => id))
    return logPeople(actors, people, (id) => ids.has(id))
  }, [actors, people, here])
}

const MissingRow = ({ one }: { one: Claimant }) => (
  <li className={classes.row}>
    <Avatar personId={one.personId} name={one.name} dimmed decorative />
    <span className={classes.two}>
      <span>
        <b>{firstName(one.name)}</b> is not here
      </span>
      <small>
        <LinesOf actors={one.actors} />
      </small>
    </span>
    <CopyLink name={firstName(one.name)} />
  </li>
)

const UnclaimedRow = ({ actor }: { actor: Actor }) => {
  const isHolder = useIsHolder()
  const order = useOrder()
  const ask = (): void =>
    void order.send({
      do: 'prompt',
      text: `Who goes by “${actor.name}” in the log? Say so in the list of people.`,
    })
  return (
    <li className={classes.row}>
      <span className={classes.unknown} aria-hidden>
        ?
      </span>
      <span className={classes.two}>
        <span dir="auto">
          <b className={classes.mono}>{actor.name}</b> nobody claimed it
        </span>
        <small>
          <LinesOf actors={[actor]} />
        </small>
      </span>
      {isHolder && (
        <Button size="xs" variant="default" disabled={order.slow} onClick={ask}>
          Ask the room
        </Button>
      )}
    </li>
  )
}

const LinesOf = ({ actors }: { actors: readonly Actor[] }) => {
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const entries = entriesOf(actors)
  const span = spanOf(actors)
  const lines = entries === 1 ? '1 line' : `${entries} lines`
  if (!span) return lines
  const [first, last] = span.map((at) => clockTime(at, zone))
  return first === last ? `${lines}, ${first}` : `${lines}, ${first} to ${last}`
}

/** Fetches the link for participants only when it is asked for, and puts it where it can be pasted. */
const CopyLink = ({ name }: { name: string }) => {
  const { reviewId, session } = useRoom()
  const [said, setSaid] = useState<string | null>(null)
  const words = said ?? 'Copy link'
  const copy = async (): Promise<void> => {
    const links = await getLinks(reviewId, session)
    if (!links.ok) return setSaid('Not now')
    try {
      await navigator.clipboard.writeText(links.value.participant)
      setSaid('Copied')
    } catch {
      setSaid('See Invite')
    }
  }
  return (
    <Button size="xs" variant="default" aria-label={`${words}, ${name}`} onClick={() => void copy()}>
      <span aria-live="polite">{words}</span>
    </Button>
  )
}
