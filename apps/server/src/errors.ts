import type { Problem } from '@second-story/api'
import { LogUnavailable, RoomClosed, TooManyRooms } from '@second-story/sync/room'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

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
const codeOf = (status: number): Code | undefined =>
  (Object.keys(CATALOGUE) as Code[]).find((code) => CATALOGUE[code][0] === status)

/** What to tell about any error. Ours are told as they are, those of our own making stay in the log. */
export const toApiError = (error: unknown): ApiError => {
  if (error instanceof ApiError) return error
  if (error instanceof LogUnavailable) {
    return new ApiError('unavailable', 'Nothing can be stored just now. Try again in a moment.')
  }
  if (error instanceof RoomClosed || error instanceof TooManyRooms) {
    return new ApiError('unavailable', 'The room cannot be opened just now. Try again in a moment.')
  }
  const { statusCode, message } = error as Partial<FastifyError>
  const code = statusCode !== undefined && statusCode < 500 ? codeOf(statusCode) : undefined
  if (code === 'too-large') return new ApiError(code, 'What was sent is larger than this server takes.')
  if (code) return new ApiError(code, message || CATALOGUE[code][1])
  // Other refusals of the framework (a bad header, a method that is not there) are the sender's fault too.
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new ApiError('unreadable', message || 'The request cannot be read.')
  }
  return new ApiError('internal', 'Something went wrong here. The log of the server tells what.')
}

/** Answers an error as `application/problem+json`, and logs those that are the server's own. */
export const answerError = async (
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const told = toApiError(error)
  if (told.code === 'internal') request.log.error({ err: error }, 'a request failed')
  if (told.code === 'unauthorized') void reply.header('www-authenticate', 'Bearer')
  return reply.code(told.status).type('application/problem+json').send(JSON.stringify(told.problem))
}
