import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ENGLISH, facilitation } from '@second-story/board'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { endAll, run } from './harness/process.ts'
import { startServer, type TestServer } from './harness/server.ts'

const folders: string[] = []
const servers: TestServer[] = []

const folderWith = async (words?: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'second-story-words-'))
  folders.push(folder)
  if (words !== undefined) await writeFile(join(folder, 'facilitation.json'), words)
  return folder
}
const serverWith = async (words?: object): Promise<TestServer> => {
  const server = await startServer({ dataDir: await folderWith(words && JSON.stringify(words)) })
  servers.push(server)
  return server
}
afterEach(endAll)
afterAll(async () => {
  for (const server of servers) await server.stop()
  for (const folder of folders) await rm(folder, { recursive: true })
})

let plain: TestServer
beforeAll(async () => {
  plain = await serverWith()
})

test('anybody reads the words in force, which a cache may keep', async () => {
  const first = await fetch(`${plain.base}/api/facilitation`)
  expect(first.headers.get('cache-control')).toBe('public, max-age=60')
  expect(facilitation.parse(await first.json())).toEqual(ENGLISH)
  const again = await fetch(`${plain.base}/api/facilitation`, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
})

test('a server’s own words take the place of ours, and new reviews start from its questions', async () => {
  const discussion = ['One?', 'Two?', 'Three?', 'Four?', 'Five?', 'Six?', 'Seven?']
  const server = await serverWith({ language: 'en-GB', discussion, door: { again: 'Once more?' } })
  const { json } = await server.get('/api/facilitation')
  expect(json).toEqual({
    ...ENGLISH,
    language: 'en-GB',
    discussion,
    door: { ...ENGLISH.door, again: 'Once more?' },
  })
  const review = await server.createReview()
  const ada = await server.join(review, 'facilitator', 'Ada')
  const { questions } = await server.exported(review, ada)
  expect(questions).toHaveLength(6)
  expect(questions).toEqual(
    expect.arrayContaining(discussion.slice(0, 6).map((text) => expect.objectContaining({ text }))),
  )
})

test.each([
  ['{"gate": ["What is missing?"', 'facilitation.json cannot be used: it is not JSON.'],
  ['{"gate": []}', 'facilitation.json cannot be used: gate: '],
  ['{"gates": ["What is missing?"]}', 'facilitation.json cannot be used: '],
  ['{"probes": {"help": {"heard": "I called"}}}', 'facilitation.json cannot be used: probes.help.ask: '],
])('words that cannot be used (%s) stop the start with one line', async (words, line) => {
  const { output, ended } = run({ DATA_DIR: await folderWith(words) })
  expect(await ended).toBe(1)
  expect(output()).toContain(line)
  expect(output().trimEnd().split('\n')).toHaveLength(1)
  expect(output()).not.toContain('..')
})
