import './patience.ts'
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Caller } from './http.ts'
import { until } from './until.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** The server as a process of its own, as `npm start` runs it. */
export interface Program extends Caller {
  syncUrl: string
  pid: number
  output: () => string
  /** Sends a signal and resolves with how the process ended: its exit code, or the signal that killed it. */
  end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals>
}

interface Run {
  child: ChildProcess
  output: () => string
  ended: Promise<number | NodeJS.Signals>
}

const running = new Set<ChildProcess>()

/** Ends what a test that failed left running. */
export const endAll = (): void => {
  for (const child of running) child.kill('SIGKILL')
}

/** Starts `main.ts` with this environment and nothing of ours. */
export const run = (env: Record<string, string>): Run => {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', DEMO: '0', ...env },
  })
  running.add(child)
  child.on('close', () => running.delete(child))
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => void (text += bytes.toString()))
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? 0)),
  )
  return { child, output: () => text, ended }
}

/** Starts it and waits until it says where it is. */
export const startProgram = async (env: Record<string, string>): Promise<Program> => {
  const { child, output, ended } = run(env)
  const base = await until('the address', () => {
    if (child.exitCode !== null) throw new Error(`it ended: ${output()}`)
    return /is at (http:\S+)/.exec(output())?.[1]
  })
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  const syncUrl = `${base.replace('http', 'ws')}/sync`
  return Object.assign(new Caller(base), { syncUrl, pid: child.pid ?? 0, output, end })
}
