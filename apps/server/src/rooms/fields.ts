import type { Content } from '@second-story/sync/room'
import * as z from 'zod/mini'

type Fields = Readonly<Record<string, z.ZodMiniType>>

/** What is wrong with a thing put in place as a whole, a map to be filled or one JSON value; null for nothing. */
export const fieldsFault = (fields: Fields, content: Content | undefined): string | null => {
  if (content?.kind === 'deleted') return null
  if (content?.kind === 'type') return content.type === 'map' ? null : 'is a map of fields.'
  const value = content?.kind === 'any' && content.values.length === 1 ? content.values[0] : undefined
  const parsed = z.safeParse(z.partial(z.strictObject(fields)), value)
  return parsed.success ? null : 'is a map of its fields, each with a right value.'
}

/** What is wrong with the value of one field; null for nothing. */
export const fieldFault = (
  fields: Fields,
  field: string | null,
  content: Content | undefined,
): string | null => {
  if (field === null || !Object.hasOwn(fields, field)) return 'has no such field.'
  if (content?.kind === 'deleted') return null
  if (content?.kind !== 'any' || content.values.length !== 1) return 'has plain values.'
  const schema = fields[field]
  return schema && z.safeParse(schema, content.values[0]).success
    ? null
    : `does not take this as its ${field}.`
}
