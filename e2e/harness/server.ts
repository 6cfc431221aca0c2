import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url))
/** The same server with a clock that can be moved on. */
const SKIPPING = fileURLToPath(new URL('../../apps/server/test/skipping-main.ts', import.meta.url))
const START_MS = 60_000

export interface Links {
  facilitator: string
  cofacilitator: string
  scribe: string
  participant: string
  observer: string
}

/** The real server in a process of its own, on a data folder that goes with it. It can be killed and started again. */
export class Server {
  readonly #data = mkdtempSync(join(tmpdir(), 'second-story-e2e-'))
  readonly #port: number
  #child: ChildProcess | null = null
  #said = ''

  readonly #env: Record<string, string>
  readonly #main: string

  private constructor(port: number, env: Record<string, string>, main: string) {
    this.#port = port
    this.#env = env
    this.#main = main
  }

  /**
   * @param env settings beside those of every scenario, for instance DEMO
   * @param clock 'skips' for a server whose time can be moved on
   */
  static async start(env: Record<string, string> = {}, clock: 'runs' | 'skips' = 'runs'): Promise<Server> {
    const server = new Server(await freePort(), env, clock === 'skips' ? SKIPPING : MAIN)
    await server.run()
    return server
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Starts it, or starts it again on the same port and data. */
  async run(): Promise<void> {
    const child = spawn(process.execPath, [this.#main], {
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(this.#port),
        DATA_DIR: this.#data,
        DEMO: '0',
        LOG_LEVEL: 'warn',
        PUBLIC_URL: this.address,
        ...this.#env,
      },
      stdio: ['ignore', 'pipe', 'pipe', this.#main === SKIPPING ? 'ipc' : 'ignore'],
    })
    this.#child = child
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => (this.#said += data.toString()))
    const end = performance.now() + START_MS
    while (!(await this.#answers())) {
      if (child.exitCode !== null || performance.now() > end)
        throw new Error(`The server did not start:\n${this.#said}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  /**
   * Moves the server's clock on by so many ms. Pages follow with their next exchange of clock frames.
   * @param ms null lets the clock stand, until it is moved on again
   */
  async moveOn(ms: number | null): Promise<void> {
    const child = this.#child
    if (!child?.send) throw new Error('This server keeps the machine’s time.')
    const skipped = once(child, 'message')
    child.send({ moveOn: ms })
    await skipped
  }

  /** SIGKILL, in the middle of whatever it does. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** As a deploy does it. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async dispose(): Promise<void> {
    await this.stop()
    rmSync(this.#data, { recursive: true, force: true })
  }

  async createReview(title: string): Promise<{ id: string; links: Links }> {
    const response = await fetch(`${this.address}/api/reviews`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title, timeZone: 'UTC' }),
    })
    return (await response.json()) as { id: string; links: Links }
  }

  /** The links of the sample review, from the one that the server prints. */
  async demoLinks(): Promise<Links> {
    const end = performance.now() + START_MS
    let printed: RegExpExecArray | null
    while (!(printed = /\/r\/(\w+)#(\S+)/.exec(this.#said))) {
      if (performance.now() > end) throw new Error(`No link to a sample review was printed:\n${this.#said}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const response = await fetch(`${this.address}/api/reviews/${printed[1]}/links`, {
      headers: { authorization: `Bearer ${printed[2]}` },
    })
    const body = (await response.json()) as Links | { links: Links }
    return 'links' in body ? body.links : body
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.address}/healthz`)).ok
    } catch {
      // Nobody listens yet.
      return false
    }
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
}

/**
 * A port that nobody listens on, below those that systems give to outgoing connections: while a server is killed and
 * started again, no browser of another scenario is given its port.
 */
const freePort = async (): Promise<number> => {
  for (let tries = 0; tries < 50; tries++) {
    const port = LOWEST_PORT + Math.floor(Math.random() * PORTS)
    const probe = createServer().listen(port, '127.0.0.1')
    try {
      await once(probe, 'listening')
    } catch {
      // Somebody else has it.
      continue
    }
    probe.close()
    await once(probe, 'close')
    return port
  }
  throw new Error('no free port')
}
const LOWEST_PORT = 12_000
const PORTS = 18_000
