import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootMap } from '@second-story/board'
import { afterEach, expect, test } from 'vitest'
import { Map as YMap } from 'yjs'
import { visit } from './harness/page.ts'
import { endAll, startProgram } from './harness/process.ts'
import { until } from './harness/until.ts'

const ROUNDS = 20
/** One start takes about half a second; a busy machine takes its time. */
const LIMIT_MS = 180_000

afterEach(endAll)

const factor = (n: number) => new YMap(Object.entries({ kind: 'factor', text: `Number ${n}` }))

test(
  `what a second person has seen survives SIGKILL in the middle of writing, ${ROUNDS} rounds`,
  { timeout: LIMIT_MS },
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'second-story-kill-'))
    let program = await startProgram({ DATA_DIR: dataDir, LOG_LEVEL: 'warn' })
    const review = await program.createReview()
    let seenInAll = 0
    for (let round = 0; round < ROUNDS; round++) {
      const [scribe, witness] = [
        await program.join(review, 'scribe'),
        await program.join(review, 'participant'),
      ]
      const [writing, watching] = [
        await visit(program.syncUrl, review, scribe),
        await visit(program.syncUrl, review, witness),
      ]
      const factors = (page: typeof writing) => rootMap(page.doc, 'factors')
      const before = factors(watching).size
      let written = 0
      const typing = setInterval(() => {
        factors(writing).set(`factor${round}x${String(written++).padStart(6, '0')}`, factor(written))
      }, 10)
      // Another moment in each round, between two commits or within one.
      await until('the witness to see some', () => factors(watching).size > before + round)
      const ended = program.end('SIGKILL')
      expect(await ended).toBe('SIGKILL')
      clearInterval(typing)
      await until('the connection to break', () => watching.closes.length > 0)
      for (const page of [writing, watching]) page.leave()
      const seen = [...factors(watching).keys()]
      seenInAll += seen.length - before
      program = await startProgram({ DATA_DIR: dataDir, LOG_LEVEL: 'warn' })
      const newcomer = await visit(program.syncUrl, review, await program.join(review, 'observer'))
      expect(seen.filter((key) => !factors(newcomer).has(key))).toEqual([])
      newcomer.leave()
    }
    expect(seenInAll).toBeGreaterThan(ROUNDS)
    await program.end('SIGTERM')
    await rm(dataDir, { recursive: true })
  },
)
