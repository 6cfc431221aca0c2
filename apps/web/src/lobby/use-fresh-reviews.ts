import { useEffect } from 'react'
import { getReview } from '../room/reviews.ts'
import { useKnownReviews } from './known-reviews.ts'

/** Asks the server once what became of the reviews on this device; one that it does not know any more stays as it was. */
export const useFreshReviews = (): void => {
  useEffect(() => {
    const { all, remember } = useKnownReviews.getState()
    for (const known of all) {
      void getReview(known.id, known.token).then((answer) => {
        if (!answer.ok) return
        const { facts, state } = answer.value
        remember({ ...known, title: facts.title, start: facts.start, timeZone: facts.timeZone, state })
      })
    }
  }, [])
}
