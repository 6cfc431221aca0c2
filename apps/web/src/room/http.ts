import type { Problem } from '@second-story/api'

export type Answer<T> = { ok: true; value: T } | { ok: false; status: number; detail: string }

/** An answer is not of the shape that this page knows. */
export const OTHER_VERSION = 'The server is of another version than this page. Reload the page.'

export interface Call {
  method?: 'GET' | 'POST' | 'DELETE'
  /** Link token or session. */
  token?: string
  /** Sent as JSON, unless it is a file or text. */
  body?: object | Blob | string
}

/**
 * Calls the server's HTTP interface. Never throws: what went wrong is in the answer, status 0 where the server was
 * out of reach.
 * @param parse makes the value of a good answer, throws where it is none
 */
export const call = async <T>(
  path: string,
  { method = 'GET', token, body }: Call,
  parse: (json: unknown) => T,
): Promise<Answer<T>> => {
  const raw = body instanceof Blob || typeof body === 'string'
  const headers: Record<string, string> = {}
  if (token) headers.authorization = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = raw ? 'application/octet-stream' : 'application/json'
  try {
    const response = await fetch(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    })
    const json: unknown = await response.json().catch(() => null)
    if (!response.ok) return { ok: false, status: response.status, detail: detailOf(json, response.status) }
    return parsed(parse, json, response.status)
  } catch {
    return { ok: false, status: 0, detail: 'The server cannot be reached just now.' }
  }
}

const parsed = <T>(parse: (json: unknown) => T, json: unknown, status: number): Answer<T> => {
  try {
    return { ok: true, value: parse(json) }
  } catch {
    return { ok: false, status, detail: OTHER_VERSION }
  }
}

const detailOf = (json: unknown, status: number): string => {
  const detail = (json as Partial<Problem> | null)?.detail
  return typeof detail === 'string' && detail !== '' ? detail : `The server answered ${status}.`
}
