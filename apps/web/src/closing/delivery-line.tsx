import { useEffect, useState } from 'react'
import { clockTime, ownZone } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { getDeliveries } from '../room/tracker-calls.ts'
import { deliveryWords, type Told } from './delivery-words.ts'
import classes from './end-page.module.css'

/** While somebody waits to be told, how that stands is asked for again after this, ms. */
const AGAIN_MS = 5_000

/** A time of today, by the clock on this reader's wall. */
const hereAndNow = (at: number): string => clockTime(at, ownZone())

/** For facilitators: whether the tools of the house were told that the meeting has ended. */
export const DeliveryLine = () => {
  const { reviewId, session } = useRoom()
  const [deliveries, setDeliveries] = useState<readonly Told[]>([])
  const [asked, setAsked] = useState(0)
  const waits = deliveries.some(({ state }) => state === 'waiting')
  // The page may hear of the end before it is in the outbox: so it is always asked twice.
  const again = waits || asked < 2
  useEffect(() => {
    let wanted = true
    const ask = async (): Promise<void> => {
      const answer = await getDeliveries({ reviewId, session })
      if (!wanted) return
      if (answer.ok) setDeliveries(answer.value)
      setAsked((times) => times + 1)
    }
    const timer = again ? setTimeout(() => void ask(), asked === 0 ? 0 : AGAIN_MS) : undefined
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [reviewId, session, asked, again])
  const words = deliveryWords(deliveries, hereAndNow)
  return words && <p className={classes.told}>{words}</p>
}
