import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { MARK, killRun, leftovers } from './leftovers.ts'

describe.runIf(process.platform === 'linux')('leftovers (Linux only)', () => {
  it('finds and kills what a run left behind, also where it has a session of its own', async () => {
    const run = randomUUID()
    const env = { ...process.env, [MARK]: run }
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("up")'], {
      env,
      detached: true,
    })
    const ended = once(child, 'exit')
    await once(child.stdout, 'data')
    expect((await leftovers(run, 0)).map(({ pid }) => pid)).toEqual([child.pid])
    killRun(run)
    await ended
    expect(child.signalCode).toBe('SIGKILL')
    expect(await leftovers(run)).toEqual([])
  })
})
