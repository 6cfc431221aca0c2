// The only program of the house that runs before anything is installed: plain JavaScript, built-in modules only,
// Node 20 or newer. It puts the pinned tools and the packages in place, then hands over to one task.
import { Refusal } from './src/setup/refusal.mjs'
import { preparePackages } from './src/setup/packages.mjs'
import { prepareTools } from './src/setup/tools.mjs'
import { TASKS, runTask } from './src/setup/tasks.mjs'

const OLDEST_NODE = 20

try {
  const [name = '', ...args] = process.argv.slice(2)
  const task = TASKS[name]
  if (!task) throw new Refusal(`There is no task "${name}". Tasks: ${Object.keys(TASKS).join(', ')}.`)
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new Refusal(`Node ${process.versions.node} is too old: Node ${OLDEST_NODE} or newer is needed.`)
  }
  const node = await prepareTools()
  await preparePackages(node)
  process.exitCode = await runTask(task, node, args)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
