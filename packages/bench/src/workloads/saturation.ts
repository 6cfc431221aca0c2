import { setTimeout as delay } from 'node:timers/promises'
import { Histogram } from '../load/histogram.ts'
import { startPace } from '../load/pace.ts'
import { SERVER_NAMES, type Server } from '../servers/server.ts'
import { Crowd, type CrowdPlan } from './crowd.ts'
import { measureFor, type Cost } from './window.ts'
import { type Bench, CheckFailed, type Figures, type Workload } from './workload.ts'

const STEP_S = 2
const FACTOR = 1.6
const P95_MS = 100
const IN_TIME = 0.9
/** More steps than any server takes: 1.6 to the 24th is 79,000 times the first rate. */
const MOST_STEPS = 24

interface Step {
  good: boolean
  /** Why it was not, or how it went. */
  said: string
  figures: Figures
}

/** One step at a rate on a crowd that may have gone through others. @param perSecond edits of each writer */
const step = async (server: Server, crowd: Crowd, perSecond: number): Promise<Step> => {
  const { tally } = crowd
  const lag = new Histogram()
  const owedBefore = crowd.owed
  tally.deliveries = 0
  tally.latency.clear()
  tally.open = true
  const pace = startPace(crowd.writers, perSecond, (writer) => crowd.write(writer), lag)
  const cost: Cost = await measureFor(server.pids(), STEP_S)
  pace.stop()
  const inTime = tally.deliveries / (crowd.owed - owedBefore)
  const deliveriesPerS = tally.deliveries / cost.seconds
  // What is late counts for the percentile, too.
  const missing = await crowd.drained()
  tally.open = false
  const p95Ms = tally.latency.percentile(0.95) / 1000
  const good = missing === 0 && p95Ms <= P95_MS && inTime >= IN_TIME
  return {
    good,
    said: `${Math.round(perSecond)}/s each: ${Math.round(deliveriesPerS / 1000)}k deliveries/s, p95 ${p95Ms.toFixed(1)} ms, ${Math.round(inTime * 100)} % in time, ${cost.serverCores.toFixed(2)} cores, load ${cost.loadElu.toFixed(2)}${missing > 0 ? `, ${missing} missing` : ''}`,
    figures: {
      deliveriesPerS,
      editsPerS: perSecond * crowd.writers,
      p95Ms,
      serverCores: cost.serverCores,
      loadElu: cost.loadElu,
      lagP95Ms: lag.percentile(0.95) / 1000,
      othersCores: cost.othersCores,
    },
  }
}

/** Steps at rising rates until one fails twice, then one half-way; the last good rate on a fresh server, with checks. */
const saturate = async (bench: Bench, plan: CrowdPlan, first: number): Promise<Figures> => {
  let { server } = bench
  let crowd = await Crowd.gather(server, plan)
  const attempt = async (rate: number): Promise<Step> => {
    const done = await step(server, crowd, rate)
    bench.say(done.said)
    if (!done.good && crowd.missing() > 0) {
      // Worn out: what is still on its way would fall on the next step.
      crowd.leave()
      await server.kill()
      server = await bench.fresh()
      await server.start()
      crowd = await Crowd.gather(server, plan)
    }
    return done
  }
  let good = 0
  let rate = first
  for (let i = 0; i < MOST_STEPS; i++, rate *= FACTOR) {
    if (!(await attempt(rate)).good && !(await attempt(rate)).good) break
    good = rate
  }
  if (good === 0) throw new CheckFailed([`not even ${first} edits/s a writer`])
  const halfWay = Math.sqrt(good * rate)
  if ((await attempt(halfWay)).good) good = halfWay
  crowd.leave()
  await server.kill()
  return atRate(bench, plan, good)
}

const atRate = async (bench: Bench, plan: CrowdPlan, rate: number): Promise<Figures> => {
  const server = await bench.fresh()
  await server.start()
  const crowd = await Crowd.gather(server, plan)
  const { figures, said } = await step(server, crowd, rate)
  bench.say(`fresh server, ${said}`)
  const missing = crowd.missing()
  await delay(200)
  const faults = await crowd.faults(server)
  crowd.leave()
  if (missing > 0) faults.unshift(`${missing} markers never came`)
  if (faults.length > 0) throw new CheckFailed(faults)
  return figures
}

const saturation = (
  label: string,
  plan: Pick<CrowdPlan, 'rooms' | 'clients' | 'writers'>,
  first: number,
): Workload => ({
  name: `w1psat-${label}`,
  what: `how many deliveries/s with p95 under ${P95_MS} ms: ${plan.rooms} rooms of ${plan.clients}, ${plan.writers} write`,
  servers: SERVER_NAMES,
  raised: { updatesPerSecond: 0, updateBurst: 0 },
  run: (bench) => saturate(bench, { ...plan, light: true }, first),
})

export const SATURATION: readonly Workload[] = [
  saturation('1x100', { rooms: 1, clients: 100, writers: 3 }, 50),
  saturation('1x300', { rooms: 1, clients: 300, writers: 3 }, 30),
  saturation('1x100a', { rooms: 1, clients: 100, writers: 99 }, 2),
  saturation('50x8', { rooms: 50, clients: 8, writers: 2 }, 10),
]
