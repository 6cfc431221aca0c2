import type { UpdateLog } from '@second-story/sync/room'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What the server counts about itself. No names, no ids: anybody who reaches /metrics may read it. */
export interface Metrics {
  registry: Registry
  refusals: Counter<'code'>
  /** The log, with its updates counted and its commits timed. */
  watch(log: UpdateLog): UpdateLog
  /** Asked at each scrape. */
  gauge(name: string, help: string, value: () => number): void
}

/**
 * How often the event loop is asked how late it is, ms: Node's 10 cost a tenth of what a meeting of 300 does. Node
 * counts this distance into the lag that it tells.
 */
const LOOP_SAMPLE_MS = 50

/** Seconds; a commit takes a few ms (reliability.md), half a second is trouble. */
const BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5]

export const createMetrics = (): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LOOP_SAMPLE_MS })
  const updates = new Counter({
    name: 'second_story_updates_total',
    help: 'Updates stored in the log.',
    registers,
  })
  const refusals = new Counter({
    name: 'second_story_refusals_total',
    help: 'Updates refused, by reason.',
    labelNames: ['code'],
    registers,
  })
  const commits = new Histogram({
    name: 'second_story_commit_seconds',
    help: 'Time from handing updates to the log until they are on disk.',
    buckets: BUCKETS,
    registers,
  })
  return {
    registry,
    refusals,
    watch: (log) => ({
      load: (room) => log.load(room),
      compact: (room, snapshot, upTo) => log.compact(room, snapshot, upTo),
      append: async (room, records) => {
        const done = commits.startTimer()
        const head = await log.append(room, records)
        done()
        updates.inc(records.length)
        return head
      },
    }),
    gauge: (name, help, value) => {
      const gauge: Gauge = new Gauge({ name, help, registers, collect: () => gauge.set(value()) })
    },
  }
}
