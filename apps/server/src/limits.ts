import { LINE_CHARS, NAME_CHARS, TEXT_CHARS } from '@second-story/board'
import * as z from 'zod'

/** What one server takes (model.md "Numbers"). Bytes, characters or counts; 0 means no limit. */
export const DEFAULT_LIMITS = {
  frameBytes: 4 * 1024 * 1024,
  documentBytes: 64 * 1024 * 1024,
  /** Connected at once. */
  peoplePerRoom: 500,
  connectionsPerPerson: 10,
  connectionsPerAddress: 2_000,
  rooms: 5_000,
  failedTokensPerMinute: 60,
  updatesPerSecond: 100,
  updateBurst: 3_000,
  awarenessBytes: 4 * 1024,
  nameChars: NAME_CHARS,
  lineChars: LINE_CHARS,
  textChars: TEXT_CHARS,
  fileBytes: 10 * 1024 * 1024,
  importBytes: 20 * 1024 * 1024,
  importLines: 100_000,
  timelineEntries: 10_000,
}
export type Limits = Readonly<Record<keyof typeof DEFAULT_LIMITS, number>>

/** Part of the document's shape, which both ends and every stored document hold to: these stay as they are. */
const FIXED = new Set(['nameChars', 'lineChars', 'textChars'])

const names = Object.keys(DEFAULT_LIMITS) as (keyof Limits)[]
const number = z.number('give a number').int('give a whole number').min(0, 'give 0 (no limit) or more')

/** The `LIMITS` variable: a JSON object of some of the names of {@link DEFAULT_LIMITS}. */
export const limitsVariable = z.string().transform((text, context): Limits => {
  const fail = (message: string): never => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return fail('it is not JSON; write it as {"peoplePerRoom": 200}')
  }
  const parsed = z.record(z.string(), z.unknown()).safeParse(given)
  if (!parsed.success) return fail('it is no JSON object')
  const limits: Record<keyof Limits, number> = { ...DEFAULT_LIMITS }
  for (const [name, value] of Object.entries(parsed.data)) {
    const known = names.find((one) => one === name)
    if (!known) return fail(`there is no limit "${name.slice(0, 40)}"; there are ${names.join(', ')}`)
    const checked = number.safeParse(value)
    if (!checked.success) return fail(`${known}: ${checked.error.issues[0]?.message ?? 'give a number'}`)
    if (FIXED.has(known) && checked.data !== DEFAULT_LIMITS[known]) {
      return fail(`${known} belongs to the shape of the document and stays ${DEFAULT_LIMITS[known]}`)
    }
    limits[known] = checked.data
  }
  return limits
})

/** True where a limit is set and passed. */
export const exceeds = (count: number, limit: number): boolean => limit !== 0 && count > limit
