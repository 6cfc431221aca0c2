import * as mini from 'zod/mini'
import { ApiError } from './errors.ts'

// The small build that both apps share brings no sentences of its own.
mini.config(mini.locales.en())

/**
 * Reads what a call brought along.
 * @throws {ApiError} invalid, naming the field and what is wrong with it
 */
export const parse = <S extends mini.ZodMiniType>(schema: S, value: unknown): mini.output<S> => {
  const read = mini.safeParse(schema, value ?? {})
  if (read.success) return read.data
  const [issue] = read.error.issues
  const where = issue?.path.join('.')
  throw new ApiError('invalid', `${where ? `${where}: ` : ''}${issue?.message || 'is not right'}.`)
}

/** True for the name of a zone that this machine's zone data knows, such as Europe/Berlin. */
export const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** An ISO 8601 time with a zone, as the board writes times: in UTC. */
export const toUtc = (instant: string): string => new Date(instant).toISOString()
