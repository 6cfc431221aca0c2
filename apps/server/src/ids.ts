import { idFrom } from '@second-story/board'
import { createHash, randomBytes } from 'node:crypto'

const LENGTH = 20
/** Bytes for that many letters: 4 of 256 values are skipped, so twice as many never run short. */
const BYTES = 2 * LENGTH

/** A fresh random id of a-z0-9. */
export const newId = (): string => idFrom(randomBytes(BYTES), LENGTH)

/** The same id for the same text, everywhere and always: 25 characters of its SHA-256, 129 bits. */
export const hashedId = (text: string | Uint8Array): string =>
  BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    .toString(36)
    .padStart(50, '0')
    .slice(-25)
