import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { temporaryFolder } from './temp-store.ts'

const CHILD = fileURLToPath(new URL('./io-error-child.ts', import.meta.url))
const possible = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0

it.skipIf(!possible)(
  `refuses when the disk reports write errors, and heals${possible ? '' : ' (skipped: prlimit is not here)'}`,
  async () => {
    const child = spawn(process.execPath, [CHILD, temporaryFolder()], { stdio: ['pipe', 'pipe', 'inherit'] })
    const lines: string[] = []
    let rest = ''
    for await (const chunk of child.stdout) {
      rest += String(chunk)
      const parts = rest.split('\n')
      rest = parts.pop() ?? ''
      for (const line of parts) {
        lines.push(line)
        if (line === 'limit me') spawnSync('prlimit', ['--pid', String(child.pid), '--fsize=65536:unlimited'])
        if (line === 'free me')
          spawnSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited:unlimited'])
        if (line.endsWith('me')) child.stdin.write('done\n')
      }
    }
    expect(lines).toEqual([
      'limit me',
      'LogUnavailable: the disk reports an I/O error',
      'free me',
      'stored 2, there are before after',
    ])
  },
)
