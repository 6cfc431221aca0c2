// `npm test`: everything that must hold, one step after the other, all of them even where one fails; then the count.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { BrowserMissing, findBrowser } from '../browser.ts'
import { installBrowser } from '../install-browser.ts'
import { runInFront } from '../setup/child.mjs'
import { ROOT } from '../setup/places.mjs'
import { Refusal } from '../setup/refusal.mjs'
import { prepareWebApp } from '../setup/web-build.mjs'
import { MARK, killRun, leftovers } from './leftovers.ts'
import { inWords, single, total } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { typeCheck } from './type-check.ts'
import { runVitest } from './vitest.ts'

const run = randomUUID()
const env: NodeJS.ProcessEnv = { ...process.env, [MARK]: run }
// React and others behave differently when told they are in production; Vitest sets its own.
delete env.NODE_ENV

const steps: readonly (readonly [name: string, run: () => Promise<Outcome>])[] = [
  ['types', () => typeCheck(env)],
  ['lint', () => program('oxlint', 'bin/oxlint', ['--deny-warnings', '.'])],
  ['format', () => program('oxfmt', 'bin/oxfmt', ['--check', '.'])],
  ['unit and integration tests', () => runVitest('vitest.config.ts', env)],
  ['web build', async () => single(await orSay(() => prepareWebApp(process.execPath)))],
  ['browser', async () => single(await orSay(browserIsThere))],
  ['browser tests', () => runVitest('e2e/vitest.config.ts', env)],
  ['nothing left running', nothingLeft],
]

process.once('exit', () => killRun(run))
const lines: string[] = []
const outcomes: Outcome[] = []
for (const [name, work] of steps) {
  console.log(`\n── ${name}`)
  const begun = performance.now()
  const outcome = await work()
  outcomes.push(outcome)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  lines.push(
    `${outcome.failed > 0 ? '✗' : '✓'} ${name.padEnd(28)}${`${seconds} s`.padStart(8)}   ${inWords(outcome)}`,
  )
}
const sum = total(outcomes)
console.log(`\n${lines.join('\n')}\n\n${inWords(sum)}`)
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0

/** Runs a program of one of the workspace's packages on this terminal. */
async function program(name: string, file: string, args: string[]): Promise<Outcome> {
  return single(
    (await runInFront(process.execPath, [join(ROOT, 'node_modules', name, file), ...args], { env })) === 0,
  )
}

/** True when the work was done; an expected refusal is printed and false. */
async function orSay(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof BrowserMissing)) throw error
    console.log(error.message)
    return false
  }
}

async function browserIsThere(): Promise<void> {
  await installBrowser()
  const { kind, executablePath } = await findBrowser()
  console.log(`${kind}: ${executablePath}`)
}

async function nothingLeft(): Promise<Outcome> {
  const found = await leftovers(run)
  for (const { pid, command } of found) console.log(`left running: ${pid} ${command}`)
  return single(found.length === 0)
}
