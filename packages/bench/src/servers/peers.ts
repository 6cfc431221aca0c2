import { execFile } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PEERS, ROOT, made } from './places.ts'

const SOURCE = join(ROOT, 'packages/bench/peers')
const STAMP = join(PEERS, '.installed')

/** The peers are not to be had just now. The message says why. */
export class PeersMissing extends Error {
  override name = 'PeersMissing'
}

/**
 * Puts the peers into `.cache` with npm, once: 60 MB that nobody but a benchmark needs. No install script runs;
 * their native parts come ready in the packages.
 * @throws {PeersMissing} where npm fails
 */
export const preparePeers = async (say: (text: string) => void): Promise<void> => {
  const wanted = readFileSync(join(SOURCE, 'package.json'), 'utf8')
  cpSync(SOURCE, made(PEERS), { recursive: true })
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  say('Installing the peers into .cache (once) ...')
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--no-update-notifier', '--loglevel=error']
  try {
    await promisify(execFile)('npm', ['install', '--ignore-scripts', ...quiet], { cwd: PEERS })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
    throw new PeersMissing(`npm could not install the peers; --servers ours,bare-ws does without. ${said}`)
  }
  writeFileSync(STAMP, wanted)
}
