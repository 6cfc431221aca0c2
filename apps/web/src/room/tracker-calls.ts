import { deliveryList, type DeliveryList, ticketSetting } from '@second-story/api'
import { type Answer, call } from './http.ts'

interface Reached {
  reviewId: string
  session: string
}

const pathOf = (reviewId: string, what: string): string =>
  `/api/reviews/${encodeURIComponent(reviewId)}/${what}`

/** The template of new-ticket links; null where this server has none. */
export const getTicketTemplate = ({ reviewId, session }: Reached): Promise<Answer<string | null>> =>
  call(pathOf(reviewId, 'tickets'), { token: session }, (json) => ticketSetting.parse(json).template)

/** What other programs are told of a review; only facilitators and co-facilitators get it. */
export const getDeliveries = ({ reviewId, session }: Reached): Promise<Answer<DeliveryList['deliveries']>> =>
  call(pathOf(reviewId, 'deliveries'), { token: session }, (json) => deliveryList.parse(json).deliveries)
