import { fileName, THUMB_BYTES } from '@second-story/api'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Doorkeeper } from '../auth/doorkeeper.ts'
import { guard, personOf } from '../auth/guard.ts'
import type { Limits } from '../limits.ts'
import { parse } from '../parse.ts'
import type { Bringing, FileKeeper } from './keeper.ts'
import { endingOf } from './name.ts'

/** No limit at all would let one upload fill the memory: so far and no further, bytes. */
const UTMOST = 256 * 1024 * 1024
/** A file never changes under its id. Kept by the reader's own browser alone, and asked for anew after a day. */
const CACHED = 'private, max-age=86400, immutable'
/** Whoever gets at the bytes another way than our page does finds nothing that runs. */
const FILE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

export interface FileRouteParts {
  doorkeeper: Doorkeeper
  keeper: FileKeeper
  limits: Pick<Limits, 'fileBytes'>
}

/** Bringing evidence files, saying what they show, and reading them. */
export const fileRoutes = async (app: FastifyInstance, parts: FileRouteParts): Promise<void> => {
  const { doorkeeper, keeper, limits } = parts
  const known = guard(doorkeeper)
  // Before the body is read: nobody who may not makes the server hold 10 MB.
  const bringer = async (request: FastifyRequest): Promise<void> => {
    await known(request)
    await keeper.mustBring(bringingOf(request))
  }

  // A file is bytes, whatever its sender calls it: these routes have a reader of their own.
  await app.register(async (raw) => {
    raw.removeAllContentTypeParsers()
    const bodyLimit = limits.fileBytes === 0 ? UTMOST : limits.fileBytes
    raw.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
      done(null, body),
    )
    raw.post('/api/reviews/:id/files', { onRequest: bringer, bodyLimit }, async (request, reply) => {
      const { name = '' } = request.query as { name?: unknown }
      reply.code(201)
      return keeper.keep(bringingOf(request), bytesOf(request), typeof name === 'string' ? name : '')
    })
    const small = { onRequest: bringer, bodyLimit: THUMB_BYTES }
    raw.post('/api/reviews/:id/files/:fileId/thumb', small, async (request, reply) => {
      await keeper.keepThumb(bringingOf(request), fileIdOf(request), bytesOf(request))
      return reply.code(204).send()
    })
  })

  app.post('/api/reviews/:id/files/:fileId', { onRequest: bringer }, (request) =>
    keeper.rename(bringingOf(request), fileIdOf(request), parse(fileName, request.body).name),
  )

  app.get('/api/reviews/:id/files/:fileId', { onRequest: known }, async (request, reply) => {
    const thumb = Object.hasOwn(request.query as object, 'thumb')
    const fileId = fileIdOf(request)
    const { type, data } = await keeper.content(personOf(request).reviewId, fileId, thumb)
    return reply
      .type(type)
      .header('content-security-policy', FILE_POLICY)
      .header('content-disposition', `attachment; filename="${fileId}.${endingOf(type)}"`)
      .header('cache-control', CACHED)
      .header('vary', 'authorization')
      .send(Buffer.from(data.buffer, data.byteOffset, data.byteLength))
  })
}

const bringingOf = (request: FastifyRequest): Bringing => {
  const { reviewId, personId, role } = personOf(request)
  return { reviewId, personId, role }
}

const fileIdOf = ({ params }: FastifyRequest): string => (params as { fileId: string }).fileId

const bytesOf = ({ body }: FastifyRequest): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0))
