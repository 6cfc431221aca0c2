import { systemClock } from '@second-story/sync/room'
import { BadVariable, readConfig } from './config.ts'
import { BadFacilitation } from './facilitation/facilitation.ts'
import { type Running, start } from './start.ts'

/** A stop that takes longer than this has gone wrong, ms. */
const STOP_MS = 8_000

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
    error instanceof BadVariable ||
    error instanceof BadFacilitation ||
    error.name.startsWith('Store') ||
    error.name === 'LogUnavailable'
  return known ? error.message : error
}

try {
  const running = await start(readConfig(process.env), systemClock)
  stopOnSignals(running)
  console.log(`Second Story is at ${running.app.publicUrl()}`)
  if (running.demo) console.log(`Conduct the sample review: ${running.demo}`)
} catch (error) {
  console.error(startFault(error))
  process.exitCode = 1
}
