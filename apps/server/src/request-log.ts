import type { FastifyInstance, FastifyRequest } from 'fastify'

/**
 * How requests and errors show in the log: no query (a socket's token is in one), no headers, no bodies, and the
 * route instead of the path.
 */
export const serializers = {
  req: (request: FastifyRequest) => ({
    method: request.method,
    route: request.routeOptions?.url ?? 'none',
    from: request.ip,
  }),
}

/** One line for each answered request. */
export const requestLog = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    const { statusCode, elapsedTime } = reply
    const level = statusCode >= 500 ? 'warn' : 'debug'
    request.log[level]({ req: request, status: statusCode, ms: Math.round(elapsedTime) }, 'answered')
  })
}
