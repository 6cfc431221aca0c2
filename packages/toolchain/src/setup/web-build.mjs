import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInFront } from './child.mjs'
import { taskEnvironment } from './environment.mjs'
import { alone } from './lock.mjs'
import { ROOT } from './places.mjs'
import { Refusal, readIfThere } from './refusal.mjs'

const WEB = join(ROOT, 'apps', 'web')
const DIST = join(WEB, 'dist')
/** Inside dist, because Vite empties that folder first: a build that was interrupted has no stamp. */
const STAMP = join(DIST, '.built-from')
const SCOPE = '@second-story/'
const OUTSIDE_FILES = ['pnpm-lock.yaml', 'tsconfig.base.json']

/**
 * Builds the web app where its sources differ from those of the last build.
 * @param {string} node
 */
export async function prepareWebApp(node) {
  const wanted = fingerprint()
  if (isBuiltFrom(wanted)) return
  await alone(async () => {
    if (isBuiltFrom(wanted)) return
    console.error('Building the web app ...')
    const vite = join(WEB, 'node_modules', 'vite', 'bin', 'vite.js')
    const env = { ...taskEnvironment(), NODE_ENV: 'production' }
    const code = await runInFront(node, [vite, 'build', '--logLevel', 'warn'], { cwd: WEB, env })
    if (code !== 0) throw new Refusal('Building the web app failed, see above.')
    writeFileSync(STAMP, wanted)
  })
}

/** @param {string} wanted */
function isBuiltFrom(wanted) {
  return readIfThere(STAMP) === wanted && existsSync(join(DIST, 'index.html'))
}

/** A hash over names and contents of everything that can end up in the build. Times would change with every clone. */
function fingerprint() {
  const hash = createHash('sha256')
  const folders = [WEB, ...packagesOfTheWebApp()]
  const files = [
    ...OUTSIDE_FILES.map((name) => join(ROOT, name)),
    ...folders.flatMap((folder) => sources(folder)),
  ]
  for (const file of files)
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** The sources of the workspace's packages that the web app depends on; it lists those it only needs through others, too. */
function packagesOfTheWebApp() {
  const { dependencies } = JSON.parse(readFileSync(join(WEB, 'package.json'), 'utf8'))
  return Object.keys(dependencies)
    .filter((name) => name.startsWith(SCOPE))
    .map((name) => join(ROOT, 'packages', name.slice(SCOPE.length), 'src'))
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sources(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist' && !/\.test\.tsx?$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = join(folder, entry.name)
      if (entry.isDirectory()) return sources(file)
      return entry.isFile() ? [file] : []
    })
}
