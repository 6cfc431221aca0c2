import { createHash } from 'node:crypto'

/** The same id for the same text, everywhere and always: 25 characters of its SHA-256, 129 bits. */
export const hashedId = (text: string | Uint8Array): string =>
  BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    .toString(36)
    .padStart(50, '0')
    .slice(-25)
