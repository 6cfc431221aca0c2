import { openSqliteStore, type Store } from '@second-story/store'
import type { Clock } from '@second-story/sync/room'
import { fileURLToPath } from 'node:url'
import { type App, buildApp } from './app.ts'
import type { Config } from './config.ts'
import { demoReview } from './demo/demo.ts'
import { readFacilitation } from './facilitation/facilitation.ts'
import { createHttp } from './http.ts'
import { linksOf } from './reviews/routes.ts'

/** Folder of the built web app. */
const WEB_DIST = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** A server that listens, and the way to end it. */
export interface Running {
  app: App
  /** A facilitator's link to the sample review; null where there is none. */
  demo: string | null
  stop: () => Promise<void>
}

/**
 * Opens the store, serves on it, and puts the sample review up where it is wanted.
 * @param clock every time that the server tells or keeps comes from it
 * @throws what the start met: the address is taken, the store is locked or broken, the words cannot be used
 */
export const start = async (config: Config, clock: Clock): Promise<Running> => {
  const now = (): number => clock.now()
  const http = createHttp(config.logLevel)
  const facilitation = await readFacilitation(config.dataDir)
  const store = await openSqliteStore({ dataDir: config.dataDir, clock: now, log: http.log })
  const secret = config.secret === null ? await store.secret() : Buffer.from(config.secret)
  const app = await buildApp({ config, store, clock, secret, webDist: WEB_DIST, facilitation, http })
  const stop = async (): Promise<void> => {
    await app.stop()
    await store.close()
  }
  try {
    await http.listen({ host: config.host, port: config.port })
    const demo = config.demo ? await demoLink(app, store, config.dataDir, now) : null
    return { app, demo, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const demoLink = async (
  app: App,
  { directory }: Store,
  dataDir: string,
  now: () => number,
): Promise<string> => {
  const id = await demoReview({ directory, rooms: app.rooms, dataDir, now })
  const links = await linksOf(app.doorkeeper, app.publicUrl(), id)
  return links.facilitator
}
