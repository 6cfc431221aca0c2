import type { Role } from '@second-story/board'
import type { FastifyRequest } from 'fastify'
import { ApiError } from '../errors.ts'
import type { Caller, Doorkeeper } from './doorkeeper.ts'
import { bearerOf } from './tokens.ts'

const callers = new WeakMap<FastifyRequest, Caller>()

/** The caller that a guard let in. */
export const callerOf = (request: FastifyRequest): Caller => {
  const caller = callers.get(request)
  if (!caller) throw new Error('a route reads its caller and has no guard')
  return caller
}

/** The person that a guard let in; a link token alone is nobody yet. */
export const personOf = (request: FastifyRequest): Caller & { personId: string } => {
  const caller = callerOf(request)
  if (caller.personId === null) {
    throw new ApiError('unauthorized', 'This takes a session: join the review first.')
  }
  return { ...caller, personId: caller.personId }
}

/**
 * An `onRequest` hook that lets in who has a token of the review in the path. It runs before the body is read, so
 * that nobody without a token makes the server hold 20 MB.
 * @param roles who may; everybody with a token where it is left out
 */
export const guard =
  (doorkeeper: Doorkeeper, roles?: readonly Role[]) =>
  async (request: FastifyRequest): Promise<void> => {
    const { id } = request.params as { id: string }
    const caller = await doorkeeper.caller(id, bearerOf(request.headers.authorization), request.ip)
    if (roles && !roles.includes(caller.role)) {
      throw new ApiError('forbidden', `A ${caller.role} may not do this; it takes a ${roles.join(' or ')}.`)
    }
    callers.set(request, caller)
  }
