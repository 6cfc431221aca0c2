import type { ServerName } from '../servers/server.ts'
import type { Figures } from '../workloads/workload.ts'

/** One measurement: figures, or why there are none. */
export interface Run {
  workload: string
  server: ServerName
  /** From 1. */
  round: number
  figures: Figures | null
  failed: string | null
  seconds: number
}

/** The middle of some numbers; the mean of the two in the middle. NaN for none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const low = sorted[Math.floor(middle)]
  const high = sorted[Math.ceil(middle)]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** The median of a figure over the rounds that gave one; null where none did. */
export const figureOf = (
  runs: readonly Run[],
  workload: string,
  server: ServerName,
  figure: string,
): number | null => {
  const values = runs
    .filter((run) => run.workload === workload && run.server === server)
    .flatMap(({ figures }) => figures?.[figure] ?? [])
  return values.length === 0 ? null : median(values)
}
