/** Ids of things and people: a-z0-9, 10 characters or more (model.md). */
const ID = /^[a-z0-9]{10,64}$/
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'

export const isId = (text: string): boolean => ID.test(text)

/** A plain id, or `<personId>:<id>` for a thing that belongs to somebody. */
export const isKey = (text: string): boolean => {
  const parts = text.split(':')
  return parts.length <= 2 && parts.every(isId)
}

/**
 * An id from random bytes. Bytes above the last multiple of 36 are skipped so that no letter is likelier.
 * @param bytes random, 1 per character and some to spare
 * @param length characters wanted
 */
export const idFrom = (bytes: Uint8Array, length = 16): string => {
  let id = ''
  for (const byte of bytes) if (byte < 252 && id.length < length) id += ALPHABET[byte % 36]
  if (id.length < length)
    throw new RangeError(`idFrom needs more than ${bytes.length} bytes for ${length} letters`)
  return id
}

/** Whose thing a key names; null for a plain id. Ownership is read from here and never from a field. */
export const ownerOf = (key: string): string | null => {
  const colon = key.indexOf(':')
  return colon === -1 ? null : key.slice(0, colon)
}

export const ownKey = (personId: string, id: string): string => `${personId}:${id}`
