import { LogUnavailable, RoomClosed, TooManyRooms } from '@second-story/sync/room'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError, codeOf, titleOf } from './errors.ts'

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
  if (code) return new ApiError(code, message || titleOf(code))
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
