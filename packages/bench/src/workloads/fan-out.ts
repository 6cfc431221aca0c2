import { setTimeout as delay } from 'node:timers/promises'
import { Histogram } from '../load/histogram.ts'
import { startPace } from '../load/pace.ts'
import { SERVER_NAMES } from '../servers/server.ts'
import { Crowd } from './crowd.ts'
import { measureFor } from './window.ts'
import { CheckFailed, type Figures, type Workload } from './workload.ts'

const WARM_UP_MS = 1_000
const EDITS_PER_SECOND = 5

/** Edits at a fixed rate: what one costs the server, and how long it takes to everybody. */
const fanOut = (rooms: number, clients: number, writers: number): Workload => ({
  name: `w1-${rooms}x${clients}`,
  what: `${rooms} rooms of ${clients}, ${writers} writers in each, ${EDITS_PER_SECOND} edits/s each`,
  servers: SERVER_NAMES,
  async run({ server, size }): Promise<Figures> {
    const crowd = await Crowd.gather(server, { rooms, clients, writers, light: false })
    const lag = new Histogram()
    const pace = startPace(crowd.writers, EDITS_PER_SECOND, (writer) => crowd.write(writer), lag)
    await delay(WARM_UP_MS)
    crowd.tally.open = true
    const cost = await measureFor(server.pids(), size.windowS)
    crowd.tally.open = false
    pace.stop()
    const missing = await crowd.drained()
    const faults = await crowd.faults(server)
    crowd.leave()
    if (missing > 0) faults.unshift(`${missing} markers never came`)
    if (faults.length > 0) throw new CheckFailed(faults)
    const { deliveries, latency } = crowd.tally
    return {
      cpuSPer10k: (cost.serverCpuS / deliveries) * 10_000,
      p50Ms: latency.percentile(0.5) / 1000,
      p95Ms: latency.percentile(0.95) / 1000,
      p99Ms: latency.percentile(0.99) / 1000,
      deliveriesPerS: deliveries / cost.seconds,
      serverCpuS: cost.serverCpuS,
      lagP95Ms: lag.percentile(0.95) / 1000,
      loadElu: cost.loadElu,
      othersCores: cost.othersCores,
    }
  },
})

export const FAN_OUT: readonly Workload[] = [fanOut(1, 100, 3), fanOut(1, 300, 3), fanOut(50, 8, 2)]
