import type { CommandAnswer, HelloEvent, Refusal, ServerEvent, StoreEvent } from '../protocol/payloads.ts'

// JSON bodies of the server's frames as what they claim to be, null where they are not. A server newer than the
// page may send more than is read here.

type Body = Record<string, unknown>

/** A refusal; it is one whatever it says, because the connection ends with it. */
export function readRefusal({ code, detail, frame }: Body): Refusal {
  return {
    code: typeof code === 'string' ? code : 'refused',
    detail: typeof detail === 'string' ? detail : '',
    frame: typeof frame === 'number' ? frame : undefined,
  }
}

export function readAnswer({ id, status, state, error }: Body): CommandAnswer | null {
  if (typeof status !== 'number') return null
  return { id: typeof id === 'string' ? id : null, status, state, error: readError(error) }
}

export function readEvent(body: Body): ServerEvent | null {
  return typeof body.event === 'string' ? { ...body, event: body.event } : null
}

export function readHello({ event, epoch, protocol, personId }: ServerEvent): HelloEvent | null {
  if (event !== 'hello' || typeof epoch !== 'string') return null
  if (typeof protocol !== 'number' || typeof personId !== 'string') return null
  return { event, epoch, protocol, personId }
}

export function readStore({ event, state, detail }: ServerEvent): StoreEvent | null {
  if (event !== 'store' || (state !== 'ok' && state !== 'readonly')) return null
  return { event, state, detail: typeof detail === 'string' ? detail : undefined }
}

function readError(error: unknown): CommandAnswer['error'] {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('detail' in error))
    return undefined
  return { code: String(error.code), detail: String(error.detail) }
}
