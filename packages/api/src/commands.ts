import { BOXES, LINE_CHARS, NAME_CHARS, type Agenda, THERE } from '@second-story/board'
import * as z from 'zod/mini'

const line = z.string().check(z.maxLength(LINE_CHARS))
const key = z.string().check(z.maxLength(150))
const minutes = z.number().check(z.gt(0), z.lte(240))

/**
 * Every command carries optionally `id` (a repeat with the same id does nothing twice) and `version` (refused with
 * 409 when the agenda has moved on).
 */
const common = {
  id: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  version: z.optional(z.int()),
}

const of = <const D extends string, S extends Record<string, z.ZodMiniType>>(name: D, shape: S) =>
  z.object({ do: z.literal(name), ...shape, ...common })

/** What may be ordered over the socket (frame type 103) and by `POST /api/reviews/:id/conduct`. */
export const command = z.discriminatedUnion('do', [
  of('open', {}),
  of('close', {}),
  of('pause', {}),
  of('resume', {}),
  of('extend', { minutes: z.optional(minutes) }),
  of('box', { to: z.enum(BOXES) }),
  of('discuss', { entryId: key }),
  of('tell', { entryId: key }),
  of('take', {}),
  of('decline', {}),
  of('handback', { personId: z.optional(key) }),
  of('hand', { up: z.boolean(), about: z.optional(line) }),
  of('lower', { personId: key }),
  of('person', {
    name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_CHARS))),
    job: z.optional(line),
    there: z.optional(z.enum(THERE)),
    claims: z.optional(z.array(line).check(z.maxLength(50))),
    firstReview: z.optional(z.boolean()),
  }),
])
export type Command = z.output<typeof command>

/** The answer to a command: the agenda as it is now, or what is wrong. `status` as over HTTP. */
export type CommandReply =
  | { status: 200; agenda: Agenda }
  | { status: 400 | 401 | 403 | 404 | 409 | 422 | 429 | 503; detail: string; agenda?: Agenda }
