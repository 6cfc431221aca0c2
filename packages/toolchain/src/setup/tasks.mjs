import { join } from 'node:path'
import { runProgram } from './child.mjs'
import { taskEnvironment } from './environment.mjs'
import { ROOT } from './places.mjs'
import { SERVER_FLAGS } from './server-flags.mjs'
import { prepareWebApp } from './web-build.mjs'

/**
 * @typedef {{ main: string, flags?: readonly string[], webApp?: boolean }} Task
 * main: the program, run by Node 24 with these flags. webApp: the built web app must be there and current.
 */

/** @type {Record<string, Task>} */
export const TASKS = {
  start: { main: 'apps/server/src/main.ts', flags: SERVER_FLAGS, webApp: true },
  test: { main: 'packages/toolchain/src/testing/main.ts' },
  long: { main: 'packages/toolchain/src/testing/long.ts' },
  dev: { main: 'packages/toolchain/src/dev.ts' },
  bench: { main: 'packages/bench/src/main.ts' },
}

/**
 * Runs one task and answers its exit code.
 * @param {Task} task
 * @param {string} node
 * @param {string[]} args
 */
export async function runTask(task, node, args) {
  if (task.webApp) await prepareWebApp(node)
  return runProgram(node, [...(task.flags ?? []), join(ROOT, task.main), ...args], {
    env: taskEnvironment(),
  })
}
