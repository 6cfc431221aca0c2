import type { Problem } from '@second-story/api'

/** Everything that may go wrong over HTTP. */
const CATALOGUE = {
  unreadable: [400, 'The request cannot be read'],
  unauthorized: [401, 'No valid token'],
  forbidden: [403, 'Not for this role'],
  'not-found': [404, 'Not found'],
  conflict: [409, 'Not now'],
  'too-large': [413, 'Too large'],
  unsupported: [415, 'Not a format that is read'],
  invalid: [422, 'Something in the request is not right'],
  'too-many': [429, 'Too many'],
  internal: [500, 'The server made a mistake'],
  unavailable: [503, 'Not available just now'],
} as const
export type Code = keyof typeof CATALOGUE

/** Something that went wrong, to be told to whoever asked. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: Code
  /** Members beyond RFC 9457's own, such as the agenda as it is. */
  readonly extra: Readonly<Record<string, unknown>>

  /** @param detail says in a sentence what is wrong and, where it helps, how to mend it */
  constructor(code: Code, detail: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(detail)
    this.code = code
    this.extra = extra
  }

  get status(): number {
    return CATALOGUE[this.code][0]
  }

  get problem(): Problem {
    const [status, title] = CATALOGUE[this.code]
    return { ...this.extra, type: `urn:second-story:${this.code}`, title, status, detail: this.message }
  }
}

/** The catalogue's name of an HTTP status. */
export const codeOf = (status: number): Code | undefined =>
  (Object.keys(CATALOGUE) as Code[]).find((code) => CATALOGUE[code][0] === status)

/** What it says of itself where nothing better is known. */
export const titleOf = (code: Code): string => CATALOGUE[code][1]
