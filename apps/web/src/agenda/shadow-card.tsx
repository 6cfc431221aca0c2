import { Button } from '@mantine/core'
import { DECLINE_MS, GONE_MS, REST_MS } from '@second-story/board'
import { useState } from 'react'
import { useActions } from '../kit/actions.ts'
import { Avatar } from '../kit/avatar.tsx'
import { Kbd } from '../kit/kbd.tsx'
import { firstName } from '../kit/person-color.ts'
import { countdown } from '../kit/zoned.ts'
import { ReadyButton } from '../room/own-ready.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useBackstage } from '../room/use-backstage.ts'
import { useAgenda } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './go-card.module.css'
import { NextUp } from './next-up.tsx'
import { Refused } from './refused.tsx'
import { Seconds } from './seconds.tsx'
import { useGoneSince } from './use-gone-since.ts'
import { useStandingBy } from './use-standing-by.ts'
import { useTimed } from './use-timed.ts'
import { DiedWords } from './waiting-words.tsx'

/** For a facilitator who does not hold the room: who does, and how to take it over. */
export const ShadowCard = () => {
  const next = useStandingBy()
  const holder = useAgenda((agenda) => agenda.holder)
  const person = usePerson(holder)
  const goneSince = useGoneSince(holder)
  const [waits, setWaits] = useState<number | null>(null)
  const gone = useTimed((time) => (goneSince === null ? null : Math.floor((time - goneSince) / 1000)))
  const taking = useTaking(holder)
  const name = firstName(person?.name ?? 'Nobody')

  if (gone !== null && gone * 1000 >= GONE_MS && waits !== goneSince) {
    return (
      <section className={classes.card} data-look aria-label="Conducting">
        <div className={classes.person} style={{ marginBottom: 10 }}>
          <Avatar personId={holder ?? ''} name={person?.name ?? ''} dimmed decorative />
          <span>
            <b>{name}’s line dropped</b>
            <span>{countdown(gone * 1000)} ago. The clock runs on</span>
          </span>
        </div>
        <TakeButton taking={taking} main />
        {!taking.kept && <Refused order={taking.order} />}
        <div className={classes.wait}>
          <Button size="xs" variant="subtle" onClick={() => setWaits(goneSince)}>
            Wait
          </Button>
        </div>
      </section>
    )
  }
  const { left } = taking
  return (
    <section className={classes.card} aria-label="Conducting">
      <div className={classes.caption}>Standing by</div>
      <NextUp next={next} />
      <div className={classes.who} data-look={left !== null || undefined}>
        {holder && <Avatar personId={holder} name={person?.name ?? ''} decorative />}
        {left !== null
          ? `Yours in ${left} ${left === 1 ? 'second' : 'seconds'}`
          : taking.rests
            ? `${name} keeps the room`
            : `Shadowing ${name}`}
      </div>
      {left === null ? <TakeButton taking={taking} /> : <Seconds left={left} />}
      {!taking.kept && <Refused order={taking.order} />}
      <DiedWords />
      <ReadyButton />
    </section>
  )
}

type Taking = ReturnType<typeof useTaking>

const TakeButton = ({ taking, main = false }: { taking: Taking; main?: boolean }) => (
  <Button
    className={main ? classes.go : classes.under}
    fullWidth
    variant={main ? 'filled' : 'default'}
    disabled={taking.left !== null || (taking.rests && !main)}
    aria-keyshortcuts="Shift+G"
    onClick={taking.take}
  >
    Take over{' '}
    <span className={main ? classes.key : undefined}>
      <Kbd>Shift G</Kbd>
    </span>
  </Button>
)

/** Asking for the room: the seconds in which it can be kept, and the rest after it was. A reload finds them again. */
const useTaking = (holder: string | null) => {
  const { now } = useRoom()
  const me = useMe()
  const order = useOrder()
  const goneSince = useGoneSince(holder)
  const written = useBackstage('take', (take) => take)
  const [askedAt, setAskedAt] = useState<number | null>(null)
  const [keptAt, setKeptAt] = useState<number | null>(null)
  const asked = written?.by === me.id ? written.at : askedAt
  const left = useTimed((time) => (asked === null ? null : secondsOf(asked + DECLINE_MS - time)))
  const rests = useTimed((time) => keptAt !== null && time < keptAt + REST_MS)

  const isGone = (): boolean => goneSince !== null && now() - goneSince >= GONE_MS

  const take = async (): Promise<void> => {
    // Somebody who is gone keeps nothing any more.
    if (asked !== null || (rests && !isGone())) return
    setAskedAt(now())
    const taken = await order.send({ do: 'take' })
    setAskedAt(null)
    setKeptAt(taken || isGone() ? null : now())
  }
  useActions([
    {
      id: 'take-over',
      label: 'Take over the room',
      group: 'The room',
      keys: ['Shift+g'],
      run: () => void take(),
    },
  ])
  return { order, left, rests, kept: keptAt !== null, take: () => void take() }
}

const secondsOf = (ms: number): number => Math.min(DECLINE_MS / 1000, Math.max(0, Math.ceil(ms / 1000)))
