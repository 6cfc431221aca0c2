import { Button } from '@mantine/core'
import { DECLINE_MS } from '@second-story/board'
import { Avatar } from '../kit/avatar.tsx'
import { Kbd } from '../kit/kbd.tsx'
import { firstName } from '../kit/person-color.ts'
import { useKeys } from '../kit/use-keys.ts'
import { type TakeAsked, useTakeAsked } from '../room/take-asked.ts'
import { useBackstage } from '../room/use-backstage.ts'
import { useMe } from '../room/use-me.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './go-card.module.css'
import { Refused } from './refused.tsx'
import { Seconds } from './seconds.tsx'
import { useOrder } from '../room/use-order.ts'
import { useTimed } from './use-timed.ts'

/** What is not answered by then has been, on the other side of a line that is down. */
const STALE_MS = 3_000

/** Somebody asks for the room: above Go, moving nothing, until it is kept or gone. A reload finds it again. */
export const AskBanner = () => {
  const me = useMe()
  const told = useTakeAsked((heard) => heard.asked)
  const written = useBackstage('take', (take) => take)
  const asked =
    told ?? (written && written.by !== me.id ? { by: written.by, until: written.at + DECLINE_MS } : null)
  const stale = useTimed((now) => asked !== null && now > asked.until + STALE_MS)
  return asked && !stale && <Asked asked={asked} />
}

const Asked = ({ asked }: { asked: TakeAsked }) => {
  const order = useOrder()
  const person = usePerson(asked.by)
  const left = useTimed((now) =>
    Math.min(DECLINE_MS / 1000, Math.max(0, Math.ceil((asked.until - now) / 1000))),
  )
  const keep = (): void => void order.send({ do: 'decline' })
  useKeys({ 'Shift+g': keep })
  const name = person?.name ?? 'Somebody'
  return (
    <div className={classes.asks} role="group" aria-label={`${firstName(name)} asks for the room`}>
      <div className={classes.person}>
        <Avatar personId={asked.by} name={name} decorative />
        <span>
          <b>{firstName(name)} asks for the room</b>
          <span>
            It is theirs in {left} {left === 1 ? 'second' : 'seconds'}
          </span>
        </span>
      </div>
      <Seconds left={left} />
      <Button
        className={classes.under}
        fullWidth
        variant="default"
        disabled={order.slow}
        aria-keyshortcuts="Shift+G"
        onClick={keep}
      >
        Keep the room <Kbd>Shift G</Kbd>
      </Button>
      <Refused order={order} />
    </div>
  )
}
