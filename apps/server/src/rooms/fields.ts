import type { Content } from '@second-story/sync/room'
import * as z from 'zod/mini'

type Fields = Readonly<Record<string, z.ZodMiniType>>

/** What is wrong with a thing put in place as a whole, a map to be filled or one JSON value; null for nothing. */
export const fieldsFault = (fields: Fields, content: Content | undefined): string | null => {
  if (content?.kind === 'deleted') return null
  if (content?.kind === 'type') return content.type === 'map' ? null : 'is a map of fields.'
  return allFit(z.partial(z.strictObject(fields)), content)
    ? null
    : 'is a map of its fields, each with a right value.'
}

/** What is wrong with the value of one field; null for nothing. */
export const fieldFault = (
  fields: Fields,
  field: string | null,
  content: Content | undefined,
): string | null => {
  if (field === null || !Object.hasOwn(fields, field)) return 'has no such field.'
  if (content?.kind === 'deleted') return null
  if (content?.kind !== 'any') return 'has plain values.'
  const schema = fields[field]
  return schema && allFit(schema, content) ? null : `does not take this as its ${field}.`
}

// Values that somebody set one after the other and then took back come as one struct; the last one counts.
const allFit = (schema: z.ZodMiniType, content: Content | undefined): boolean =>
  content?.kind === 'any' &&
  content.values.length > 0 &&
  content.values.every((value) => z.safeParse(schema, value).success)
