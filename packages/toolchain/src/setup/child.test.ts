import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

/** Stops in its own time, longer than the starter waits before it passes a signal on. */
const PROGRAM = `
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {
  console.log(signal)
  setTimeout(() => { console.log('stopped'); process.exit(0) }, 800)
})
setInterval(() => {}, 1000)
console.log('up')
`
const STARTER = `
import { runProgram } from ${JSON.stringify(new URL('child.mjs', import.meta.url).href)}
process.exitCode = await runProgram(process.execPath, [process.argv[2]])
`

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-story-child-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Starts the program below a starter, in a group of their own; answers once the program runs. */
async function started(): Promise<{ starter: ChildProcess; group: number; closed: Promise<string[]> }> {
  const file = join(folder, 'program.mjs')
  writeFileSync(file, PROGRAM)
  writeFileSync(join(folder, 'starter.mjs'), STARTER)
  const starter = spawn(process.execPath, [join(folder, 'starter.mjs'), file], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  starter.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  // Both write to this pipe: it closes when both are gone.
  const closed = once(starter, 'close').then(() => output.trim().split('\n'))
  while (!output.includes('up')) await once(starter.stdout, 'data')
  if (starter.pid === undefined) throw new Error('not started')
  return { starter, group: -starter.pid, closed }
}

describe.skipIf(process.platform === 'win32')('runProgram (needs signals: not on Windows)', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'passes no second signal on when the whole group got %s',
    async (signal) => {
      const { group, closed, starter } = await started()
      process.kill(group, signal)
      expect(await closed).toEqual(['up', signal, 'stopped'])
      expect(starter.exitCode).toBe(0)
    },
  )

  it('stops the program when only the starter got a signal', async () => {
    const { starter, closed } = await started()
    starter.kill('SIGINT')
    expect(await closed).toEqual(['up', 'SIGTERM', 'stopped'])
  })

  it('stops the program when the starter was killed', async () => {
    const { starter, closed } = await started()
    starter.kill('SIGKILL')
    expect(await closed).toEqual(['up', 'SIGTERM', 'stopped'])
  })
})
