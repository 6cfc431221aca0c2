import type { RaisedLimits } from '../servers/ours.ts'
import type { Server, ServerName } from '../servers/server.ts'

/** Figures by name; the units are in the names. */
export type Figures = Record<string, number>

/** How large a run is; main sets it from the flags. */
export interface Size {
  /** Length of the measured window, s. */
  windowS: number
  /** How many times a server is killed. */
  kills: number
  quick: boolean
}

export interface Bench {
  /** Started, on an empty folder. */
  server: Server
  size: Size
  /** Another server of the same kind on an empty folder, where the first has been worn out. It is not started. */
  fresh: () => Promise<Server>
  say: (text: string) => void
}

/** A check that did not hold: the run gives no figure. */
export class CheckFailed extends Error {
  override name = 'CheckFailed'
  constructor(faults: readonly string[]) {
    super(faults.slice(0, 8).join('; '))
  }
}

export interface Workload {
  name: string
  what: string
  /** Servers that it makes sense for. */
  servers: readonly ServerName[]
  /** Limits of ours that have to be raised for it. */
  raised?: RaisedLimits
  /** Measures once. @throws {CheckFailed} where the result was wrong */
  run: (bench: Bench) => Promise<Figures>
}
