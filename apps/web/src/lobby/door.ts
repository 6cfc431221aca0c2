import type { ReviewSummary } from '@second-story/api'
import { joinReview, getReview, tellAboutMe, type AboutMe } from '../room/reviews.ts'
import { noteSaidFirst } from '../room/said-first.ts'
import { deviceSecret } from './device.ts'
import { type KnownReview, useKnownReviews } from './known-reviews.ts'
import { rememberWhoIAm } from './who-am-i.ts'

/** What the door knows about a review, or one sentence why it stays shut. */
export type Door =
  | { state: 'asking' }
  | { state: 'open'; summary: ReviewSummary }
  /** Wrong, unknown and expired links look alike from outside. */
  | { state: 'shut' }
  | { state: 'out-of-reach'; detail: string }

export const askDoor = async (reviewId: string, token: string): Promise<Door> => {
  const answer = await getReview(reviewId, token)
  if (answer.ok) return { state: 'open', summary: answer.value }
  if (answer.status === 401 || answer.status === 403 || answer.status === 404) return { state: 'shut' }
  return { state: 'out-of-reach', detail: answer.detail }
}

/** What somebody says of themselves at the door. */
export interface Arrival extends AboutMe {
  name: string
}

/**
 * Comes in by a link, as the person this browser was before if it has been here.
 * @returns what is known of the review now, or a sentence
 */
export const comeIn = async (
  summary: ReviewSummary,
  token: string,
  { name, ...about }: Arrival,
): Promise<{ ok: true; known: KnownReview } | { ok: false; detail: string }> => {
  const joined = await joinReview(summary.id, token, { name: name.trim(), device: deviceSecret() })
  if (!joined.ok) return { ok: false, detail: joined.detail }
  rememberWhoIAm({ name: name.trim(), job: about.job ?? '' })
  // Observers say only their name; the server takes nothing else from them.
  if (summary.role !== 'observer') {
    const told = await tellAboutMe(summary.id, joined.value.session, about)
    if (!told.ok) return { ok: false, detail: told.detail }
    const { id } = joined.value.user
    if (about.firstReview !== undefined) noteSaidFirst(summary.id, id, about.firstReview)
  }
  const known: KnownReview = {
    id: summary.id,
    token,
    role: summary.role,
    title: summary.facts.title,
    start: summary.facts.start,
    timeZone: summary.facts.timeZone,
    state: summary.state,
    visited: Date.now(),
    joined: joined.value,
  }
  useKnownReviews.getState().remember(known)
  return { ok: true, known }
}
