import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { cpuOf, machineBusy, memoryOf, parseBusy, parseStat, processTree } from './proc.ts'

const onLinux = process.platform === 'linux'

describe('the readers of /proc', () => {
  it('find the fields behind a name with spaces and brackets', () => {
    const line = '42 (a (b) c) S 7 42 42 0 -1 4194304 99 0 0 0 150 25 3 4 20 0 11 0 1 2 3'
    expect(parseStat(line)).toEqual({ state: 'S', parent: 7, group: 42, cpuS: 1.75 })
  })

  it('count neither idling nor interrupts as work of the machine', () => {
    expect(parseBusy('cpu  100 10 20 9999 8888 7777 6666 5 0 0\ncpu0 1 1 1 1\n')).toBeCloseTo(1.35)
  })

  it.skipIf(!onLinux)('see a child, its time and its memory, and nothing once it is gone', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume(); console.log(1)'])
    await once(child.stdout, 'data')
    const pid = child.pid!
    expect(processTree(process.pid)).toContain(pid)
    expect(processTree(pid)).toEqual([pid])
    expect(cpuOf([pid])).toBeGreaterThan(0)
    expect(memoryOf([pid]).now).toBeGreaterThan(1e6)
    expect(memoryOf([pid]).peak).toBeGreaterThanOrEqual(memoryOf([pid]).now)
    expect(machineBusy()).toBeGreaterThan(0)
    child.stdin.end()
    await once(child, 'exit')
    expect([processTree(pid), cpuOf([pid]), memoryOf([pid]).now]).toEqual([[], 0, 0])
  })
})
