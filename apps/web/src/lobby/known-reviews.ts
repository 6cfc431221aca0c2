import { joined } from '@second-story/api'
import { ROLES } from '@second-story/board'
import * as z from 'zod/mini'
import { create } from 'zustand'

const NAME = 'ss:reviews'

const knownReview = z.object({
  id: z.string(),
  /** The link's token; with it the same person can join again. */
  token: z.string(),
  role: z.enum(ROLES),
  title: z.string(),
  start: z.nullable(z.string()),
  timeZone: z.string(),
  state: z.enum(['preparing', 'live', 'closed']),
  /** Last visit, ms since 1970. */
  visited: z.number(),
  joined: z.nullable(joined),
})

/** A review that this browser holds a link to. A review with two links, of two roles, is here twice. */
export type KnownReview = z.output<typeof knownReview>

/** The last visited first. */
export interface KnownReviews {
  readonly all: readonly KnownReview[]
  /** Adds a review or brings what is known of it up to date. */
  remember(review: KnownReview): void
  forget(id: string, token: string): void
}

const read = (): KnownReview[] => {
  try {
    const stored = z.array(knownReview).safeParse(JSON.parse(localStorage.getItem(NAME) ?? '[]'))
    return stored.success ? stored.data : []
  } catch {
    return []
  }
}

export const useKnownReviews = create<KnownReviews>((set) => {
  // Read again before each write: another tab may have joined something meanwhile.
  const write = (change: (all: KnownReview[]) => KnownReview[]): void => {
    const all = change(read()).sort((a, b) => b.visited - a.visited)
    set({ all })
    localStorage.setItem(NAME, JSON.stringify(all))
  }
  addEventListener('storage', (event) => {
    if (event.key === NAME) set({ all: read() })
  })
  return {
    all: read(),
    remember: (review) => write((all) => [...all.filter((one) => !isSame(one, review)), review]),
    forget: (id, token) => write((all) => all.filter((one) => !isSame(one, { id, token }))),
  }
})

const isSame = (a: Pick<KnownReview, 'id' | 'token'>, b: Pick<KnownReview, 'id' | 'token'>): boolean =>
  a.id === b.id && a.token === b.token
