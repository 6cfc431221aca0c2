import type { Attempt } from '@second-story/store'
import type { Clock } from '@second-story/sync/room'

/** How long a receiver may take to answer, ms. */
export const ANSWER_MS = 10_000

export type Outcome = Pick<Attempt, 'status' | 'detail'> & { delivered: boolean }

/**
 * Sends a message and tells what came of it. Only an answer of 2xx counts as delivered; a redirect is not followed,
 * for the operator named this address and no other. Never throws.
 * @param stopped aborts it
 */
export const post = async (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  { clock, stopped }: { clock: Clock; stopped: AbortSignal },
): Promise<Outcome> => {
  const late = new AbortController()
  const settle = clock.after(ANSWER_MS, () => late.abort())
  try {
    const signal = AbortSignal.any([late.signal, stopped])
    const { status, body: rest } = await fetch(url, {
      method: 'POST',
      headers,
      body,
      signal,
      redirect: 'manual',
    })
    // What it says is nobody's business here; the status alone counts, however the rest of it ends.
    await rest?.cancel().catch(() => undefined)
    const delivered = status >= 200 && status < 300
    return { delivered, status, detail: delivered ? null : refusal(status) }
  } catch (error) {
    if (stopped.aborted) return failed('the server stopped before an answer came')
    if (late.signal.aborted) return failed(`no answer within ${ANSWER_MS / 1000} s`)
    return failed(reasonOf(error))
  } finally {
    settle()
  }
}

const refusal = (status: number): string =>
  status >= 300 && status < 400 ? `answered ${status}; redirects are not followed` : `answered ${status}`

const failed = (detail: string): Outcome => ({ delivered: false, status: null, detail })

/** The code of what broke the connection, such as ECONNREFUSED; never an address, which may hold a secret. */
const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined
  const code = (cause as { code?: unknown } | undefined)?.code
  return typeof code === 'string' ? `the connection failed: ${code.slice(0, 60)}` : 'the connection failed'
}
