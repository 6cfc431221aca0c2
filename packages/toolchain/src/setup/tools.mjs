// The pinned pnpm and Node, from the npm registry (the only source a new machine surely has), below .toolchain/.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from './child.mjs'
import { npmEnvironment } from './environment.mjs'
import { alone } from './lock.mjs'
import { TOOLCHAIN } from './places.mjs'
import { Refusal, fileFailed, readIfThere, stepFailed } from './refusal.mjs'

const PNPM = '12.21.0'
const NODE = '24.21.0'
/** From this major on the caller's own Node runs TypeScript and has the SQLite the store is tested with. */
const OWN_NODE_FROM = 24

const STAMP = join(TOOLCHAIN, 'tools.stamp')
const STEP = 'Installing pnpm and Node'

/**
 * Makes sure the tools are there, and answers the path of the Node that runs the tasks.
 * @returns {Promise<string>}
 */
export async function prepareTools() {
  const wanted = wantedTools()
  if (!arePresent(wanted)) {
    await alone(async () => {
      if (!arePresent(wanted)) await install(wanted)
    })
  }
  return wanted.includes(nodePackage()) ? pinnedNode() : process.execPath
}

/** The packages of npm that must be there. */
function wantedTools() {
  const ownIsNewEnough = Number.parseInt(process.versions.node, 10) >= OWN_NODE_FROM
  return [`pnpm@${PNPM}`, ...(ownIsNewEnough ? [] : [nodePackage()])]
}

/** @param {string[]} wanted */
function arePresent(wanted) {
  const present = readIfThere(STAMP).split('\n')
  return wanted.every((tool) => present.includes(tool)) && present.includes(machine())
}

/** The binaries below .toolchain are of one kind of machine; a folder that moved to another one starts anew. */
function machine() {
  return `${process.platform}-${process.arch}`
}

/** @param {string[]} wanted */
async function install(wanted) {
  console.error(`Installing ${wanted.map(friendly).join(' and ')} into .toolchain (once) ...`)
  const fresh = join(TOOLCHAIN, 'incoming')
  const place = join(TOOLCHAIN, 'node_modules')
  try {
    rmSync(fresh, { recursive: true, force: true })
    mkdirSync(fresh)
    writeFileSync(join(fresh, 'package.json'), '{ "private": true }\n')
  } catch (error) {
    throw fileFailed(STEP, error)
  }
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--no-update-notifier', '--loglevel=error']
  const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=4000']
  const args = ['install', '--prefix', fresh, '--ignore-scripts=false', ...quiet, ...patience, ...wanted]
  const { code, output } = await npm(args)
  if (code !== 0) throw stepFailed(STEP, output)
  // Swapped in whole, the stamp last: whatever is interrupted is done again by the next start.
  rmSync(STAMP, { force: true })
  const old = join(TOOLCHAIN, 'outgoing')
  rmSync(old, { recursive: true, force: true })
  try {
    renameSync(place, old)
  } catch {
    // There was none.
  }
  renameSync(join(fresh, 'node_modules'), place)
  writeFileSync(STAMP, [...wanted, machine(), ''].join('\n'))
  for (const folder of [old, fresh]) rmSync(folder, { recursive: true, force: true })
}

/** @param {string[]} args */
async function npm(args) {
  // Below `npm start` the npm that runs us is known; it need not be on the PATH.
  const cli = process.env.npm_execpath ?? ''
  const env = npmEnvironment()
  try {
    if (/npm-cli\.c?js$/.test(cli)) return await runQuietly(process.execPath, [cli, ...args], { env })
    return await runQuietly('npm', args, { env })
  } catch {
    throw new Refusal(
      'npm was not found. Install Node.js together with npm (https://nodejs.org), then try again.',
    )
  }
}

/** Node's binary as npm packages: one package per platform and processor, named by the packager as here. */
function nodePackage() {
  return `${nodePackageName()}@${NODE}`
}

function nodePackageName() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const prefix = machine() === 'darwin-arm64' ? 'node-bin' : 'node'
  return `${prefix}-${platform}-${process.arch}`
}

function pinnedNode() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  return join(TOOLCHAIN, 'node_modules', nodePackageName(), 'bin', program)
}

/** @param {string} tool */
function friendly(tool) {
  return tool.startsWith('pnpm') ? `pnpm ${PNPM}` : `Node ${NODE}`
}
