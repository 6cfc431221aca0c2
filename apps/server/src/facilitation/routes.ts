import type { Facilitation } from '@second-story/board'
import type { FastifyInstance } from 'fastify'
import { createHash } from 'node:crypto'

/** Pages ask once when they open; words of a server that was restarted reach them within so many seconds. */
const FRESH_S = 60

/** The words in force. They hold nothing of any review, so that anybody may read them and any cache keep them. */
export const facilitationRoutes = (app: FastifyInstance, words: Facilitation): void => {
  const body = JSON.stringify(words)
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

  app.get('/api/facilitation', (request, reply) => {
    void reply.header('cache-control', `public, max-age=${FRESH_S}`).header('etag', tag)
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
    return reply.type('application/json; charset=utf-8').send(body)
  })
}
