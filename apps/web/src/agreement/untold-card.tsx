import { editEntry, type Entry, isOnBoard, untoldEntries } from '@second-story/board'
import { Button } from '@mantine/core'
import { memo, useState } from 'react'
import { Time } from '../kit/time.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useIsFacilitator, useIsHolder } from '../room/use-me.ts'
import { type Ordering, useOrder } from '../room/use-order.ts'
import classes from './agreement.module.css'

/** More than this is a list to be read elsewhere. */
const SHOWN = 6

/** What nobody told yet: the room may still hear it, or leave it. */
export const UntoldCard = () => {
  const agenda = useAgenda(({ told, entryId }) => ({ told, entryId }))
  const untold = useBoard('timeline', (timeline) => untoldEntries(agenda, timeline))
  const passed = useBoard('timeline', ({ order, byId }) =>
    order.filter((id) => isPassed(byId.get(id), agenda)),
  )
  const [all, setAll] = useState(false)
  const order = useOrder()
  if (untold.length === 0 && passed.length === 0) return null
  const shown = all ? [...untold, ...passed] : untold.slice(0, SHOWN)
  const more = untold.length + passed.length - shown.length
  return (
    <section className={classes.card} aria-labelledby="agreement-untold">
      <header>
        <h2 id="agreement-untold">Not told yet</h2>
        <span>{untoldWords(untold.length, passed.length)}</span>
      </header>
      {shown.length > 0 && (
        <ul>
          {shown.map((id) => (
            <UntoldRow key={id} id={id} order={order} />
          ))}
        </ul>
      )}
      {(more > 0 || all) && (
        <Button className={classes.more} size="xs" variant="subtle" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${untold.length + passed.length}`}
        </Button>
      )}
      {order.error !== null && <p className={classes.problem}>{order.error}</p>}
    </section>
  )
}

const isPassed = (entry: Entry | undefined, { told }: { told: Readonly<Record<string, number>> }): boolean =>
  entry !== undefined && isOnBoard(entry) && entry.depth === 'pass' && !Object.hasOwn(told, entry.id)

const untoldWords = (untold: number, left: number): string => {
  if (untold === 0) return `${left} left untold`
  return left === 0 ? `${untold} to hear or to leave` : `${untold} to hear or to leave, ${left} left untold`
}

const UntoldRow = memo(({ id, order }: { id: string; order: Ordering }) => {
  const { doc } = useRoom()
  const entry = useBoard('timeline', ({ byId }) => byId.get(id))
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const isHolder = useIsHolder()
  const isFacilitator = useIsFacilitator()
  if (!entry) return null
  const left = entry.depth === 'pass'
  return (
    <li className={classes.row} data-left={left || undefined}>
      <span className={classes.time}>
        <Time at={entry.at} zone={zone} about={entry.precision === 'about'} />
      </span>
      <p className={classes.title} dir="auto">
        {entry.text}
      </p>
      <div className={classes.decision}>
        {isHolder && !left && (
          <Button
            size="xs"
            variant="default"
            disabled={order.slow}
            aria-label={`Discuss now: ${entry.text ?? ''}`}
            onClick={() => void order.send({ do: 'discuss', entryId: id })}
          >
            Discuss now
          </Button>
        )}
        {isFacilitator && (
          <Button
            size="xs"
            variant="subtle"
            aria-label={`${left ? 'Bring back' : 'Leave untold'}: ${entry.text ?? ''}`}
            onClick={() => editEntry(doc, id, { depth: left ? 'normal' : 'pass' })}
          >
            {left ? 'Bring back' : 'Leave untold'}
          </Button>
        )}
      </div>
    </li>
  )
})
UntoldRow.displayName = 'UntoldRow'
