import { accessSync, constants, existsSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { unpackPackagedChromium } from './packaged-chromium.ts'

/** A Chromium that runs here, ready for Playwright's `chromium.launch`. */
export interface Browser {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
  /** Where it comes from. */
  readonly kind: 'BOARD_CHROMIUM' | 'system' | 'playwright' | 'packaged'
}

/** No Chromium runs here; the message says what to do about it. */
export class BrowserMissing extends Error {}

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** No sandbox: test containers run as root. The rest keeps the browser from looking for its makers on the network. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser that cannot start says so at once; one that hangs is no use either. */
const VERSION_TIMEOUT_MS = 30_000

/**
 * Finds a Chromium and sees that it starts: the one BOARD_CHROMIUM names (that one or none), the system's, Playwright's
 * own, or the one packed in an npm package (Linux x64; unpacked on first use, some seconds).
 */
export async function findBrowser(source: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const env = defined(source)
  const named = env.BOARD_CHROMIUM
  if (named) {
    if (starts(named, env)) return { executablePath: named, args: ARGS, env, kind: 'BOARD_CHROMIUM' }
    throw new BrowserMissing(
      `BOARD_CHROMIUM is ${named}, which does not start as a Chromium. Correct or unset it.`,
    )
  }
  const system = findSystemBrowser(source)
  if (system) return { executablePath: system, args: ARGS, env, kind: 'system' }
  const downloaded = chromium.executablePath()
  if (downloaded && existsSync(downloaded) && starts(downloaded, env)) {
    return { executablePath: downloaded, args: ARGS, env, kind: 'playwright' }
  }
  const packaged = await unpackPackagedChromium()
  if (packaged) {
    const withLibraries = { ...env, ...packaged.env }
    if (starts(packaged.executablePath, withLibraries)) {
      const args = [...ARGS, '--headless=shell']
      return { executablePath: packaged.executablePath, args, env: withLibraries, kind: 'packaged' }
    }
  }
  throw new BrowserMissing(
    'No Chromium for the browser tests. Install chromium or google-chrome, or set BOARD_CHROMIUM to the path of one.',
  )
}

/** The system's Chromium or Chrome, where one is on the PATH and starts. */
export function findSystemBrowser(source: NodeJS.ProcessEnv = process.env): string | undefined {
  const env = defined(source)
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  // Some systems have a `chromium` that only says how to install one.
  return [...onPath, MAC_CHROME].find((file) => starts(file, env))
}

function starts(file: string, env: Record<string, string>): boolean {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    return false
  }
  return spawnSync(file, ['--version'], { env, timeout: VERSION_TIMEOUT_MS, stdio: 'ignore' }).status === 0
}

function defined(source: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(source).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}
