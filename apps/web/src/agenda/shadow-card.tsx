import { Button } from '@mantine/core'
import { DECLINE_MS, GONE_MS } from '@second-story/board'
import { useState } from 'react'
import { Avatar } from '../kit/avatar.tsx'
import { Kbd } from '../kit/kbd.tsx'
import { firstName } from '../kit/person-color.ts'
import { useKeys } from '../kit/use-keys.ts'
import { countdown } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './go-card.module.css'
import { ReadyCount } from '../room/own-ready.tsx'
import { Refused } from './refused.tsx'
import { NextUp } from './next-up.tsx'
import { Seconds } from './seconds.tsx'
import { useGoneSince } from './use-gone-since.ts'
import { useOrder } from '../room/use-order.ts'
import { useStandingBy } from './use-standing-by.ts'
import { useTimed } from './use-timed.ts'

/** Once kept, asking rests so long (DESIGN.md 3). */
const REST_MS = 30_000

/** For a facilitator who does not hold the room: who does, and how to take it over. */
export const ShadowCard = () => {
  const { now } = useRoom()
  const order = useOrder()
  const next = useStandingBy()
  const holder = useAgenda((agenda) => agenda.holder)
  const person = usePerson(holder)
  const goneSince = useGoneSince(holder)
  const [askedAt, setAskedAt] = useState<number | null>(null)
  const [keptUntil, setKeptUntil] = useState(0)
  const left = useTimed((time) =>
    askedAt === null ? null : Math.max(0, Math.ceil((askedAt + DECLINE_MS - time) / 1000)),
  )
  const gone = useTimed((time) => (goneSince === null ? null : Math.floor((time - goneSince) / 1000)))
  const rests = useTimed((time) => time < keptUntil)
  const dropped = gone !== null && gone * 1000 >= GONE_MS
  const name = firstName(person?.name ?? 'Nobody')

  const take = async (): Promise<void> => {
    if (rests || askedAt !== null) return
    setAskedAt(now())
    const taken = await order.send({ do: 'take' })
    setAskedAt(null)
    if (!taken && !dropped) setKeptUntil(now() + REST_MS)
  }
  useKeys({ 'Shift+g': () => void take() })

  const button = (
    <Button
      className={dropped ? classes.go : classes.under}
      fullWidth
      variant={dropped ? 'filled' : 'default'}
      disabled={rests || askedAt !== null}
      aria-keyshortcuts="Shift+G"
      onClick={() => void take()}
    >
      Take over <Kbd>Shift G</Kbd>
    </Button>
  )
  return (
    <section className={classes.card} data-look={dropped || undefined} aria-label="Conducting">
      {dropped ? (
        <div className={classes.person} style={{ marginBottom: 10 }}>
          <Avatar personId={holder ?? ''} name={person?.name ?? ''} dimmed decorative />
          <span>
            <b>{name}’s line dropped</b>
            <span>{countdown(gone * 1000)} ago. The clock runs on</span>
          </span>
        </div>
      ) : (
        <>
          <div className={classes.caption}>
            Standing by
            <ReadyCount />
          </div>
          <NextUp next={next} />
          <div className={classes.who} data-look={left !== null || undefined}>
            {holder && <Avatar personId={holder} name={person?.name ?? ''} decorative />}
            {left !== null
              ? `Yours in ${left} seconds`
              : rests
                ? `${name} keeps the room`
                : `Shadowing ${name}`}
          </div>
        </>
      )}
      {left === null || dropped ? button : <Seconds left={left} />}
      {!rests && <Refused order={order} />}
    </section>
  )
}
