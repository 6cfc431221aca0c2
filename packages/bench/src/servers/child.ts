import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { processTree } from '../machine/proc.ts'

const START_MS = 30_000
const STOP_MS = 20_000
/** Ends a server when the load that started it is gone. */
const END_WITH_LOAD = new URL('end-with-load.ts', import.meta.url).href

export interface Program {
  main: string
  /** For Node itself. */
  flags?: readonly string[]
  env: Readonly<Record<string, string>>
  cwd?: string
  log: string
  /** Answers any HTTP status but 5xx once the program serves. */
  ready: string
}

/** A server as a child process of Node's, without npm or a shell in between. */
export class Child {
  readonly #program: Program
  #process: ChildProcess | null = null

  constructor(program: Program) {
    this.#program = program
  }

  async start(): Promise<void> {
    const { main, flags = [], env, cwd, log, ready } = this.#program
    const out = openSync(log, 'a')
    const started = spawn(process.execPath, ['--import', END_WITH_LOAD, ...flags, main], {
      cwd,
      env: { ...bareEnvironment(), ...env },
      stdio: ['ignore', out, out, 'ipc'],
    })
    closeSync(out)
    this.#process = started
    const until = performance.now() + START_MS
    while (!(await answers(ready))) {
      if (started.exitCode !== null || performance.now() > until) {
        throw new Error(`the server did not start; it said: ${readFileSync(log, 'utf8').slice(-2000)}`)
      }
      await delay(20)
    }
  }

  /** The processes that run, with all they started. */
  pids(): number[] {
    const pid = this.#process?.pid
    return pid === undefined ? [] : processTree(pid)
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async kill(): Promise<void> {
    for (const pid of this.pids().slice(1)) process.kill(pid, 'SIGKILL')
    await this.#end('SIGKILL')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const ending = this.#process
    this.#process = null
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const gone = once(ending, 'exit')
    ending.kill(signal)
    const late = setTimeout(() => ending.kill('SIGKILL'), STOP_MS)
    await gone
    clearTimeout(late)
  }
}

/** What a program needs of the caller's environment and nothing that would change how it runs. */
const bareEnvironment = (): Record<string, string> => {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env
  return { PATH, HOME, TMPDIR, NODE_ENV: 'production' }
}

const answers = async (url: string): Promise<boolean> => {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(2000) })
    return status < 500
  } catch {
    return false
  }
}

/** A port that is free just now. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
