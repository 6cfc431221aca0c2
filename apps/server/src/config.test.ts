import { describe, expect, test } from 'vitest'
import { BadVariable, readConfig } from './config.ts'
import { DEFAULT_LIMITS } from './limits.ts'

describe('the environment', () => {
  test('nothing has to be set, and empty is not set', () => {
    const config = readConfig({ PORT: '', LIMITS: '' })
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 4680,
      dataDir: './data',
      publicUrl: null,
      demo: true,
      secret: null,
    })
    expect(config.limits).toEqual(DEFAULT_LIMITS)
  })

  test('limits given are put over the defaults', () => {
    const { limits } = readConfig({ LIMITS: '{"rooms": 3, "importBytes": 0, "lineChars": 500}' })
    expect(limits).toEqual({ ...DEFAULT_LIMITS, rooms: 3, importBytes: 0 })
  })

  test('a public address loses the slash at its end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://example.org/board/' }).publicUrl).toBe(
      'https://example.org/board',
    )
  })

  test('a preset of a tracker becomes the template of its links', () => {
    const { ticketTemplate, webhook } = readConfig({
      TICKET_URL: 'github:owner/repo',
      WEBHOOK_URL: 'https://example.org/told?key=1',
      WEBHOOK_SECRET: 'sixteen characters',
    })
    expect(ticketTemplate).toMatch(/^https:\/\/github\.com\/owner\/repo\/issues\/new\?title=\{title\}/)
    expect(webhook).toEqual({ url: 'https://example.org/told?key=1', secret: 'sixteen characters' })
  })

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['LOG_LEVEL', 'shouting'],
    ['PUBLIC_URL', 'not a url'],
    ['PUBLIC_URL', 'ftp://example.org'],
    ['PUBLIC_URL', 'https://example.org/?a=1'],
    ['LIMITS', '{frameBytes'],
    ['LIMITS', '[1]'],
    ['LIMITS', '{"frames": 1}'],
    ['LIMITS', '{"rooms": -1}'],
    ['LIMITS', '{"rooms": "3"}'],
    ['LIMITS', '{"textChars": 5}'],
    ['DEMO', 'yes'],
    ['CREATE_TOKEN', 'abc'],
    ['SECRET', 'too short'],
    ['TICKET_URL', 'https://{title}.example'],
    ['TICKET_URL', 'github:owner'],
    ['TICKET_SECRET', 'short'],
    ['TICKET_SECRET', 'whsec_not base64 at all!!!'],
    ['WEBHOOK_URL', 'ftp://example.org'],
    ['WEBHOOK_URL', 'https://name:word@example.org'],
    ['WEBHOOK_URL', 'https://example.org/without-a-secret'],
    ['WEBHOOK_SECRET', 'short'],
    ['DATABASE_URL', 'postgres://host/db'],
    ['REDIS_URL', 'redis://host'],
  ])('%s=%s is refused in one line that begins with its name', (name, value) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(BadVariable)
    expect(read).toThrow(new RegExp(`^${name} cannot be used: [^\\n]+\\.$`))
  })

  test('no message repeats what may be a secret', () => {
    for (const name of ['SECRET', 'CREATE_TOKEN', 'TICKET_SECRET', 'WEBHOOK_SECRET']) {
      expect(() => readConfig({ [name]: 'hunter2' })).toThrow(expect.not.stringContaining('hunter2'))
    }
  })
})
