import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser, findSystemBrowser } from './browser.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-story-browser-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A program of this name that answers with this exit code. */
function program(name: string, exitCode: number): string {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\nexit ${exitCode}\n`)
  chmodSync(file, 0o755)
  return file
}

describe('findBrowser', () => {
  it('takes the one BOARD_CHROMIUM names', async () => {
    const named = program('mine', 0)
    expect(await findBrowser({ BOARD_CHROMIUM: named })).toMatchObject({
      executablePath: named,
      kind: 'BOARD_CHROMIUM',
    })
  })

  it('says that the one BOARD_CHROMIUM names does not start, and takes no other', async () => {
    program('chromium', 0)
    const wrong = join(folder, 'nowhere')
    await expect(findBrowser({ BOARD_CHROMIUM: wrong, PATH: folder })).rejects.toThrow(
      `BOARD_CHROMIUM is ${wrong}, which does not start as a Chromium`,
    )
  })

  it('takes the first on the PATH that starts', async () => {
    program('chromium', 1)
    const chrome = program('google-chrome', 0)
    expect(await findBrowser({ PATH: folder })).toMatchObject({ executablePath: chrome, kind: 'system' })
  })

  it('finds none in the system where the PATH has none', () => {
    expect(findSystemBrowser({ PATH: folder })).toBeUndefined()
  })
})
