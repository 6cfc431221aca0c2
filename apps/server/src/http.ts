import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Config } from './config.ts'
import { answerError } from './answer-error.ts'
import { ApiError } from './errors.ts'
import { requestLog, serializers } from './request-log.ts'

/** JSON bodies are small; the routes that take logs say so themselves. */
const JSON_BYTES = 1024 * 1024
/** How long a request may take to arrive, ms: 20 MB over a slow line, and no open ends. */
const ARRIVAL_MS = 120_000

/** The HTTP server without routes: its log, and every error as problem+json. */
export const createHttp = (logLevel: Config['logLevel'] | 'silent'): FastifyInstance => {
  const http = Fastify({
    logger: { level: logLevel, serializers },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    bodyLimit: JSON_BYTES,
    requestTimeout: ARRIVAL_MS,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    },
  })
  requestLog(http)
  http.setErrorHandler(answerError)
  http.setNotFoundHandler((request, reply) =>
    answerError(new ApiError('not-found', 'There is nothing at this address.'), request, reply),
  )
  return http
}

/** How long an answer that is under way may take when the server stops, ms. */
const GRACE_MS = 3_000

/** Takes no more requests and resolves when those under way are answered, or cut off after a while. */
export const closeHttp = async (http: FastifyInstance): Promise<void> => {
  const { server } = http
  const closed = http.close()
  // A connection that was busy until now would be kept open for its next request.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  try {
    await closed
  } finally {
    clearInterval(idle)
    clearTimeout(cut)
  }
}
