import { takeOver } from '@second-story/api'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Doorkeeper } from '../auth/doorkeeper.ts'
import { guard, personOf } from '../auth/guard.ts'
import type { Limits } from '../limits.ts'
import { parse } from '../parse.ts'
import type { Importer, Importing } from './importer.ts'
import { KEEPERS } from './kept-logs.ts'
import { answerImport } from './parts.ts'
import { readQuery } from './query.ts'

/** No limit at all would let one upload fill the memory: so far and no further, bytes. */
const UTMOST = 256 * 1024 * 1024

export interface ImportRouteParts {
  doorkeeper: Doorkeeper
  importer: Importer
  limits: Pick<Limits, 'importBytes'>
}

/** Bringing logs in and taking them back. */
export const importRoutes = async (app: FastifyInstance, parts: ImportRouteParts): Promise<void> => {
  const { doorkeeper, importer, limits } = parts
  const onRequest = guard(doorkeeper, KEEPERS)

  // A log is bytes, whatever its sender calls it: these two routes have a reader of their own.
  await app.register(async (raw) => {
    raw.removeAllContentTypeParsers()
    const bodyLimit = limits.importBytes === 0 ? UTMOST : limits.importBytes
    raw.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
      done(null, body),
    )
    const options = { onRequest, bodyLimit }
    raw.post('/api/reviews/:id/timeline/import', options, (request, reply) => {
      const query = readQuery(request.query)
      return answerImport(request, reply, (tell) =>
        importer.importLog(importingOf(request), bytesOf(request), query, tell),
      )
    })
    raw.post('/api/reviews/:id/sources', options, (request, reply) => {
      const query = readQuery(request.query)
      return answerImport(request, reply, (tell) =>
        importer.keepSource(importingOf(request), bytesOf(request), query, tell),
      )
    })
  })

  app.post('/api/reviews/:id/sources/:sourceId/import', { onRequest }, (request, reply) => {
    const { sourceId } = request.params as { sourceId: string }
    const body = parse(takeOver, request.body)
    const query = readQuery(request.query)
    return answerImport(request, reply, async (tell) => ({
      answer: await importer.fromSource(importingOf(request), sourceId, query, body, tell),
      entries: null,
    }))
  })

  app.delete('/api/reviews/:id/imports/:importId', { onRequest }, (request) => {
    const { importId } = request.params as { importId: string }
    return importer.undo(importingOf(request), importId)
  })
}

const importingOf = (request: FastifyRequest): Importing => {
  const { reviewId, personId } = personOf(request)
  return { reviewId, personId }
}

// The parser of these routes answers buffers of memory of their own.
const bytesOf = ({ body }: FastifyRequest): Uint8Array<ArrayBuffer> =>
  Buffer.isBuffer(body) ? (body as Buffer<ArrayBuffer>) : new Uint8Array()
