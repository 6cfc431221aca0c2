import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootMap } from '@second-story/board'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { visit } from './harness/page.ts'
import { endAll, run, startProgram } from './harness/process.ts'
import { until } from './harness/until.ts'

describe('the server as a program', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'second-story-program-'))
  })
  afterEach(endAll)
  afterAll(() => rm(folder, { recursive: true }))

  test('a variable that cannot be used stops the start with one line that names it', async () => {
    const { output, ended } = run({ DATA_DIR: join(folder, 'never'), SECRET: 'tooshort' })
    expect(await ended).toBe(1)
    expect(output()).toBe('SECRET cannot be used: give 16 characters or more.\n')
  })

  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s ends it cleanly, with what was just written kept',
    async (signal) => {
      const env = { DATA_DIR: join(folder, signal) }
      const program = await startProgram(env)
      const review = await program.createReview()
      const ada = await program.join(review, 'facilitator', 'Ada')
      const page = await visit(program.syncUrl, review, ada)
      rootMap(page.doc, 'facts').set('title', 'Just now')
      await until(
        'it to be taken',
        async () => (await program.exported(review, ada)).facts.title === 'Just now',
      )
      expect(await program.end(signal)).toBe(0)
      await until('the page to be told', () => page.closes.includes(1012))
      page.leave()
      const next = await startProgram(env)
      expect((await next.exported(review, ada)).facts.title).toBe('Just now')
      expect(await next.end(signal)).toBe(0)
    },
  )

  test('a second program does not start on the same folder', async () => {
    const env = { DATA_DIR: join(folder, 'one') }
    const program = await startProgram(env)
    const second = run(env)
    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(/in use/)
    await program.end('SIGTERM')
  })

  test('it prints a facilitator’s link to one sample review, the same at every start', async () => {
    const env = { DATA_DIR: join(folder, 'demo'), DEMO: '1', PUBLIC_URL: 'http://board.example' }
    const links = []
    for (let n = 0; n < 2; n++) {
      const child = run(env)
      const link = await until('the link', () =>
        /http:\/\/board\.example\/r\/([a-z0-9]+)#([\w-]{22,})/.exec(child.output()),
      )
      links.push(link[0])
      child.child.kill('SIGTERM')
      expect(await child.ended).toBe(0)
    }
    expect(links[0]).toBe(links[1])
  })

  test('no token stands in its log, however much it says', async () => {
    const dataDir = join(folder, 'quiet')
    const program = await startProgram({ DATA_DIR: dataDir, LOG_LEVEL: 'debug' })
    const review = await program.createReview()
    const ada = await program.join(review, 'facilitator', 'Ada', 'the-secret-of-a-device-12345')
    const page = await visit(program.syncUrl, review, ada)
    await program.get(`/api/reviews/${review.id}?token=${ada.session}`, ada.session)
    page.leave()
    await program.end('SIGTERM')
    const secrets = [...Object.values(review.tokens), ada.session, 'the-secret-of-a-device-12345']
    expect(program.output()).toContain('answered')
    for (const secret of secrets) expect(program.output()).not.toContain(secret)
    for (const name of await readdir(dataDir)) {
      const bytes = await readFile(join(dataDir, name))
      for (const secret of secrets) expect(bytes.includes(secret)).toBe(false)
    }
  })
})
