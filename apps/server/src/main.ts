import { openSqliteStore, type Store } from '@second-story/store'
import { systemClock } from '@second-story/sync/room'
import { fileURLToPath } from 'node:url'
import { type App, buildApp } from './app.ts'
import { BadVariable, type Config, readConfig } from './config.ts'
import { demoReview } from './demo/demo.ts'
import { createHttp } from './http.ts'
import { linksOf } from './reviews/routes.ts'

const WEB_DIST = fileURLToPath(new URL('../../web/dist', import.meta.url))
/** A stop that takes longer than this has gone wrong, ms. */
const STOP_MS = 8_000

const now = (): number => systemClock.now()

interface Running {
  app: App
  /** A facilitator's link to the sample review; null where there is none. */
  demo: string | null
  stop: () => Promise<void>
}

const start = async (config: Config): Promise<Running> => {
  const http = createHttp(config.logLevel)
  const store = await openSqliteStore({ dataDir: config.dataDir, clock: now, log: http.log })
  const secret = config.secret === null ? await store.secret() : Buffer.from(config.secret)
  const app = await buildApp({ config, store, clock: systemClock, secret, webDist: WEB_DIST, http })
  const stop = async (): Promise<void> => {
    await app.stop()
    await store.close()
  }
  try {
    await http.listen({ host: config.host, port: config.port })
    const demo = config.demo ? await demoLink(app, store, config.dataDir) : null
    return { app, demo, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const demoLink = async (app: App, { directory }: Store, dataDir: string): Promise<string> => {
  const id = await demoReview({ directory, rooms: app.rooms, dataDir, now })
  const links = await linksOf(app.doorkeeper, app.publicUrl(), id)
  return links.facilitator
}

/** The first signal stops it cleanly, a second one at once. */
const stopOnSignals = ({ app, stop }: Running): void => {
  let stopping = false
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1)
    stopping = true
    app.http.log.info({ signal }, 'stopping')
    setTimeout(() => {
      app.http.log.error('the stop took too long')
      process.exit(1)
    }, STOP_MS).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        app.http.log.error({ err: error }, 'the stop failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
}

/** Whoever starts it needs the one line that says what to change; anything else is for whoever mends it. */
const startFault = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return 'PORT is taken by another program: set it to another number, or stop that one.'
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'HOST is no address of this machine.'
  if (code === 'EACCES') return `${error.message}: choose another PORT or DATA_DIR.`
  const known =
    error instanceof BadVariable || error.name.startsWith('Store') || error.name === 'LogUnavailable'
  return known ? error.message : error
}

try {
  const running = await start(readConfig(process.env))
  stopOnSignals(running)
  console.log(`Second Story is at ${running.app.publicUrl()}`)
  if (running.demo) console.log(`Conduct the sample review: ${running.demo}`)
} catch (error) {
  console.error(startFault(error))
  process.exitCode = 1
}
