import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runQuietly } from './setup/child.mjs'
import { TOOLCHAIN } from './setup/places.mjs'

/** The browser of the npm package `@sparticuz/chromium` and what it needs in its environment. */
export interface PackagedChromium {
  readonly executablePath: string
  readonly env: Record<string, string>
}

/** Unpacks the packaged Chromium where that was not done yet. Nothing where the package has none for this machine. */
export async function unpackPackagedChromium(): Promise<PackagedChromium | undefined> {
  const found = installedPackage()
  if (process.platform !== 'linux' || process.arch !== 'x64' || !found) return undefined
  const place = join(TOOLCHAIN, `chromium-${found.version}`)
  if (!existsSync(place)) await unpack(found.archives, place)
  return {
    executablePath: join(place, 'chromium'),
    // NSS, NSPR and fonts: a machine that never had a browser often lacks them.
    env: { LD_LIBRARY_PATH: join(place, 'al2023', 'lib'), FONTCONFIG_PATH: join(place, 'fonts') },
  }
}

/** The package is optional: where it could not be installed there is none. */
function installedPackage(): { version: string; archives: string } | undefined {
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { version, archives: join(folder, 'bin') }
  } catch {
    return undefined
  }
}

/** Unpacks aside and moves the whole into place, so that nobody ever sees a part of it. */
async function unpack(archives: string, place: string): Promise<void> {
  const incoming = `${place}.${process.pid}`
  rmSync(incoming, { recursive: true, force: true })
  mkdirSync(incoming, { recursive: true })
  // The package unpacks into the temporary folder and trusts what lies there; in a process of its own it gets another.
  const program = join(import.meta.dirname, 'unpack-chromium.ts')
  const env = { ...process.env, TMPDIR: incoming }
  const { code, output } = await runQuietly(process.execPath, [program, archives], { env })
  if (code !== 0) {
    rmSync(incoming, { recursive: true, force: true })
    throw new Error(`@sparticuz/chromium could not be unpacked: ${output.trimEnd()}`)
  }
  if (existsSync(place)) rmSync(incoming, { recursive: true, force: true })
  else renameSync(incoming, place)
}
