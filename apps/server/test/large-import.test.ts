import type { ImportLine } from '@second-story/api'
import { addEntry, editEntry, readThing } from '@second-story/board'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Guest, Review } from './harness/http.ts'
import { stampOf } from './harness/meeting.ts'
import { visit } from './harness/page.ts'
import { startServer, type TestServer } from './harness/server.ts'
import { until } from './harness/until.ts'

const LINES = 100_000
const recorded = fileURLToPath(
  new URL('../../../../shared/data/irc/ubuntu-2010-08-17_18.raw.txt', import.meta.url),
)

/** A chat of many lines, made from a recorded one where it is at hand, a line every nine seconds. */
const largeLog = (): string => {
  const text = existsSync(recorded) ? readFileSync(recorded, 'utf8') : '[14:02] <ann> the pager rang\n'
  const said = text.split('\n').flatMap((line) => /^\[\d\d:\d\d\] (<.+)$/.exec(line)?.[1] ?? [])
  const began = Date.UTC(2026, 4, 3, 6)
  return Array.from({ length: LINES }, (_, n) => {
    const at = new Date(began + n * 9_000).toISOString().slice(0, 19)
    return `${at} ${said[n % said.length] ?? ''}`
  }).join('\n')
}

let server: TestServer
let review: Review
let ada: Guest
beforeAll(async () => {
  server = await startServer()
  review = await server.createReview()
  ada = await server.join(review, 'facilitator', 'Ada')
})
afterAll(() => server.stop())

/** Keeps a log as a source and reads the lines of the answer as they come. */
const keep = async (log: string, hear: (line: ImportLine) => void): Promise<void> => {
  const answer = await fetch(
    `${server.base}/api/reviews/${review.id}/sources?fileName=chat.log&timeZone=UTC`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${ada.session}`, accept: 'application/x-ndjson' },
      body: log,
    },
  )
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of answer.body ?? []) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(JSON.parse(line) as ImportLine)
  }
}

test('a log of 100,000 lines is taken in with progress while the words of others are saved and seen', async () => {
  const [bo, cleo] = [
    await server.join(review, 'scribe', 'Bo'),
    await server.join(review, 'participant', 'Cleo'),
  ]
  const [writer, reader] = [
    await visit(server.syncUrl, review, bo),
    await visit(server.syncUrl, review, cleo),
  ]
  const key = addEntry(writer.doc, stampOf(bo), { text: 'word 0' })
  const heard: ImportLine[] = []
  let over = false
  const taken = keep(largeLog(), (line) => heard.push(line)).finally(() => (over = true))
  let written = 0
  while (!over) {
    written += 1
    let saved = false
    writer.provider.messageHandlers[102] = () => void (saved = true)
    editEntry(writer.doc, key, { text: `word ${written}` })
    const wanted = `word ${written}`
    await until('the word to be saved and seen', () => {
      return saved && readThing(reader.doc, 'timeline', key)?.text === wanted
    })
  }
  await taken
  // Had the reading held the room up, only the word that waited for it would have come through.
  expect(written).toBeGreaterThan(20)
  const steps = heard.flatMap((line) => ('progress' in line ? [line.progress.step] : []))
  expect(new Set(steps)).toEqual(new Set(['read', 'times', 'ids', 'keep']))
  expect(heard.at(-1)).toMatchObject({ answer: { count: LINES, format: 'irc' } })
  expect(heard.reduce((sum, line) => sum + ('entries' in line ? line.entries.length : 0), 0)).toBe(LINES)
  const sources = (await server.exported(review, ada)).sources
  expect(sources).toMatchObject([{ name: 'chat.log', count: LINES }])
  writer.leave()
  reader.leave()
}, 300_000)
