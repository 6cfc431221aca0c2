import { describe, expect, it } from 'vitest'
import { signedHeaders, verified, WINDOW_MS } from './signature.ts'

const NOW = Date.UTC(2026, 4, 4, 9)
const SECRET = 'a secret of some length'
const body = '{"a":1}'
const headersOf = (secret = SECRET, now = NOW, id = 'call-1') => {
  const made = signedHeaders(secret, id, body, now)
  return {
    id: made['webhook-id'],
    timestamp: made['webhook-timestamp'],
    signature: made['webhook-signature'],
  }
}
const check = (headers: ReturnType<typeof headersOf>, now = NOW, sent = body): string | null =>
  verified(SECRET, headers, Buffer.from(sent), now)

describe('a signed message', () => {
  it('is what every library for signed webhooks makes of the same secret', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
    const made = signedHeaders(
      secret,
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      '{"test": 2432232314}',
      1_614_265_330_000,
    )
    expect(made['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  })

  it('is known by its own mark, within five minutes of its time', () => {
    const mark = check(headersOf())
    expect(mark).toMatch(/^v1,/)
    expect(check(headersOf(SECRET, NOW, 'call-2'))).not.toBe(mark)
    expect(check(headersOf(), NOW + WINDOW_MS)).toBe(mark)
    expect(check(headersOf(), NOW + WINDOW_MS + 1)).toBeNull()
    expect(check(headersOf(), NOW - WINDOW_MS - 1)).toBeNull()
  })

  it('may carry more signatures, one of which is right', () => {
    const headers = headersOf()
    expect(check({ ...headers, signature: `v1,AAAA ${headers.signature}` })).not.toBeNull()
  })

  it('is nobody’s with another secret, body, time or id', () => {
    const headers = headersOf()
    expect(check(headersOf('another secret of some length'))).toBeNull()
    expect(check(headers, NOW, '{"a":2}')).toBeNull()
    expect(check({ ...headers, timestamp: String(NOW / 1000 + 1) })).toBeNull()
    expect(check({ ...headers, id: 'call-2' })).toBeNull()
    expect(check({ ...headers, signature: '' })).toBeNull()
    expect(check({ ...headers, signature: undefined })).toBeNull()
  })
})
