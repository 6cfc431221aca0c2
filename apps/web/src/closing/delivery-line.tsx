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
  const waits = deliveries.some(({ state }) => state === 'waiting')
  useEffect(() => {
    let wanted = true
    const ask = async (): Promise<void> => {
      const answer = await getDeliveries({ reviewId, session })
      if (wanted && answer.ok) setDeliveries(answer.value)
    }
    void ask()
    const timer = waits ? setInterval(() => void ask(), AGAIN_MS) : undefined
    return () => {
      wanted = false
      clearInterval(timer)
    }
  }, [reviewId, session, waits])
  const words = deliveryWords(deliveries, hereAndNow)
  return words && <p className={classes.told}>{words}</p>
}
