import { setTimeout as delay } from 'node:timers/promises'
import { Histogram } from '../load/histogram.ts'
import { largeLog } from '../load/large-log.ts'
import { startPace } from '../load/pace.ts'
import { Crowd } from './crowd.ts'
import { CheckFailed, type Workload } from './workload.ts'

const LINES = 100_000
/** A quick typist: letters a second. */
const PER_SECOND = 10
const BEFORE_MS = 3_000

/** A large log is kept as a source while somebody else types: how long others wait for a letter meanwhile. */
const keeping: Workload = {
  name: 'w8-import',
  what: `a log of ${LINES} lines is taken in while somebody types ${PER_SECOND} letters a second`,
  servers: ['ours'],
  async run({ server }) {
    const crowd = await Crowd.gather(server, { rooms: 1, clients: 2, writers: 1, light: false })
    const [gathering] = crowd.gatherings
    if (!gathering?.room.bring) throw new Error('this server takes no logs')
    const log = largeLog(LINES)
    const lag = new Histogram()
    const { latency } = crowd.tally
    const pace = startPace(1, PER_SECOND, () => crowd.write(0), lag)
    crowd.tally.open = true
    await delay(BEFORE_MS)
    const before = latency.max / 1000
    latency.clear()
    lag.clear()
    const began = performance.now()
    const brought = await gathering.room.bring(log)
    const seconds = (performance.now() - began) / 1000
    const [worst, p95, lagMax] = [latency.max / 1000, latency.percentile(0.95) / 1000, lag.max / 1000]
    pace.stop()
    await crowd.drained()
    const faults = await crowd.faults(server)
    if (brought.count !== LINES) faults.push(`${brought.count} of ${LINES} lines were read`)
    crowd.leave()
    if (faults.length > 0) throw new CheckFailed(faults)
    return {
      takenInS: seconds,
      progressTold: brought.progress,
      worstMs: worst,
      p95Ms: p95,
      worstBeforeMs: before,
      lagMaxMs: lagMax,
    }
  },
}

export const IMPORTS: readonly Workload[] = [keeping]
