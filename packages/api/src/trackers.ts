import { LINE_CHARS } from '@second-story/board'
import * as z from 'zod/mini'

/** Answer of `GET /api/reviews/:id/tickets`: the template of new-ticket links, null where this server has none. */
export const ticketSetting = z.object({ template: z.nullable(z.string()) })
export type TicketSetting = z.output<typeof ticketSetting>

/** Body of `POST /api/tickets/status`: what a tracker says about a ticket. */
export const ticketStatus = z.object({
  ticket: z.string().check(z.trim(), z.minLength(1), z.maxLength(LINE_CHARS)),
  status: z.enum(['open', 'planning', 'done', 'dropped']),
  /** Why it was dropped. */
  reason: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(LINE_CHARS))),
})
export type TicketStatus = z.output<typeof ticketStatus>

/** Answer of `POST /api/tickets/status`: how many actions have this ticket, and in how many reviews. */
export interface TicketAnswer {
  actions: number
  reviews: number
}

const attempt = z.object({
  /** ms since 1970 */
  at: z.number(),
  /** How long it took; null while no outcome is known. */
  ms: z.nullable(z.number()),
  /** HTTP status of the answer; null where there was none. */
  status: z.nullable(z.number()),
  /** What went wrong; null where nothing did. */
  detail: z.nullable(z.string()),
})

/** Answer of `GET /api/reviews/:id/deliveries`: what other programs are told of this review, oldest first. */
export const deliveryList = z.object({
  deliveries: z.array(
    z.object({
      key: z.string(),
      kind: z.string(),
      at: z.number(),
      state: z.enum(['waiting', 'delivered', 'given-up']),
      /** When a waiting one is tried next, ms since 1970; else null. */
      nextAt: z.nullable(z.number()),
      tries: z.number(),
      /** Oldest first; of many the newest. */
      attempts: z.readonly(z.array(attempt)),
    }),
  ),
})
export type DeliveryList = z.output<typeof deliveryList>
