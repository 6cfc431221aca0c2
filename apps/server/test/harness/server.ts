import './patience.ts'
import { openSqliteStore } from '@second-story/store'
import { type Clock, systemClock } from '@second-story/sync/room'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, buildApp } from '../../src/app.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { readFacilitation } from '../../src/facilitation/facilitation.ts'
import { createHttp } from '../../src/http.ts'
import { Caller } from './http.ts'

export interface TestServer extends Caller {
  app: App
  dataDir: string
  syncUrl: string
  /** Stops it; the data folder goes too, unless the test made it. */
  stop: () => Promise<void>
}

export interface Setting {
  /** Environment as the contract has it. */
  env?: Record<string, string>
  config?: Partial<Config>
  clock?: Clock
  dataDir?: string
}

/** A real server on a free port and a data folder of its own. */
export const startServer = async ({
  env = {},
  config = {},
  clock = systemClock,
  dataDir,
}: Setting = {}): Promise<TestServer> => {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'second-story-server-')))
  const settled: Config = { ...readConfig({ ...env, DATA_DIR: folder, PORT: '0' }), ...config }
  const http = createHttp('silent')
  const store = await openSqliteStore({ dataDir: folder, clock: () => clock.now() })
  const secret = await store.secret()
  const facilitation = await readFacilitation(folder)
  const webDist = join(folder, 'no-web')
  const app = await buildApp({ config: settled, store, clock, secret, webDist, facilitation, http })
  await http.listen({ host: '127.0.0.1', port: 0 })
  const base = localAddress(app)
  const stop = async (): Promise<void> => {
    await app.stop()
    await store.close()
    if (dataDir === undefined) await rm(folder, { recursive: true })
  }
  return Object.assign(new Caller(base), {
    app,
    dataDir: folder,
    syncUrl: `${base.replace('http', 'ws')}/sync`,
    stop,
  })
}

const localAddress = ({ http }: App): string => {
  const address = http.server.address()
  if (address === null || typeof address !== 'object') throw new Error('the server does not listen')
  return `http://127.0.0.1:${address.port}`
}
