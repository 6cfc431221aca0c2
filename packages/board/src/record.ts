import * as Y from 'yjs'
import * as z from 'zod/mini'
import { LINE_CHARS, TEXT_CHARS } from './schema.ts'

/** The fields of one kind of thing, each with the parser that says which values are right. */
export type Fields = Readonly<Record<string, z.ZodMiniType>>
/** What is known of a thing: an absent field is unknown. */
export type RecordOf<F extends Fields> = { readonly [K in keyof F]?: z.output<F[K]> }
export type Patch<F extends Fields> = { readonly [K in keyof F]?: z.output<F[K]> | undefined }

export const line = z.string().check(z.maxLength(LINE_CHARS))
export const prose = z.string().check(z.maxLength(TEXT_CHARS))
export const bool = z.boolean()
/** Server time in ms since 1970. */
export const millis = z.number().check(z.gte(0))
/** A time as clients and imports write it: ISO 8601 in UTC. */
export const isoTime = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/))
export const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))
export const id = z.string().check(z.regex(/^[a-z0-9]{10,64}(:[a-z0-9]{10,64})?$/))
export const ids = z.array(id).check(z.maxLength(1000))
export const lines = z.array(line).check(z.maxLength(200))
/** Addresses are longer than a line: dashboards write what they show into theirs. */
export const texts = z.array(prose).check(z.maxLength(200))

/**
 * Reads a thing. Values are taken as they are: the gate let no other in, and our own writes are typed.
 */
export const readRecord = <F extends Fields>(map: Y.Map<unknown>): RecordOf<F> =>
  Object.freeze(map.toJSON()) as RecordOf<F>

/** Writes the fields of a patch into a thing; `undefined` leaves a field alone. */
export const patchRecord = <F extends Fields>(map: Y.Map<unknown>, patch: Patch<F>): void => {
  for (const [field, value] of changesIn(map, patch)) map.set(field, value)
}

/** What of a patch is not in a thing yet. */
export const changesIn = (map: Y.Map<unknown>, patch: Patch<Fields>): [field: string, value: unknown][] =>
  Object.entries(patch).filter(([field, value]) => value !== undefined && !same(map.get(field), value))

/** A new thing, not yet in any document. */
export const newRecord = <F extends Fields>(fields: Patch<F>): Y.Map<unknown> =>
  new Y.Map(Object.entries(fields).filter(([, value]) => value !== undefined))

// Writing what is there already would cost everybody an update and history a line.
const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
