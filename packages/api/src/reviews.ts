import { type BoxId, LINE_CHARS, NAME_CHARS, type Role, ROLES } from '@second-story/board'
import * as z from 'zod/mini'

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(LINE_CHARS))
const instant = z.iso.datetime({ offset: true })

/** Body of `POST /api/reviews`. Times are ISO 8601 with a zone, `timeZone` an IANA name (checked by the server). */
export const newReview = z.object({
  title: line,
  incidentStart: z.optional(instant),
  incidentEnd: z.optional(instant),
  timeZone: z.optional(z.string().check(z.maxLength(64))),
  severity: z.optional(line),
})
export type NewReview = z.output<typeof newReview>

/** One full URL per role. */
export type Links = Readonly<Record<Role, string>>
export interface CreatedReview {
  id: string
  links: Links
}

/** Body of `POST /api/reviews/:id/join`. `device` is a secret of the browser's: the same one is the same person. */
export const join = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_CHARS)),
  device: z.optional(z.string().check(z.minLength(22), z.maxLength(200))),
})
export type Join = z.output<typeof join>

export const joined = z.object({
  session: z.string(),
  user: z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES) }),
})
export type Joined = z.output<typeof joined>

/** Answer of `GET /api/reviews/:id`, to a session or a link token. */
export interface ReviewSummary {
  id: string
  /** The role of whoever asks. */
  role: Role
  facts: {
    title: string
    start: string | null
    resolved: string | null
    timeZone: string
    severity: string | null
  }
  state: 'preparing' | 'live' | 'closed'
  counts: { entries: number; annotations: number; actions: number; people: number; here: number }
  /** Where the meeting stands and who conducts it; times in ms since 1970. */
  meeting: { startedAt: number | null; box: BoxId; conductor: string | null }
  /** Names in the log for whoever comes in to claim, the most frequent first; none for observers. */
  actors: LogName[]
}

/** A name in the log, on how many entries it stands, and the names of those who say that it is theirs. */
export interface LogName {
  name: string
  entries: number
  claimedBy: string[]
}

/** Every error over HTTP: RFC 9457. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
}
