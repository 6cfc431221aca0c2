// Switches off each rule of the gate, of touches and of policy in turn, in a copy of the code: some test has to fail for
// each. Says what survived; a survivor is a rule that no test holds to.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../setup/places.mjs'
import { BEHIND_ANOTHER, gateMutants, type Mutant, OTHER_MUTANTS } from './mutants.ts'

const PACKAGES = ['packages/sync', 'packages/board', 'packages/policy']
/** A mutant that makes a test run for ever is noticed too, ms. */
const PATIENCE_MS = 120_000
/** Few random sessions: the named attacks are what has to notice. */
const FUZZ_RUNS = '10'

const copy = mkdtempSync(join(tmpdir(), 'second-story-mutations-'))
process.once('exit', () => rmSync(copy, { recursive: true, force: true }))
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
for (const name of ['tsconfig.base.json', 'package.json']) cpSync(join(ROOT, name), join(copy, name))
for (const folder of PACKAGES) {
  cpSync(join(ROOT, folder), join(copy, folder), {
    recursive: true,
    filter: (source) => !source.endsWith('/node_modules'),
  })
  symlinkSync(join(ROOT, folder, 'node_modules'), join(copy, folder, 'node_modules'))
}
writeFileSync(
  join(copy, 'vitest.config.ts'),
  "export default { test: { include: ['packages/*/{src,test}/**/*.test.ts'], testTimeout: 60000 } }\n",
)

const [only = ''] = process.argv.slice(2)
const mutants = [...gateMutants(ROOT), ...OTHER_MUTANTS].filter(({ file }) => file.includes(only))
let failed = 0
for (const tests of new Set(mutants.map((mutant) => mutant.tests))) {
  if (!passes(tests)) console.log(complain(`the tests in ${tests.join(', ')} fail without any mutant`))
}
if (failed > 0) process.exit(1)
const spared = new Set<string>()
for (const [i, mutant] of mutants.entries()) {
  const line = `${i + 1}/${mutants.length}`
  const verdict = noticed(mutant)
  if (verdict !== null) console.log(`${line} ${verdict}`)
}
for (const { file, line } of BEHIND_ANOTHER) {
  if (!only && !spared.has(`${file} ${line}`))
    console.log(complain(`${file} says nothing like "${line}" any more, or it is noticed`))
}
console.log(`${mutants.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** Runs one mutant. Null where a test noticed it. */
function noticed(mutant: Mutant): string | null {
  const file = join(copy, mutant.file)
  const text = readFileSync(file, 'utf8')
  const start = nthIndexOf(text, mutant.find, mutant.at)
  if (start < 0) return complain(`${mutant.file}: nothing to switch off: ${mutant.find}`)
  const line =
    text
      .slice(text.lastIndexOf('\n', start) + 1)
      .split('\n')[0]
      ?.trim() ?? ''
  writeFileSync(file, text.slice(0, start) + mutant.put + text.slice(start + mutant.find.length))
  try {
    if (!passes(mutant.tests)) return null
    const behind = BEHIND_ANOTHER.find((one) => one.file === mutant.file && one.line === line)
    if (!behind) return complain(`${mutant.file}: nobody notices without: ${line}`)
    spared.add(`${behind.file} ${behind.line}`)
    return null
  } finally {
    writeFileSync(file, text)
  }
}

function passes(tests: readonly string[]): boolean {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  // In threads: of processes the one that runs for ever would be left behind.
  const how = ['run', '--pool', 'threads', '--bail', '1', '--no-isolate']
  const { status } = spawnSync(process.execPath, [vitest, ...how, ...tests], {
    cwd: copy,
    env: { ...process.env, FUZZ_RUNS },
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
    stdio: process.env.SHOW ? 'inherit' : 'ignore',
  })
  return status === 0
}

function complain(what: string): string {
  failed++
  return `✗ ${what}`
}

function nthIndexOf(text: string, find: string, n: number): number {
  let at = -1
  for (let i = 0; i <= n; i++) {
    at = find === 'throw ' ? nextThrow(text, at + 1) : text.indexOf(find, at + 1)
    if (at < 0) return -1
  }
  return at
}

function nextThrow(text: string, from: number): number {
  const match = /\bthrow (?!error\b)/.exec(text.slice(from))
  return match ? from + match.index : -1
}
