import { randomInt } from 'node:crypto'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A random id of a-z0-9; each character is 5.17 bits. */
export function randomId(length: number): string {
  let id = ''
  while (id.length < length) id += ALPHABET[randomInt(ALPHABET.length)]
  return id
}

/** Refuses what is no SHA-256 in hex, so that a token in clear can never end up in the file by mistake. */
export function assertHash(hash: string): void {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new TypeError('expected a SHA-256 as 64 hex digits, not a token')
}
