import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootMap } from '@second-story/board'
import { afterEach, expect, test } from 'vitest'
import { readSaved } from '@second-story/sync/protocol'
import { decodeStateVector, getState, Map as YMap } from 'yjs'
import { type Page, visit } from './harness/page.ts'
import { endAll, startProgram } from './harness/process.ts'
import { until } from './harness/until.ts'

/** KILL_ROUNDS is set by the long suite. Every fourth round writes in bursts. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 8)
const BURST = 2_000
/** What the witness waits for comes with the first; the others are on their way when it ends. */
const BURSTS = 3
/** After so many rounds in one review they go on in a new one: a document without end would be what is measured. */
const ROUNDS_A_REVIEW = 20
/** One start takes about half a second; a busy machine takes its time. */
const LIMIT_MS = 120_000 + ROUNDS * 90_000
const ENV = { LOG_LEVEL: 'warn', LIMITS: '{"updatesPerSecond": 0, "documentBytes": 0}' }

afterEach(endAll)

/** The clock up to which the server calls what a page writes saved. */
const savedOf = ({ provider, doc }: Page): (() => number) => {
  let clock = 0
  provider.messageHandlers[102] = (_encoder, decoder) => {
    clock = decodeStateVector(readSaved(decoder).stateVector).get(doc.clientID) ?? clock
  }
  return () => clock
}

const factor = (n: number) => new YMap(Object.entries({ kind: 'factor', text: `Number ${n}` }))

test(
  `what a second person has seen, and what was called saved, survives SIGKILL in the middle of writing, ${ROUNDS} rounds`,
  { timeout: LIMIT_MS },
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'second-story-kill-'))
    let program = await startProgram({ ...ENV, DATA_DIR: dataDir })
    let review = await program.createReview()
    let seenInAll = 0
    let acknowledged = 0
    for (let round = 0; round < ROUNDS; round++) {
      if (round > 0 && round % ROUNDS_A_REVIEW === 0) review = await program.createReview()
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
      const saved = savedOf(writing)
      const burst = round % 4 === 3
      let written = 0
      const write = () =>
        factors(writing).set(`factor${round}x${String(written++).padStart(6, '0')}`, factor(written))
      const typing = setInterval(
        () => {
          if (burst && written >= BURSTS * BURST) return
          for (let n = 0; n < (burst ? BURST : 1); n++) write()
        },
        burst ? 200 : 10,
      )
      // Another moment in each round, between two commits or within one.
      const enough = before + (round % ROUNDS_A_REVIEW) * 7
      await until('the witness to see some', () => factors(watching).size > enough)
      const ended = program.end('SIGKILL')
      expect(await ended).toBe('SIGKILL')
      clearInterval(typing)
      await until('the connection to break', () => watching.closes.length > 0)
      for (const page of [writing, watching]) page.leave()
      const seen = [...factors(watching).keys()]
      seenInAll += seen.length - before
      program = await startProgram({ ...ENV, DATA_DIR: dataDir })
      const newcomer = await visit(program.syncUrl, review, await program.join(review, 'observer'))
      expect(seen.filter((key) => !factors(newcomer).has(key))).toEqual([])
      const clock = getState(newcomer.doc.store, writing.doc.clientID)
      expect(clock).toBeGreaterThanOrEqual(saved())
      acknowledged += saved()
      newcomer.leave()
    }
    expect(seenInAll).toBeGreaterThan(ROUNDS)
    expect(acknowledged).toBeGreaterThan(ROUNDS)
    console.info(
      `${ROUNDS} rounds: ${seenInAll} changes were seen, ${acknowledged} clocks called saved, 0 lost`,
    )
    await program.end('SIGTERM')
    await rm(dataDir, { recursive: true })
  },
)
