import type { ImportAnswer, ImportLine, SourceAnswer, TakenOver } from '@second-story/api'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { PassThrough, Readable } from 'node:stream'
import { toApiError } from '../answer-error.ts'
import type { WithEntries } from './importer.ts'
import type { Progress } from './log-desk.ts'

const LINES = 'application/x-ndjson'
type Answer = ImportAnswer | SourceAnswer | TakenOver

/**
 * Answers an import: as JSON, or to whoever accepts lines of JSON with its progress while it is made. Entries go out in
 * pieces either way: a hundred thousand of them as one text would hold up the rooms.
 */
export const answerImport = async (
  request: FastifyRequest,
  reply: FastifyReply,
  work: (tell: Progress) => Promise<WithEntries<Answer>>,
): Promise<FastifyReply> => {
  if (request.headers.accept?.includes(LINES)) return reply.type(LINES).send(inLines(request, work))
  const { answer, entries } = await work(() => undefined)
  if (entries === null) return reply.send(answer)
  return reply.type('application/json; charset=utf-8').send(Readable.from(asJson(answer, entries)))
}

/** One JSON text of an answer and the pieces of its entries. */
function* asJson(answer: object, entries: readonly Uint8Array[]): Generator<string | Uint8Array> {
  yield `${JSON.stringify(answer).slice(0, -1)},"entries":[`
  for (const [n, piece] of entries.entries()) {
    if (n > 0) yield ','
    yield piece
  }
  yield ']}'
}

const inLines = (
  request: FastifyRequest,
  work: (tell: Progress) => Promise<WithEntries<Answer>>,
): PassThrough => {
  const out = new PassThrough()
  const say = (line: ImportLine): void => void out.write(`${JSON.stringify(line)}\n`)
  const run = async (): Promise<void> => {
    try {
      const { answer, entries } = await work((progress) => say({ progress }))
      for (const piece of entries ?? []) {
        out.write('{"entries":[')
        out.write(piece)
        out.write(']}\n')
      }
      // The entries are in the lines above.
      say({ answer: answer as Omit<ImportAnswer, 'entries'> })
    } catch (error) {
      const told = toApiError(error)
      if (told.code === 'internal') request.log.error({ err: error }, 'an import failed')
      say({ problem: told.problem })
    } finally {
      out.end()
    }
  }
  void run()
  return out
}
