import { type Role, ROLES } from '@second-story/board'
import type { Directory, Review, Session } from '@second-story/store'
import { ApiError } from '../errors.ts'
import type { CallsByAddress } from './calls-by-address.ts'
import { deviceHash, linkToken, sameText, sessionHash } from './tokens.ts'

/** Whoever makes a call: somebody with a link who has no name yet, or a person of the review. */
export interface Caller {
  reviewId: string
  role: Role
  /** null with a link token. */
  personId: string | null
  /** Generation of the link they hold; null with a session. */
  generation: number | null
}

const FIRST_GENERATION = 1
/** Unknown, wrong, expired and "no such review" look alike from outside. */
const UNKNOWN = 'There is no token, or it is not valid here. Open the link of the review again.'

/** Knows every token of every review. */
export class Doorkeeper {
  readonly #directory: Directory
  readonly #secret: Uint8Array
  readonly #failures: CallsByAddress

  constructor(directory: Directory, secret: Uint8Array, failures: CallsByAddress) {
    this.#directory = directory
    this.#secret = secret
    this.#failures = failures
  }

  /**
   * Who comes with this token.
   * @throws {ApiError} unauthorized, or too-many after too many wrong ones from one address
   */
  async caller(reviewId: string, token: string | null, address: string): Promise<Caller> {
    if (token === null) throw new ApiError('unauthorized', UNKNOWN)
    const review = await this.#directory.review(reviewId)
    const link = review && this.#byLink(review, token)
    if (link) return link
    const session = await this.#directory.session(sessionHash(token))
    if (session?.reviewId === reviewId) {
      return { reviewId, role: session.role as Role, personId: session.personId, generation: null }
    }
    throw this.#failed(address)
  }

  /** The session behind a token that opens a socket; null for anything else. */
  async session(reviewId: string, token: string | null, address: string): Promise<Session | null> {
    const session = token === null ? null : await this.#directory.session(sessionHash(token))
    if (session?.reviewId === reviewId) return session
    if (token !== null) this.#failures.tooMany(address)
    return null
  }

  /** The tokens of a review's five links. */
  async links(reviewId: string): Promise<Record<Role, string>> {
    const review = await this.#directory.review(reviewId)
    if (!review) throw new ApiError('unauthorized', UNKNOWN)
    return Object.fromEntries(ROLES.map((role) => [role, this.#linkOf(review, role)])) as Record<Role, string>
  }

  device(reviewId: string, device: string | undefined): string | null {
    return device === undefined ? null : deviceHash(this.#secret, reviewId, device)
  }

  /** Checks a token that the operator set. */
  mustMatch(expected: string, token: string | null, address: string): void {
    if (token === null) throw new ApiError('unauthorized', 'Creating a review here takes a token.')
    if (!sameText(expected, token)) throw this.#failed(address)
  }

  #failed(address: string): ApiError {
    return this.#failures.tooMany(address)
      ? new ApiError('too-many', 'Too many wrong tokens from your address. Wait a minute.')
      : new ApiError('unauthorized', UNKNOWN)
  }

  #byLink(review: Review, token: string): Caller | null {
    let found: Caller | null = null
    // All five, whichever fits: the time taken tells nothing.
    for (const role of ROLES) {
      if (!sameText(this.#linkOf(review, role), token)) continue
      found = { reviewId: review.id, role, personId: null, generation: generationOf(review, role) }
    }
    return found
  }

  #linkOf(review: Review, role: Role): string {
    return linkToken(this.#secret, review.id, role, generationOf(review, role))
  }
}

const generationOf = (review: Review, role: Role): number => review.generations[role] ?? FIRST_GENERATION
