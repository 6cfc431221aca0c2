// `npm run test:long`: what `npm test` does in small, in the numbers of the promises. Takes about half an hour on two
// cores; `npm run test:long frames kills` runs some of it.
import { join } from 'node:path'
import { runInFront } from '../setup/child.mjs'
import { ROOT } from '../setup/places.mjs'

interface Long {
  readonly name: string
  readonly what: string
  readonly program: readonly string[]
  /** How much is done in all, by the variable that each run is told its share with. */
  readonly count?: { readonly variable: string; readonly all: number; readonly runs: number }
}

const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
const tests = (...paths: string[]): readonly string[] => [VITEST, 'run', ...paths]

/** What FUZZ_RUNS counts is said by each test: sessions, updates in each of three states, frames. */
const SUITES: readonly Long[] = [
  {
    name: 'honest',
    what: 'thousands of honest sessions of all roles: nothing is refused, everybody ends with the same',
    program: tests('apps/server/test/properties/honest', 'packages/sync/src/gate/honest'),
    count: { variable: 'FUZZ_RUNS', all: 3_000, runs: 10 },
  },
  {
    name: 'hostile',
    what: '1,000,000 hostile updates under board and policy: nothing forbidden changes',
    program: tests('apps/server/test/properties/hostile'),
    count: { variable: 'FUZZ_RUNS', all: 334_000, runs: 20 },
  },
  {
    name: 'gate',
    what: 'a million forged, damaged and random updates against the gate alone',
    program: tests('packages/sync/src/gate/hostile'),
    count: { variable: 'FUZZ_RUNS', all: 12_000, runs: 20 },
  },
  {
    name: 'frames',
    what: '1,000,000 malformed, truncated and random frames: no crash, no growth of memory',
    program: tests('packages/sync/test/frames'),
    // One run: its dice are the same each time, and growth shows late.
    count: { variable: 'FUZZ_RUNS', all: 1_000_000, runs: 1 },
  },
  {
    name: 'kills',
    what: '200 rounds of SIGKILL while people write: nothing acknowledged or seen is lost',
    program: tests('apps/server/test/kill'),
    count: { variable: 'KILL_ROUNDS', all: 200, runs: 10 },
  },
  {
    name: 'mutations',
    what: 'each rule of the gate, of touches and of policy switched off in turn: some test fails for each',
    program: [join(ROOT, 'packages/toolchain/src/testing/mutations/main.ts')],
  },
]

const asked = process.argv.slice(2)
const names = SUITES.map(({ name }) => name)
const unknown = asked.find((name) => !names.includes(name))
if (unknown !== undefined) {
  console.error(`There is no long suite "${unknown}". Suites: ${names.join(', ')}.`)
  process.exit(1)
}

const lines: string[] = []
for (const suite of SUITES) {
  if (asked.length > 0 && !asked.includes(suite.name)) continue
  console.log(`\n── ${suite.name}: ${suite.what}`)
  const begun = performance.now()
  const code = await runs(suite)
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  lines.push(
    `${code === 0 ? '✓' : '✗'} ${suite.name.padEnd(12)}${`${seconds} s`.padStart(8)}   ${suite.what}`,
  )
  if (code !== 0) process.exitCode = 1
}
console.log(`\n${lines.join('\n')}`)

/** One run after the other, each with other random numbers, until one fails: what was done is said as it goes. */
async function runs({ program, count }: Long): Promise<number> {
  if (!count) return runInFront(process.execPath, [...program], { env: process.env })
  const share = Math.ceil(count.all / count.runs)
  for (let done = 0; done < count.all; done += share) {
    const env = { ...process.env, [count.variable]: String(share) }
    const code = await runInFront(process.execPath, [...program], { env })
    if (code !== 0) return code
    console.log(`   ${Math.min(done + share, count.all)} of ${count.all}`)
  }
  return 0
}
