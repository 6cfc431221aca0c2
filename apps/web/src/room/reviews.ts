import {
  type CreatedReview,
  type Joined,
  joined,
  type Join,
  type Links,
  type NewReview,
  type ReviewSummary,
} from '@second-story/api'
import { BOXES, ROLES } from '@second-story/board'
import * as z from 'zod/mini'
import { type Answer, call } from './http.ts'

const links = z.object({
  facilitator: z.string(),
  cofacilitator: z.string(),
  scribe: z.string(),
  participant: z.string(),
  observer: z.string(),
})
const created = z.object({ id: z.string(), links })
const linksAnswer = z.object({ links })
const text = z.nullable(z.string())
const summary = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  facts: z.object({ title: z.string(), start: text, resolved: text, timeZone: z.string(), severity: text }),
  state: z.enum(['preparing', 'live', 'closed']),
  counts: z.object({
    entries: z.number(),
    annotations: z.number(),
    actions: z.number(),
    people: z.number(),
    here: z.number(),
  }),
  meeting: z.object({ startedAt: z.nullable(z.number()), box: z.enum(BOXES), conductor: text }),
  actors: z.array(z.object({ name: z.string(), entries: z.number(), claimedBy: z.array(z.string()) })),
})

/** @param key the server's key for creating reviews, where it asks for one */
export const createReview = (review: NewReview, key?: string): Promise<Answer<CreatedReview>> =>
  call('/api/reviews', { method: 'POST', body: review, token: key }, (json) => created.parse(json))

/** @param token of a link or a session */
export const getReview = (id: string, token: string): Promise<Answer<ReviewSummary>> =>
  call(`/api/reviews/${encodeURIComponent(id)}`, { token }, (json) => summary.parse(json))

export const joinReview = (id: string, token: string, body: Join): Promise<Answer<Joined>> =>
  call(`/api/reviews/${encodeURIComponent(id)}/join`, { method: 'POST', token, body }, (json) =>
    joined.parse(json),
  )

/** The five links of a review; only facilitators and co-facilitators get them. */
export const getLinks = (id: string, session: string): Promise<Answer<Links>> =>
  call(
    `/api/reviews/${encodeURIComponent(id)}/links`,
    { token: session },
    (json) => linksAnswer.parse(json).links,
  )

/** Where somebody was, and what they do: told once at the door. */
export interface AboutMe {
  job?: string
  there?: 'there' | 'informed' | 'new'
  /** Names in the log that are theirs. */
  claims?: string[]
  firstReview?: boolean
}

/** The command `person` over HTTP, for the door, where there is no socket yet. */
export const tellAboutMe = (id: string, session: string, about: AboutMe): Promise<Answer<unknown>> =>
  call(
    `/api/reviews/${encodeURIComponent(id)}/conduct`,
    { method: 'POST', token: session, body: { do: 'person', ...about } },
    (json) => json,
  )
