// One measurement in a process of its own, so that no run inherits another's heap: starts the server, plays the
// load, answers over the channel to main.ts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './servers/child.ts'
import { bareWs, durableFloor, hocuspocusServer, yWebsocketServer } from './servers/others.ts'
import { type RaisedLimits, ours } from './servers/ours.ts'
import { CACHE, RESULTS, made } from './servers/places.ts'
import type { Server, ServerName } from './servers/server.ts'
import { WORKLOADS } from './workloads/catalogue.ts'
import { type Figures, CheckFailed, type Size } from './workloads/workload.ts'

/** What main.ts asks for. */
export interface Order {
  workload: string
  server: ServerName
  size: Size
  /** Whether ours writes a CPU profile when it stops. */
  profile: boolean
}

/** What it gets. */
export type Answer = { say: string } | { figures: Figures } | { failed: string }

const server = async (order: Order, folder: string, limits: RaisedLimits = {}): Promise<Server> => {
  const port = await freePort()
  switch (order.server) {
    case 'bare-ws':
      return bareWs(folder, port)
    case 'durable-floor':
      return durableFloor(folder, port)
    case 'y-websocket-server':
      return yWebsocketServer(folder, port)
    case 'hocuspocus':
      return hocuspocusServer(folder, port)
    case 'ours':
      return ours(folder, port, limits, order.profile ? profileFlags() : [])
  }
}

const profileFlags = (): string[] => ['--cpu-prof', `--cpu-prof-dir=${made(join(RESULTS, 'profiles'))}`]

const answer = (said: Answer): void => void process.send?.(said)

const run = async (order: Order): Promise<Answer> => {
  const workload = WORKLOADS.find(({ name }) => name === order.workload)
  if (!workload) return { failed: `there is no workload ${order.workload}` }
  const folders: string[] = []
  const servers: Server[] = []
  const fresh = async (): Promise<Server> => {
    const folder = mkdtempSync(join(made(join(CACHE, 'data')), `${order.server}-`))
    folders.push(folder)
    const made_ = await server(order, folder, workload.raised)
    servers.push(made_)
    return made_
  }
  try {
    const first = await fresh()
    await first.start()
    const say = (text: string): void => answer({ say: text })
    const figures = await workload.run({ server: first, size: order.size, fresh, say })
    return { figures }
  } catch (error) {
    if (error instanceof CheckFailed) return { failed: error.message }
    const log = folders.map((folder) => tail(join(folder, 'log'))).join('\n')
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { failed: log.trim() ? `${said}\nThe server said: ${log}` : said }
  } finally {
    for (const one of servers) await one.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}

const tail = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').slice(-1000)
  } catch {
    return ''
  }
}

process.on('disconnect', () => process.exit(1))
process.on('message', (order: Order) => {
  void run(order).then((said) => {
    process.send?.(said, () => process.exit(0))
  })
})
