import { CARETS } from './carets.ts'
import { COLD } from './cold.ts'
import { FAN_OUT } from './fan-out.ts'
import { IDLE } from './idle.ts'
import { IMPORTS } from './import.ts'
import { JOINS } from './join.ts'
import { KILLS } from './kills.ts'
import { MEMORY } from './memory.ts'
import { SATURATION } from './saturation.ts'
import type { Workload } from './workload.ts'

/** All workloads, in the order they are run. */
export const WORKLOADS: readonly Workload[] = [
  ...FAN_OUT,
  ...CARETS,
  ...JOINS,
  ...KILLS,
  ...SATURATION,
  ...COLD,
  ...MEMORY,
  ...IDLE,
  ...IMPORTS,
]
