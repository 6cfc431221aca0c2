import { digest } from 'lib0/hash/sha256'

const encoder = new TextEncoder()

/** The id that the server gives a text, so that the page knows which lines are on the board: 25 characters of SHA-256. */
export const hashedId = (text: string): string => {
  let hex = '0x'
  for (const byte of digest(encoder.encode(text))) hex += byte.toString(16).padStart(2, '0')
  return BigInt(hex).toString(36).padStart(50, '0').slice(-25)
}
