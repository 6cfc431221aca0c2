import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { BadOption, type Options, USAGE, readOptions } from './options.ts'
import { plotOf } from './report/plot.ts'
import type { Run } from './report/runs.ts'
import { tableOf } from './report/table.ts'
import { measureQuietly, ordersOf } from './series.ts'
import { PeersMissing, preparePeers } from './servers/peers.ts'
import { RESULTS, made } from './servers/places.ts'
import { WORKLOADS } from './workloads/catalogue.ts'

const bench = async (options: Options): Promise<void> => {
  if (process.platform !== 'linux')
    throw new BadOption('the figures come from /proc: this runs on Linux only')
  if (options.servers.some((server) => server === 'hocuspocus' || server === 'y-websocket-server')) {
    await preparePeers(console.error)
  }
  const orders = ordersOf(options)
  const began = new Date()
  const runs: Run[] = []
  for (const [i, order] of orders.entries()) {
    const label = `[${i + 1}/${orders.length}] round ${order.round} ${order.workload} ${order.server}`
    console.error(label)
    const run = await measureQuietly(order, options.patience, (text) => console.error(`    ${text}`))
    runs.push(run)
    console.error(`    ${briefly(run)}`)
    save(began, options, runs)
  }
  for (const { name, what } of WORKLOADS)
    if (options.workloads.includes(name)) console.log(`${name}: ${what}`)
  console.log(`\n${tableOf(runs)}\n`)
  if (options.plot !== null) writeFileSync(options.plot, plotOf(runs))
  console.log(`All figures and the plot: ${save(began, options, runs)}`)
}

const briefly = ({ figures, failed, seconds }: Run): string => {
  if (!figures) return `no figure: ${failed}`
  const said = Object.entries(figures).map(([name, value]) => `${name} ${Number(value.toPrecision(3))}`)
  return `${said.join(', ')} (${seconds.toFixed(0)} s)`
}

/** Writes what there is so far; answers the folder. */
const save = (began: Date, options: Options, runs: readonly Run[]): string => {
  const folder = made(join(RESULTS, began.toISOString().slice(0, 19).replaceAll(':', '-')))
  const machine = {
    node: process.version,
    processors: cpus().length,
    model: cpus()[0]?.model ?? '',
    memoryGb: Math.round(totalmem() / 1e9),
  }
  const results = { began: began.toISOString(), machine, options, runs }
  writeFileSync(join(folder, 'results.json'), `${JSON.stringify(results, null, 1)}\n`)
  writeFileSync(join(folder, 'plot.svg'), plotOf(runs))
  return folder
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
try {
  await bench(readOptions(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof BadOption) && !(error instanceof PeersMissing)) throw error
  console.error(`${error.message}\n\n${USAGE}`)
  process.exitCode = 1
}
