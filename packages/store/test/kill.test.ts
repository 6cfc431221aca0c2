import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openSqliteStore } from '../src/index.ts'
import { historyOf } from './log.contract.ts'
import { temporaryFolder } from './temp-store.ts'

const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url))
const ROUNDS = 10

/** Runs the child until it has acknowledged so many records, kills it, and answers all it acknowledged. */
async function runAndKill(dataDir: string, start: number, enough: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, dataDir, String(start)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  let acked = 0
  for await (const chunk of child.stdout) {
    const piece = String(chunk)
    out += piece
    acked += piece.split('\n').length - 1
    if (acked >= enough) child.kill('SIGKILL')
  }
  return out.split('\n').slice(0, -1)
}

it(
  `keeps every acknowledged record through ${ROUNDS} kills at random moments`,
  { timeout: 300_000 },
  async () => {
    const dataDir = temporaryFolder()
    const acked: string[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      acked.push(...(await runAndKill(dataDir, round * 100_000, 1 + Math.floor(Math.random() * 400))))
    }
    const store = await openSqliteStore({ dataDir, clock: Date.now })
    const stored = new Set<string>()
    for (const room of ['room0', 'room1', 'room2', 'room3']) {
      const history = await historyOf(store, room)
      expect(history.map((entry) => entry.seq)).toEqual(history.map((_, i) => i + 1))
      for (const { seq, text } of history) stored.add(`${room} ${seq} ${text}`)
      expect((await store.log.load(room)).head).toBe(history.length)
    }
    expect(acked.filter((line) => !stored.has(line))).toEqual([])
    expect(acked.length).toBeGreaterThanOrEqual(ROUNDS)
    expect(store.health().damages).toEqual([])
    await store.close()
  },
)
