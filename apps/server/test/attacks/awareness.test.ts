import '../harness/patience.ts'
import { awarenessFrame } from '@second-story/sync/protocol'
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from '../harness/page.ts'
import { until } from '../harness/until.ts'
import { type Attacker, heard, Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open()
  stage.ben.provider.awareness.setLocalState({ user: { color: '#fff' }, entryId: 'mine' })
  await until('Ben to be seen', () => stateOf(stage.boss, stage.ben.doc.clientID)?.entryId === 'mine')
})
afterAll(() => stage.close())

const stateOf = (page: Page, client: number): Record<string, unknown> | undefined =>
  page.provider.awareness.getStates().get(client)

const send = (
  page: Page,
  lines: readonly (readonly [client: number, clock: number, state: unknown])[],
): void => {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, lines.length)
    for (const [client, clock, state] of lines) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, typeof state === 'string' ? state : JSON.stringify(state))
    }
  })
  page.provider.ws?.send(awarenessFrame(payload))
}

/** Sends lines, then an honest state of one's own, and waits until everybody has seen that. */
const attempt = async (
  as: Attacker,
  lines: readonly (readonly [number, number, unknown])[],
): Promise<void> => {
  send(as.page, lines)
  const sign = `sign ${Math.floor(performance.now() * 1000)}`
  as.page.provider.awareness.setLocalState({ entryId: sign })
  await until('the honest state to be seen', () => stateOf(stage.boss, as.client)?.entryId === sign)
  await heard(as.page)
  expect(as.page.closes).toEqual([])
  expect(as.page.said.filter((body) => 'code' in body)).toEqual([])
  expect(stateOf(stage.boss, stage.ben.doc.clientID)).toMatchObject({
    entryId: 'mine',
    user: { name: 'Ben' },
  })
}

test("a state under another's clientID is dropped in silence, as is a null for it", async () => {
  const mallory = await stage.attacker('participant')
  const { clientID } = stage.ben.doc
  await attempt(mallory, [[clientID, 1_000, { user: { name: 'Ben' }, entryId: 'forged' }]])
  await attempt(mallory, [[clientID, 1_000, null]])
  mallory.page.leave()
})

test("another's name and role in one's own state are replaced by one's own", async () => {
  const mallory = await stage.attacker('participant')
  const user = { id: stage.boss.guest.user.id, name: 'Boss', role: 'facilitator', color: '#123' }
  mallory.page.provider.awareness.setLocalState({ user, entryId: 'here' })
  await until('it to be seen', () => stateOf(stage.boss, mallory.client)?.entryId === 'here')
  expect(stateOf(stage.boss, mallory.client)?.user).toEqual({
    id: mallory.me,
    name: 'Mallory as participant',
    role: 'participant',
    color: '#123',
  })
  mallory.page.leave()
})

test('a state of 1 MB is dropped, and the one before stays', async () => {
  const mallory = await stage.attacker('participant')
  await attempt(mallory, [[mallory.client, 50, { entryId: 'x'.repeat(1_000_000) }]])
  mallory.page.leave()
})

test('of 10,000 states of one connection a handful is seen', async () => {
  const mallory = await stage.attacker('participant')
  const lines = Array.from(
    { length: 10_000 },
    (_, i) => [3_000_000_000 + i, 1, { entryId: `n${i}` }] as const,
  )
  await attempt(mallory, lines)
  const forged = [...stage.boss.provider.awareness.getStates().keys()].filter((id) => id >= 3_000_000_000)
  expect(forged.filter((id) => id < 3_000_010_000).length).toBeLessThanOrEqual(16)
  mallory.page.leave()
})

test('a state for a client that has gone shows nobody', async () => {
  const gone = await stage.attacker('participant')
  gone.page.provider.awareness.setLocalState({ entryId: 'was here' })
  await until('them to be seen', () => stateOf(stage.boss, gone.client))
  gone.page.leave()
  await until('them to be gone', () => !stateOf(stage.boss, gone.client))
  const mallory = await stage.attacker('participant')
  await attempt(mallory, [[gone.client, 5_000, { entryId: 'a ghost' }]])
  expect(stateOf(stage.boss, gone.client)).toBeUndefined()
  mallory.page.leave()
})

test('what is no state is dropped', async () => {
  const mallory = await stage.attacker('observer')
  await attempt(mallory, [
    [mallory.client, 90, '[1,2]'],
    [mallory.client, 91, '{"user":'],
    [mallory.client, 92, '"words"'],
  ])
  mallory.page.leave()
})

test('a clientID seen in a state alone can be taken by nobody else', async () => {
  const [quiet, mallory] = [await stage.attacker('observer'), await stage.attacker('participant')]
  quiet.page.provider.awareness.setLocalState({ entryId: 'reading' })
  await until('the reader to be seen', () => stateOf(stage.boss, quiet.client))
  const before = stage.doc.store.clients.size
  const vote = mallory.replica()
  vote.clientID = quiet.client
  let update: Uint8Array | null = null
  vote.on('update', (bytes: Uint8Array) => void (update = bytes))
  vote.getMap('votes').set(mallory.me, [])
  stage.send(mallory.page, update === null ? [] : [update])
  await until('the refusal', () => mallory.page.closes.includes(4403))
  expect(mallory.page.said.find((body) => 'code' in body)).toMatchObject({ code: 'identity' })
  expect(stage.doc.store.clients.size).toBe(before)
  for (const { page } of [quiet, mallory]) page.leave()
})
