import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addAnnotation, factText, rootMap } from '@second-story/board'
import { clockQuestion } from '@second-story/sync/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../src/ids.ts'
import { type Page, visit } from './harness/page.ts'
import { endAll, type Program, startProgram } from './harness/process.ts'
import { until } from './harness/until.ts'

const AT = '2026-05-04T09:00:00Z'
const DISK_BYTES = 4 * 1024 * 1024
const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'second-story-disk-'))
})
afterEach(async () => {
  endAll()
  spawnSync('umount', ['-l', dataDir])
  await rm(dataDir, { recursive: true, force: true })
})

const canMount = works('unshare', '--mount', 'mount', '-t', 'tmpfs', 'none', tmpdir())
const canLimit = process.platform === 'linux' && works('prlimit', '--version')

/** Who comes to a disk that stops taking anything while people write, and is mended. */
const scenario = async (
  stop: (program: Program) => Promise<void>,
  mend: (program: Program) => Promise<void>,
): Promise<void> => {
  const env = { DATA_DIR: dataDir, LOG_LEVEL: 'error' }
  let program = await startProgram(env)
  const review = await program.createReview()
  const [ada, ben] = [
    await program.join(review, 'facilitator', 'Ada'),
    await program.join(review, 'participant', 'Ben'),
  ]
  await program.conduct(review, ada, { do: 'open' })
  const [adas, bens] = [await visit(program.syncUrl, review, ada), await visit(program.syncUrl, review, ben)]
  const title = (page: Page): unknown => rootMap(page.doc, 'facts').get('title')
  const write = (body: string): string =>
    addAnnotation(
      adas.doc,
      { personId: ada.user.id, role: 'facilitator', id: newId(), at: AT },
      { entryId: newId(), body },
    )
  rootMap(adas.doc, 'facts').set('title', 'Before')
  await until('Ben to see it', () => title(bens) === 'Before')

  await stop(program)
  const during: string[] = []
  const told = (page: Page, state: string) =>
    page.said.find((body) => body.event === 'store' && body.state === state)
  await until('the store to fail', () => {
    if (during.length < 400 && !told(adas, 'readonly')) during.push(write('x'.repeat(10_000)))
    return told(adas, 'readonly')
  })
  expect(told(adas, 'readonly')?.detail).toMatch(/^The server cannot store anything .*\.$/)
  await until('Ben to be told', () => told(bens, 'readonly'))
  rootMap(adas.doc, 'facts').set('title', 'During')
  factText(adas.doc, 'summary')?.insert(0, 'The disk was full')
  await heard(adas)
  await heard(bens)
  expect(title(bens)).toBe('Before')
  expect(during.every((key) => rootMap(bens.doc, 'annotations').has(key))).toBe(false)
  const refused = await program.conduct(review, ada, { do: 'pause' })
  expect(refused.status).toBe(503)
  expect(refused.json.detail).toMatch(/\.$/)

  await mend(program)
  await until('the store to heal', () => told(adas, 'ok') && told(bens, 'ok'))
  await until(
    'Ben to see all',
    () => title(bens) === 'During' && during.every((key) => rootMap(bens.doc, 'annotations').has(key)),
  )
  expect((await program.conduct(review, ada, { do: 'pause' })).status).toBe(200)
  expect((await program.get('/readyz')).status).toBe(200)
  expect([adas.closes, bens.closes]).toEqual([[], []])
  for (const page of [adas, bens]) page.leave()
  expect(await program.end('SIGKILL')).toBe('SIGKILL')
  program = await startProgram(env)
  const after = await program.exported(review, ada)
  expect(after.facts).toMatchObject({ title: 'During', summary: 'The disk was full' })
  expect(after.annotations).toHaveLength(during.length)
  await program.end('SIGTERM')
}

/** Waits until the server has read all that this page sent, and the page all that the server sent before. */
const heard = async (page: Page): Promise<void> => {
  let answered = false
  page.provider.messageHandlers[100] = () => void (answered = true)
  page.provider.ws?.send(clockQuestion(1))
  await until('an answer', () => answered)
}

test.skipIf(!canMount)(
  `a full disk is told to everybody, shows nothing to anybody, loses nothing, and heals${canMount ? '' : ' (skipped: no file system can be mounted here)'}`,
  async () => {
    expect(works('mount', '-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'none', dataDir)).toBe(true)
    const ballast = join(dataDir, 'ballast')
    const fill = async (): Promise<void> => {
      let size = DISK_BYTES
      // As much as there is room for, to the last block.
      for (let part = 0; size >= 4096; part++) {
        try {
          await writeFile(`${ballast}${part}`, new Uint8Array(size))
        } catch {
          await rm(`${ballast}${part}`, { force: true })
          size = Math.floor(size / 2)
        }
      }
    }
    const empty = async (): Promise<void> => {
      for (const name of await readdir(dataDir)) if (name.startsWith('ballast')) await rm(join(dataDir, name))
    }
    await scenario(fill, empty)
  },
)

test.skipIf(!canLimit)(
  `so is a disk that reports errors${canLimit ? '' : ' (skipped: prlimit is not here)'}`,
  async () => {
    const limit = (pid: number, bytes: number | string): void =>
      expect(works('prlimit', '--pid', String(pid), `--fsize=${bytes}:unlimited`)).toBe(true)
    await scenario(
      async ({ pid }) => {
        const sizes = await Promise.all(
          (await readdir(dataDir)).map(async (name) => (await stat(join(dataDir, name))).size),
        )
        limit(pid, Math.max(...sizes))
      },
      async ({ pid }) => limit(pid, 'unlimited'),
    )
  },
)
