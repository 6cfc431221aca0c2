import { createHmac } from 'node:crypto'
import { sameText } from '../auth/tokens.ts'

/** A signed call is taken this long after the time it names, and as long before it, ms. */
export const WINDOW_MS = 5 * 60_000

const PREFIX = 'whsec_'

/** The key behind a secret: `whsec_` and base64, as libraries for signed webhooks have it, or any text as it is. */
const keyOf = (secret: string): Buffer =>
  secret.startsWith(PREFIX) ? Buffer.from(secret.slice(PREFIX.length), 'base64') : Buffer.from(secret)

/** What a message is signed with: `v1,` and the base64 of HMAC-SHA-256 over `id.seconds.body`. */
const signatureOf = (secret: string, id: string, seconds: string, body: string | Buffer): string =>
  `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${seconds}.`).update(body).digest('base64')}`

/** The headers of a signed message (standardwebhooks.com). @param now ms since 1970 */
export const signedHeaders = (
  secret: string,
  id: string,
  body: string,
  now: number,
): Record<string, string> => {
  const seconds = String(Math.floor(now / 1000))
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': signatureOf(secret, id, seconds, body),
  }
}

/** What of a request says who sent it; each may be anything. */
export interface SignedHeaders {
  id: unknown
  timestamp: unknown
  signature: unknown
}

/**
 * Checks a signed message.
 * @param body the bytes as they came
 * @param now ms since 1970
 * @returns what tells this message from every other, or null where it is not signed with this secret and just now
 */
export const verified = (
  secret: string,
  headers: SignedHeaders,
  body: Buffer,
  now: number,
): string | null => {
  const { id, timestamp, signature } = headers
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signature !== 'string') return null
  if (!/^[\w-]{1,100}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return null
  const expected = signatureOf(secret, id, timestamp, body)
  // While a secret is replaced a sender may sign with both. All are compared, whichever fits.
  const right =
    signature
      .split(' ')
      .slice(0, 8)
      .filter((one) => sameText(one, expected)).length > 0
  const near = Math.abs(now - Number(timestamp) * 1000) <= WINDOW_MS
  return right && near ? expected : null
}
