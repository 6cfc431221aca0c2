import { COLUMN_ROLES } from '@second-story/api'
import { LINE_CHARS } from '@second-story/board'
import * as z from 'zod'
import { ApiError } from '../errors.ts'
import { isTimeZone } from '../parse.ts'

const instant = z.iso
  .datetime({ offset: true, error: 'is a time with a zone, like 2024-05-01T14:00:00Z' })
  .transform((text) => new Date(text).toISOString())
const flag = z
  .enum(['0', '1', 'true', 'false'], 'is 1 or 0')
  .transform((text) => text === '1' || text === 'true')
const zone = z
  .string()
  .refine((name) => isTimeZone(name) || /^[+-]\d\d:\d\d$/.test(name), 'is a zone, like Europe/Berlin or UTC')
const date = z.iso.date('is a day, like 2024-05-01')
const channels = z.union([
  z.string().transform((text) => text.split(',').map((name) => name.trim())),
  // Given several times, each is one name: there may be a comma in it.
  z.array(z.string()).max(1_000),
])
const role = z.enum(['', ...COLUMN_ROLES], `names what each column tells: ${COLUMN_ROLES.join(', ')}`)
const columns = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim()))
  .pipe(z.array(role).max(500, 'has at most 500 columns'))
  .transform((names) => names.map((name) => (name === '' ? null : name)))

const query = z.object({
  fileName: z.string().max(LINE_CHARS, `has at most ${LINE_CHARS} characters`).optional(),
  timeZone: zone.optional(),
  date: date.optional(),
  from: instant.optional(),
  to: instant.optional(),
  channels: channels.optional(),
  columns: columns.optional(),
  dryRun: flag.optional(),
  /** Whether a preview lists them; who has read the log itself needs none. */
  entries: flag.optional(),
})
/** What the calls around imports take in their address. */
export type ImportQuery = z.output<typeof query>

/** An empty parameter is the same as none. @throws {ApiError} invalid, naming the parameter */
export const readQuery = (given: unknown): ImportQuery => {
  const filled = Object.entries(given as Record<string, unknown>).filter(([, value]) => value !== '')
  const read = query.safeParse(Object.fromEntries(filled))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new ApiError('invalid', `${issue?.path.join('.')}: ${issue?.message}.`)
}
