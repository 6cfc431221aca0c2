import type { DeliveryList } from '@second-story/api'

export type Told = DeliveryList['deliveries'][0]

/** How telling other programs stands, in a sentence; null where there is nobody to tell. @param clock says a time */
export const deliveryWords = (deliveries: readonly Told[], clock: (at: number) => string): string | null => {
  const last = deliveries.at(-1)
  if (!last) return null
  const tried = last.attempts.at(-1)
  switch (last.state) {
    case 'delivered':
      return `Your other tools were told of the end at ${clock(tried?.at ?? last.at)}.`
    case 'given-up':
      return `Your other tools could not be told of the end: ${tried?.detail ?? 'nobody answered'}. We no longer try.`
    case 'waiting':
      return tried === undefined || last.nextAt === null
        ? 'Your other tools are being told of the end.'
        : `Your other tools were not reached yet: ${tried.detail ?? 'no answer'}. We try again at ${clock(last.nextAt)}.`
  }
}
