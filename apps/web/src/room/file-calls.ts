import { keptFile, type KeptFile, type Problem } from '@second-story/api'
import { type Answer, call } from './http.ts'

/** Who asks, about which review. */
export interface Asking {
  readonly reviewId: string
  readonly session: string
}

const pathOf = ({ reviewId }: Asking, rest = ''): string =>
  `/api/reviews/${encodeURIComponent(reviewId)}/files${rest}`

/**
 * Brings a file's bytes to the server. Never throws; status 0 where the server was out of reach.
 * @param onProgress hears how much of it is on its way, 0 to 1: `fetch` would not tell
 * @param signal gives the request up
 */
export const sendFile = (
  asking: Asking,
  file: Blob,
  name: string,
  onProgress: (part: number) => void,
  signal?: AbortSignal,
): Promise<Answer<KeptFile>> => {
  const request = new XMLHttpRequest()
  request.open('POST', `${pathOf(asking)}?${new URLSearchParams({ name }).toString()}`)
  request.setRequestHeader('authorization', `Bearer ${asking.session}`)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.responseType = 'json'
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    onProgress(total > 0 ? loaded / total : 0),
  )
  const { promise, resolve } = Promise.withResolvers<Answer<KeptFile>>()
  request.addEventListener('loadend', () => resolve(answerOf(request.status, request.response)))
  signal?.addEventListener('abort', () => request.abort(), { once: true })
  request.send(file)
  return promise
}

const answerOf = (status: number, body: unknown): Answer<KeptFile> => {
  const kept = status === 201 ? keptFile.safeParse(body) : null
  if (kept?.success) return { ok: true, value: kept.data }
  const { detail } = (body ?? {}) as Partial<Problem>
  if (status === 0)
    return { ok: false, status, detail: 'The line broke off. Bring the file again when it is back.' }
  return { ok: false, status, detail: detail ?? `The server answered ${status}.` }
}

/** Brings the small picture that stands for a file. It may fail: the file is there without it. */
export const sendThumb = async (asking: Asking, fileId: string, thumb: Blob): Promise<void> => {
  const { session: token } = asking
  await call(pathOf(asking, `/${fileId}/thumb`), { method: 'POST', token, body: thumb }, () => null)
}

/** Says what a file shows. */
export const nameFile = (asking: Asking, fileId: string, name: string): Promise<Answer<KeptFile>> =>
  call(pathOf(asking, `/${fileId}`), { method: 'POST', token: asking.session, body: { name } }, (json) =>
    keptFile.parse(json),
  )

/** Fetches a file's bytes, or the small picture; null where it is not there or out of reach. */
export const fetchFile = async (
  asking: Asking,
  fileId: string,
  size: 'small' | 'whole',
): Promise<Blob | null> => {
  try {
    const response = await fetch(pathOf(asking, `/${fileId}${size === 'small' ? '?thumb' : ''}`), {
      headers: { authorization: `Bearer ${asking.session}` },
    })
    return response.ok ? await response.blob() : null
  } catch {
    return null
  }
}
