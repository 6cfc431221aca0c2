import type { Role } from '@second-story/board'
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Bytes of a link token: 192 bits, 32 characters. */
const LINK_BYTES = 24
/** Bytes of a session: 256 bits, 43 characters. */
const SESSION_BYTES = 32

/**
 * The token of a review's link for one role. It is derived, so that it can be shown again and is stored nowhere; a
 * higher generation replaces it.
 */
export const linkToken = (secret: Uint8Array, reviewId: string, role: Role, generation: number): string =>
  createHmac('sha256', secret)
    .update(`link|${reviewId}|${role}|${generation}`)
    .digest()
    .subarray(0, LINK_BYTES)
    .toString('base64url')

/** A new session's token. Only its hash is kept. */
export const newSession = (): string => randomBytes(SESSION_BYTES).toString('base64url')

/** What of a session is kept: SHA-256 as hex. The token itself is random enough to need no salt. */
export const sessionHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/** What of a browser's device secret is kept; another value in each review, so that nobody can be followed. */
export const deviceHash = (secret: Uint8Array, reviewId: string, device: string): string =>
  createHmac('sha256', secret).update(`device|${reviewId}|${device}`).digest('hex')

/** Compares two texts in a time that tells nothing of where they differ. */
export const sameText = (a: string, b: string): boolean => {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}

/** The token of an `Authorization` header, or null where there is none of the kind. */
export const bearerOf = (header: string | undefined): string | null =>
  /^Bearer +(\S{1,512}) *$/i.exec(header ?? '')?.[1] ?? null
