import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { runQuietly } from './child.mjs'
import { pnpmEnvironment } from './environment.mjs'
import { alone } from './lock.mjs'
import { ROOT, TOOL_BIN } from './places.mjs'
import { fileFailed, isNetworkFailure, readIfThere, stepFailed } from './refusal.mjs'

const STAMP = join(ROOT, 'node_modules', '.installed')
const STEP = 'Installing the packages'
const RETRY_AFTER_MS = [1000, 4000]

/**
 * Makes the installed packages those of the lockfile. Costs one file read when they are.
 * @param {string} node the Node that will run them
 */
export async function preparePackages(node) {
  const wanted = fingerprint()
  if (readIfThere(STAMP) === wanted) return
  await alone(async () => {
    if (readIfThere(STAMP) !== wanted) await install(node, wanted)
  })
}

/** What the installed packages depend on: the lockfile, the settings of the workspace, the kind of machine. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(ROOT, file)))
  return hash.update(`${process.platform}-${process.arch}`).digest('hex')
}

/**
 * @param {string} node
 * @param {string} wanted
 */
async function install(node, wanted) {
  console.error('Installing the packages of pnpm-lock.yaml ...')
  // Without its stamp a half-done install is done again.
  rmSync(STAMP, { force: true })
  const env = pnpmEnvironment()
  env.PATH = `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${env.PATH}`
  // pnpm's own retries take minutes where there is no network at all; starting again goes on where it stopped.
  const args = ['install', '--frozen-lockfile', '--reporter=append-only', '--config.fetchRetries=0']
  const program = join(TOOL_BIN, process.platform === 'win32' ? 'pnpm.cmd' : 'pnpm')
  for (const pauseMs of [...RETRY_AFTER_MS, undefined]) {
    const { code, output } = await runQuietly(program, [...args, '--config.confirmModulesPurge=false'], {
      env,
    })
    if (code === 0) break
    if (pauseMs === undefined || !isNetworkFailure(output)) throw stepFailed(STEP, output)
    await delay(pauseMs)
  }
  try {
    writeFileSync(STAMP, wanted)
  } catch (error) {
    throw fileFailed(STEP, error)
  }
}
