import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from '../setup/child.mjs'
import { ROOT } from '../setup/places.mjs'
import { single, total } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** The compiler uses several cores by itself; more at a time only costs memory. */
const AT_A_TIME = 2

/** Checks the types of every project of the workspace, each with its own settings. Each counts as one. */
export async function typeCheck(env: NodeJS.ProcessEnv): Promise<Outcome> {
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const waiting = projects()
  const outcomes: Outcome[] = []
  const work = async (): Promise<void> => {
    for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
      const { code, output } = await runQuietly(process.execPath, [compiler, '--noEmit', '-p', project], {
        env,
      })
      if (code !== 0) console.log(`${output.trimEnd()}\n${project}: types do not hold`)
      outcomes.push(single(code === 0))
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  return total(outcomes)
}

/** Folders of the workspace with a tsconfig.json, relative to its top. */
function projects(): string[] {
  const groups = ['apps', 'packages'].flatMap((group) =>
    readdirSync(join(ROOT, group)).map((name) => join(group, name)),
  )
  return [...groups, 'e2e'].filter((folder) => existsSync(join(ROOT, folder, 'tsconfig.json')))
}
