import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deliveryList } from '@second-story/api'
import { afterEach, expect, test } from 'vitest'
import { endAll, startProgram } from './harness/process.ts'
import { startReceiver } from './harness/receiver.ts'
import { until } from './harness/until.ts'

afterEach(endAll)

test(
  'a webhook reaches its receiver exactly once by its key through errors, a lost answer, SIGKILL and a receiver that is away',
  { timeout: 300_000 },
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'second-story-webhook-'))
    const first = await startReceiver([500, 'lost', 'silence'])
    const env = {
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      WEBHOOK_URL: first.url,
      WEBHOOK_SECRET: 'known to both of them',
    }
    let program = await startProgram(env)
    const review = await program.createReview()
    const ada = await program.join(review, 'facilitator', 'Ada')
    await program.conduct(review, ada, { do: 'open' })
    expect((await program.conduct(review, ada, { do: 'close' })).status).toBe(200)
    // The third call hangs: the server dies while it waits for an answer.
    await until('the third call', () => first.heard.length === 3)
    await program.end('SIGKILL')
    await first.close()

    program = await startProgram(env)
    const delivery = async () => {
      const { json } = await program.get(`/api/reviews/${review.id}/deliveries`, ada.session)
      return deliveryList.parse(json).deliveries[0]
    }
    const refused = await until('a refused connection', async () => {
      const one = await delivery()
      return one?.attempts.at(-1)?.detail?.includes('ECONNREFUSED') ? one : undefined
    })
    expect(refused.attempts[2]).toMatchObject({ ms: null, detail: 'no outcome is known' })

    const second = await startReceiver([], first)
    const { key } = await until('its delivery', async () => {
      const one = await delivery()
      return one?.state === 'delivered' ? one : undefined
    })
    // It acted when it heard the call whose answer was lost, and never again.
    expect(second.acted).toEqual([key])
    const heard = [...first.heard, ...second.heard]
    expect(heard.map(({ headers }) => headers['idempotency-key'])).toEqual([key, key, key, key])
    expect(new Set(heard.map(({ body }) => body)).size).toBe(1)
    await program.end('SIGTERM')
    await second.close()
    await rm(dataDir, { recursive: true })
  },
)
