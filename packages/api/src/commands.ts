import {
  BOXES,
  HOLD_SECONDS,
  LINE_CHARS,
  NAME_CHARS,
  PROPOSABLE,
  SIGNAL_KINDS,
  TEXT_CHARS,
  THERE,
  type Agenda,
} from '@second-story/board'
import * as z from 'zod/mini'

const line = z.string().check(z.maxLength(LINE_CHARS))
const key = z.string().check(z.maxLength(150))
const text = z.string().check(z.maxLength(TEXT_CHARS))
const minutes = z.number().check(z.gt(0), z.lte(240))

/**
 * Every command carries optionally `id` (a repeat with the same id does nothing twice) and `version` (refused with
 * 409 when the agenda has moved on). Only `question` names by `id` what it is about; asking it twice is harmless.
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
  of('go', {}),
  of('back', {}),
  of('pause', {}),
  of('resume', {}),
  of('extend', { minutes: z.optional(minutes) }),
  of('payer', { box: z.enum(BOXES) }),
  of('lengths', {
    boxes: z.array(z.object({ id: z.enum(BOXES), minutes })).check(z.maxLength(BOXES.length)),
  }),
  of('box', { to: z.enum(BOXES) }),
  of('agreement', { on: z.boolean() }),
  z.object({ do: z.literal('question'), id: key, version: common.version }),
  of('prompt', { text: z.nullable(text) }),
  of('vote', { on: z.boolean() }),
  of('discuss', { entryId: key }),
  of('tell', { entryId: key }),
  of('take', {}),
  of('decline', {}),
  of('handback', { personId: z.optional(key) }),
  of('hand', { up: z.boolean(), about: z.optional(line) }),
  of('call', { personId: key }),
  of('lower', { personId: key }),
  of('signal', { entryId: z.optional(key), kind: z.enum(SIGNAL_KINDS) }),
  of('hold', { seconds: z.number().check(z.gt(0), z.lte(HOLD_SECONDS)) }),
  of('accept', { root: z.enum(PROPOSABLE), key }),
  of('spoken', { personId: key }),
  of('door', { learned: z.optional(z.boolean()), again: z.optional(z.boolean()), words: z.optional(text) }),
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
