export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field of a value that may be no object at all. */
export function fieldOf(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined
}

/** A field that holds a text, else ''. */
export function textOf(value: unknown, key: string): string {
  const field = isObject(value) ? value[key] : undefined
  return typeof field === 'string' ? field : ''
}

/** A field that holds a list, else an empty one. */
export function listOf(value: unknown, key: string): readonly unknown[] {
  const field = isObject(value) ? value[key] : undefined
  return Array.isArray(field) ? field : []
}
