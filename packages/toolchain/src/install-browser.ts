import { accessSync, constants } from 'node:fs'
import { runQuietly } from './setup/child.mjs'
import { findSystemBrowser } from './browser.ts'

const APT = '/usr/bin/apt-get'

/**
 * Installs Debian's Chromium where that can be done without asking: as root, with apt, and none there or named. Where
 * it does not work out, the packaged one remains, so that a failure is told but is none.
 */
export async function installBrowser(): Promise<void> {
  if (process.env.BOARD_CHROMIUM || process.getuid?.() !== 0 || !hasApt() || findSystemBrowser()) return
  console.log('No Chromium here: installing that of Debian (apt-get) ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const steps = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]
  for (const args of steps) {
    const { code, output } = await runQuietly(APT, args, { env })
    if (code === 0) continue
    console.log(`${output.trimEnd().split('\n').at(-1)}\napt-get ${args[0]} did not work; trying without.`)
    return
  }
}

function hasApt(): boolean {
  try {
    accessSync(APT, constants.X_OK)
    return true
  } catch {
    return false
  }
}
