import type { ImportLine, ImportProgress } from '@second-story/api'
import type { Progress } from './log.ts'

/** The server did not take a log; the message is its own sentence. */
export class Refused extends Error {
  readonly detail: string

  constructor(detail: string) {
    super(detail)
    this.name = 'Refused'
    this.detail = detail
  }
}

/**
 * Sends something that the server takes its time over: how far the upload is, which `fetch` does not tell, then how far
 * the server is. Answers what it says at last.
 * @throws {Refused}
 */
export const sendLog = (
  { path, session, body, type }: { path: string; session: string; body: Blob; type: string },
  onProgress: (progress: Progress) => void,
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('authorization', `Bearer ${session}`)
    request.setRequestHeader('content-type', type)
    request.setRequestHeader('accept', 'application/x-ndjson')
    request.upload.addEventListener('progress', ({ loaded }) =>
      onProgress({ doing: 'sending', done: loaded, of: body.size }),
    )
    request.addEventListener('progress', () => {
      const told = lastProgress(request.responseText)
      if (told) onProgress(told)
    })
    request.addEventListener('error', () => reject(new Refused('The server cannot be reached just now.')))
    request.addEventListener('load', () => {
      const last = lineOf(request.responseText.trimEnd().split('\n').at(-1) ?? '')
      if (last && 'answer' in last) resolve(last.answer)
      else reject(new Refused(detailOf(last) ?? `The server answered ${request.status}.`))
    })
    request.send(body)
  })

/** The last line is far behind this much of it, but for the lines of entries, which tell nothing new. Characters. */
const TAIL = 2_000

const lastProgress = (text: string): Progress | null => {
  const lines = text.slice(-TAIL).split('\n').slice(0, -1)
  const line = lineOf(lines.findLast((one) => one.startsWith('{"progress"')) ?? '')
  return line && 'progress' in line ? progressOf(line.progress) : null
}

const DOING = { read: 'reading', times: 'timing', ids: 'timing', keep: 'keeping', write: 'writing' } as const

const progressOf = ({ step, done, of }: ImportProgress): Progress => ({ doing: DOING[step], done, of })

/** A line of the answer; a refusal before any work is one JSON of its own, the problem itself. */
const lineOf = (text: string): ImportLine | { detail?: string } | null => {
  try {
    // What it holds is asked of each field.
    return JSON.parse(text) as ImportLine | { detail?: string }
  } catch {
    return null
  }
}

const detailOf = (line: ImportLine | { detail?: string } | null): string | undefined => {
  if (line && 'problem' in line) return line.problem.detail
  return line && 'detail' in line ? line.detail : undefined
}
