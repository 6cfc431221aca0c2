import * as z from 'zod/mini'
import { lines, line, millis } from '../record.ts'
import { NAME_CHARS } from '../schema.ts'

export const ROLES = ['facilitator', 'cofacilitator', 'scribe', 'participant', 'observer'] as const
export type Role = (typeof ROLES)[number]
export const isRole = (text: string): text is Role => ROLES.includes(text as Role)

/** Where somebody was when it happened. */
export const THERE = ['there', 'informed', 'new'] as const

export const personName = z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_CHARS))

/** A person of this review. `clients` are the Yjs clientIDs bound to them: who wrote what. */
export const personValue = z.object({
  name: personName,
  role: z.enum(ROLES),
  job: z.optional(line),
  there: z.optional(z.enum(THERE)),
  claims: z.optional(lines),
  clients: z.optional(z.array(z.number())),
  outside: z.optional(z.boolean()),
})
export type Person = z.output<typeof personValue>

/** A raised hand: server time, so that the order is the same for all, and what it is about. */
export const handValue = z.object({ at: millis, about: z.optional(line) })
export type Hand = z.output<typeof handValue>

/** The answer to "What are these reviews for, in your view?". */
export const checkinValue = z.object({ why: line })
export type Checkin = z.output<typeof checkinValue>
