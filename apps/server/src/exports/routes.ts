import { type Board, readBoard } from '@second-story/board'
import { actionsCsv, type HeldPictures, html, markdown, reviewExport, TRACKERS } from '@second-story/report'
import type { Files } from '@second-story/store'
import type { Rooms } from '@second-story/sync/room'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { Doorkeeper } from '../auth/doorkeeper.ts'
import { guard, personOf } from '../auth/guard.ts'
import { parse } from '../parse.ts'
import { heldPictures } from './pictures.ts'

interface Format {
  name: string
  type: string
  write: (board: Board, pictures: HeldPictures) => string
}

const FORMATS: readonly Format[] = [
  {
    name: 'json',
    type: 'application/json; charset=utf-8',
    write: (board) => JSON.stringify(reviewExport(board)),
  },
  { name: 'md', type: 'text/markdown; charset=utf-8', write: markdown },
  { name: 'html', type: 'text/html; charset=utf-8', write: html },
]

/** The page of a review needs nothing but its own style and the pictures that it holds, and runs nothing. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const csvQuery = z.object({ for: z.enum(TRACKERS) })

/** The review document at any minute of the meeting: only what is on disk, so that a crash takes nothing of it back. */
export const exportRoutes = (
  app: FastifyInstance,
  { doorkeeper, rooms, files }: { doorkeeper: Doorkeeper; rooms: Rooms; files: Files },
): void => {
  for (const { name, type, write } of FORMATS) {
    app.get(`/api/reviews/:id/export.${name}`, { onRequest: guard(doorkeeper) }, async (request, reply) => {
      const { reviewId } = personOf(request)
      const board = await rooms.use(reviewId, (room) => room.read(readBoard))
      const isPage = name === 'html'
      const pictures = isPage ? await heldPictures(files, reviewId, board) : new Map<string, string>()
      if (isPage) void reply.header('content-security-policy', PAGE_POLICY)
      return reply
        .type(type)
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="review-${reviewId}.${name}"`)
        .send(write(board, pictures))
    })
  }
  app.get('/api/reviews/:id/actions.csv', { onRequest: guard(doorkeeper) }, async (request, reply) => {
    const { reviewId } = personOf(request)
    const { for: tracker } = parse(csvQuery, request.query)
    const board = await rooms.use(reviewId, (room) => room.read(readBoard))
    return reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="actions-${reviewId}-${tracker}.csv"`)
      .send(actionsCsv(board, tracker))
  })
}
