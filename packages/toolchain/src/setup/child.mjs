import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ROOT } from './places.mjs'
import { whenOrphaned } from './orphan.mjs'

const END_WITH_PARENT = new URL('end-with-parent.mjs', import.meta.url).href
/** @type {('SIGINT' | 'SIGTERM' | 'SIGHUP')[]} */
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP']
/** Ctrl-C and most supervisors signal the whole group: the child has it already. Only if not, it gets ours. */
const FORWARD_AFTER_MS = 500
/** How long a child may take to stop in good order before it is killed. */
const PATIENCE_MS = 15_000

/**
 * @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string }} ChildOptions
 */

/**
 * Runs a program on this terminal until it ends and answers its exit code. A stop signal is passed on, and ends this
 * process too once the program has stopped. When whoever started us is gone, the program is told to stop as well.
 * @param {string} command
 * @param {string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<number>}
 */
export function runInFront(command, args, options) {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options })
  return ended(child, (signal) => child.kill(signal))
}

/**
 * Like `runInFront`, for one of our own programs run by Node: it is asked to stop over a channel, which it heeds unless
 * it is stopping already, and it stops when this process is gone.
 * @param {string} node
 * @param {string[]} args the program's file and its arguments
 * @param {ChildOptions} [options]
 * @returns {Promise<number>}
 */
export function runProgram(node, args, options) {
  const stdio = /** @type {const} */ (['inherit', 'inherit', 'inherit', 'ipc'])
  const child = spawn(node, ['--import', END_WITH_PARENT, ...args], {
    cwd: ROOT,
    ...options,
    stdio: [...stdio],
  })
  return ended(child, (signal) => (child.connected ? child.send('stop') : child.kill(signal)))
}

/**
 * Runs a program out of sight and answers what it printed; otherwise like `runInFront`.
 * @param {string} command
 * @param {string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runQuietly(command, args, options) {
  // npm and pnpm are .cmd files on Windows, which only a shell can run.
  const shell = process.platform === 'win32' && !command.endsWith('.exe')
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell, ...options })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text))
  }
  const code = await ended(child, (signal) => child.kill(signal))
  return { code, output }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(signal: NodeJS.Signals) => void} tell
 * @returns {Promise<number>}
 */
function ended(child, tell) {
  return new Promise((resolve, reject) => {
    /** @type {NodeJS.Timeout[]} */
    const timers = []
    let stopped = false
    /**
     * @param {NodeJS.Signals} signal
     * @param {number} afterMs
     */
    const stop = (signal, afterMs) => {
      if (stopped) return
      stopped = true
      timers.push(
        setTimeout(() => tell(signal), afterMs),
        setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS),
      )
    }
    /** @param {NodeJS.Signals} signal */
    const onSignal = (signal) => stop(signal, FORWARD_AFTER_MS)
    for (const signal of STOPS) process.on(signal, onSignal)
    const unwatch = whenOrphaned(() => stop('SIGTERM', 0))
    const settle = () => {
      unwatch()
      for (const timer of timers) clearTimeout(timer)
      for (const signal of STOPS) process.off(signal, onSignal)
    }
    child.once('error', (error) => {
      settle()
      reject(error)
    })
    child.once('close', (code, signal) => {
      settle()
      const exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0)
      if (stopped) process.exit(exitCode)
      resolve(exitCode)
    })
  })
}
