import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { alone } from './lock.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-story-lock-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

/** The id of a process that is certainly gone. */
async function goneProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

describe('alone', () => {
  it('lets one at a time work in a folder and tells the others that they wait', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue()
    let inside = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, (inside += 1))
      await new Promise((resolve) => setImmediate(resolve))
      inside -= 1
    }
    await Promise.all([alone(work, folder), alone(work, folder), alone(work, folder)])
    expect(most).toBe(1)
    expect(told).toHaveBeenCalledTimes(2)
  })

  it('breaks the lock of a process that is gone', async () => {
    writeFileSync(join(folder, 'lock'), String(await goneProcess()))
    let worked = false
    await alone(async () => {
      worked = readFileSync(join(folder, 'lock'), 'utf8') === String(process.pid)
    }, folder)
    expect(worked).toBe(true)
  })

  it('breaks a lock that nobody touched for long, whoever has its process id now', async () => {
    const file = join(folder, 'lock')
    writeFileSync(file, String(process.ppid))
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(file, longAgo, longAgo)
    await alone(() => Promise.resolve(), folder)
    expect(existsSync(file)).toBe(false)
  })

  it('gives the folder back when the work fails', async () => {
    await expect(alone(() => Promise.reject(new Error('no')), folder)).rejects.toThrow('no')
    await alone(() => Promise.resolve(), folder)
  })
})
