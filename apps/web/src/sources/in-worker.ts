import { type Answer, OTHER_VERSION } from '../room/http.ts'
import type { Incident, Log, LogLine, Progress, ReadLog, Told } from './log.ts'
import type { Answered, Asked } from './log-messages.ts'

/** Reads a log beside the page. Never throws; a stopped one answers with an empty detail. */
export const readInWorker = (
  { name, body }: Log,
  told: Told,
  incident: Incident,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Answer<ReadLog>> => {
  const lines: LogLine[] = []
  return inWorker({ do: 'read', name, body, told, incident }, signal, (message) => {
    if (message.is === 'progress') onProgress(message.progress)
    else if (message.is === 'lines') for (const line of message.lines) lines.push(line)
    else if (message.is === 'read') return { ...message.log, lines }
    return null
  })
}

/** Packs the files of a folder into one zip beside the page. Never throws. */
export const packInWorker = (
  files: readonly { readonly path: string; readonly file: File }[],
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Answer<Blob>> =>
  inWorker({ do: 'pack', files }, signal, (message) => {
    if (message.is === 'progress') onProgress(message.progress)
    return message.is === 'packed' ? message.zip : null
  })

/** Sends something that the server takes its time over, with progress. Never throws. @param parse as of `call` */
export const sendInWorker = <T>(
  asked: Omit<Extract<Asked, { do: 'send' }>, 'do'>,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
  parse: (json: unknown) => T,
): Promise<Answer<T>> =>
  inWorker({ do: 'send', ...asked }, signal, (message) => {
    if (message.is === 'progress') onProgress(message.progress)
    return message.is === 'sent' ? parse(message.answer) : null
  })

const inWorker = async <T>(
  asked: Asked,
  signal: AbortSignal,
  take: (message: Answered) => T | null,
): Promise<Answer<T>> => {
  const worker = new Worker(new URL('./log-worker.ts', import.meta.url), { type: 'module' })
  const { promise, resolve } = Promise.withResolvers<Answer<T>>()
  const refuse = (detail: string): void => resolve({ ok: false, status: 422, detail })
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    if (data.is === 'refused') return refuse(data.detail)
    try {
      const value = take(data)
      if (value !== null) resolve({ ok: true, value })
    } catch {
      refuse(OTHER_VERSION)
    }
  })
  worker.addEventListener('error', () => refuse('This takes too much to read here. Bring it in parts.'))
  const stop = (): void => refuse('')
  signal.addEventListener('abort', stop)
  worker.postMessage(asked)
  try {
    return await promise
  } finally {
    signal.removeEventListener('abort', stop)
    worker.terminate()
  }
}
